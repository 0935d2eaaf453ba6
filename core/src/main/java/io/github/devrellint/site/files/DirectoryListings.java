package io.github.devrellint.site.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entries of directories by their exact names, each directory listed once. What a symbolic link
 * leads to outside of the boundary is not listed. Safe for use by several threads.
 */
final class DirectoryListings {

    /** The kind of an entry; symbolic links are not followed. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    private final Path root;
    private final Path realBoundary;
    private final Map<Path, Map<String, Kind>> listings = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> inside = new ConcurrentHashMap<>();

    /**
     * @param root absolute and normalized; directories that are not below it have no entries
     * @param boundary a folder around it that symbolic links may lead to
     */
    DirectoryListings(Path root, Path boundary) {
        this.root = root;
        this.realBoundary = real(boundary);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** Whether a path exists and does not lead outside of the boundary. */
    boolean isInside(Path path) {
        return inside.computeIfAbsent(
                path,
                key -> {
                    try {
                        return key.toRealPath().startsWith(realBoundary);
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    /** The entries of a directory, sorted by name; empty if there is none inside. */
    Map<String, Kind> of(Path folder) {
        return listings.computeIfAbsent(folder, this::list);
    }

    private Map<String, Kind> list(Path folder) {
        Map<String, Kind> names = new TreeMap<>();
        try {
            Path real = folder.toRealPath(); // lists what a symbolic link leads to, if it is inside
            if (!folder.startsWith(root) || !real.startsWith(realBoundary)) {
                return Map.of();
            }
            Files.walkFileTree(
                    real,
                    EnumSet.noneOf(FileVisitOption.class),
                    1,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            Kind kind =
                                    is.isSymbolicLink()
                                            ? Kind.LINK
                                            : is.isDirectory()
                                                    ? Kind.FOLDER
                                                    : is.isRegularFile() ? Kind.FILE : Kind.OTHER;
                            if (!file.equals(real)) {
                                names.put(file.getFileName().toString(), kind);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            return Map.of();
        }
        return Collections.unmodifiableMap(names);
    }
}
