package io.github.devrellint.site.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entries of directories by their exact names, each directory listed once. What a symbolic link
 * leads to outside of the boundary is not listed, nor is what Git keeps for itself: no post may
 * find out what is there. Safe for use by several threads.
 */
final class DirectoryListings {

    /** The kind of an entry; symbolic links are not followed. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** An entry, whose kind is found out when it is first asked for: most are never used. */
    static final class Entry {

        private final Path path;
        private volatile Kind kind;

        Entry(Path path) {
            this.path = path;
        }

        Kind kind() {
            if (kind == null) {
                kind = read();
            }
            return kind;
        }

        private Kind read() {
            try {
                BasicFileAttributes is =
                        Files.readAttributes(
                                path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return is.isSymbolicLink()
                        ? Kind.LINK
                        : is.isDirectory()
                                ? Kind.FOLDER
                                : is.isRegularFile() ? Kind.FILE : Kind.OTHER;
            } catch (IOException e) {
                return Kind.OTHER;
            }
        }
    }

    /** In a name that has no path: its bytes are none of the encoding of file names. */
    private static final char NO_CHARACTER = '\uFFFD';

    private static final String GIT = ".git";

    private final Path root;
    private final Path realBoundary;
    private final Map<Path, Map<String, Entry>> listings = new ConcurrentHashMap<>();
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
                        return isVisible(key.toRealPath());
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private boolean isVisible(Path real) {
        if (!real.startsWith(realBoundary)) {
            return false;
        }
        for (Path name : realBoundary.relativize(real)) {
            if (name.toString().equals(GIT)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The entries of a directory, sorted by name; empty if there is none inside. Without those
     * whose names can't be told, for example all but ASCII where no locale is set.
     */
    Map<String, Entry> of(Path folder) {
        return listings.computeIfAbsent(folder, this::list);
    }

    private Map<String, Entry> list(Path folder) {
        Map<String, Entry> entries = new TreeMap<>();
        try {
            Path real = folder.toRealPath(); // lists what a symbolic link leads to, if it is inside
            if (!folder.startsWith(root) || !isVisible(real)) {
                return Map.of();
            }
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(real)) {
                for (Path path : paths) {
                    entries.put(path.getFileName().toString(), new Entry(path));
                }
                entries.remove(GIT);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Map.of();
        }
        return Collections.unmodifiableMap(entries);
    }
}
