package io.github.devrellint.site.files;

import io.github.devrellint.site.files.DirectoryListings.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * A folder tree with case-sensitive look-up, even on file systems that ignore case. Nothing outside
 * the folder can be reached, neither by {@code ..} nor through a symbolic link. Directories are
 * listed once. Safe for use by several threads.
 */
public final class CaseExactFiles {

    /**
     * Larger files, in bytes, are not read: no page is that large, and it would only cost memory.
     */
    public static final long LARGEST = 16L << 20;

    private final Path root;
    private final DirectoryListings listings;
    private final FileWalk walk;
    private final Map<Path, byte[]> unsaved;
    private final LongAdder reads = new LongAdder();

    /**
     * @param root an existing folder
     */
    public CaseExactFiles(Path root) {
        this(root, root);
    }

    /**
     * @param root an existing folder
     * @param boundary a folder around it that symbolic links may lead to
     */
    public CaseExactFiles(Path root, Path boundary) {
        this(root, boundary, Map.of());
    }

    /**
     * @param root an existing folder
     * @param boundary a folder around it that symbolic links may lead to
     * @param unsaved what is read instead of files as they are on the disk; those that are not
     *     there are not made
     */
    public CaseExactFiles(Path root, Path boundary, Map<Path, byte[]> unsaved) {
        this.unsaved = unsaved;
        this.root = root.toAbsolutePath().normalize();
        this.listings = new DirectoryListings(this.root, boundary.toAbsolutePath().normalize());
        this.walk = new FileWalk(listings);
    }

    /** Absolute and normalized. */
    public Path root() {
        return root;
    }

    /** How many files were opened so far. */
    public long reads() {
        return reads.sum();
    }

    /** The file at a path below a folder of this tree, in exactly this letter case. */
    public Optional<Path> file(Path folder, String path) {
        return entry(folder, path).filter(found -> kind(found) == Kind.FILE);
    }

    /** The folder at a path below a folder of this tree, in exactly this letter case. */
    public Optional<Path> folder(Path folder, String path) {
        return entry(folder, path).filter(found -> kind(found) == Kind.FOLDER);
    }

    /** The nearest file of one of these names in the folders around another file. */
    public Optional<Path> above(Path file, String... names) {
        for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
            for (String name : names) {
                Optional<Path> found = file(at, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a folder directly holds an entry of exactly this name. */
    public boolean has(Path folder, String name) {
        return listings.of(folder).containsKey(name);
    }

    /** The names in a folder, sorted; empty if there is no such folder. */
    public Set<String> names(Path folder) {
        return listings.of(folder).keySet();
    }

    private Optional<Path> entry(Path folder, String path) {
        Path at = folder;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                at = at.equals(root) ? null : at.getParent();
            } else {
                at = has(at, name) ? at.resolve(name) : null;
            }
            if (at == null || !at.startsWith(root)) {
                return Optional.empty();
            }
        }
        return at.equals(root) || exactly(at) && listings.isInside(at)
                ? Optional.of(at)
                : Optional.empty();
    }

    /** A folder reached by {@code ..} came from an existing path, so only the way down counts. */
    private boolean exactly(Path path) {
        return path.getParent() != null && has(path.getParent(), path.getFileName().toString());
    }

    private Kind kind(Path path) {
        if (path.equals(root)) {
            return Kind.FOLDER;
        }
        Kind kind = listings.of(path.getParent()).get(path.getFileName().toString()).kind();
        if (kind != Kind.LINK) {
            return kind;
        }
        return Files.isDirectory(path)
                ? Kind.FOLDER
                : Files.isRegularFile(path) ? Kind.FILE : Kind.OTHER;
    }

    /** All files that {@link #walk} finds below the root. */
    public List<Path> files() {
        return walk(root);
    }

    /** See {@link FileWalk#below}. */
    public List<Path> walk(Path folder) {
        return walk.below(folder);
    }

    /** The file at a path below a folder, if {@link #walk} finds it there. */
    public Optional<Path> walked(Path folder, String path) {
        return walk.find(folder, path);
    }

    /**
     * The size of a file in bytes.
     *
     * @throws UncheckedIOException if it is gone
     */
    public long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another content is read than the one on the disk. */
    public boolean isUnsaved(Path file) {
        return unsaved.containsKey(file);
    }

    /**
     * Reads a file of this tree, as it is in an editor where that has not saved it.
     *
     * @throws UncheckedIOException if it can't be read or is larger than any page
     */
    public byte[] read(Path file) {
        reads.increment();
        byte[] written = unsaved.get(file);
        if (written != null) {
            return written;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("too large: " + file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as UTF-8; empty if it is not there or can't be read. */
    public Optional<String> text(Path folder, String path) {
        return file(folder, path)
                .map(
                        found -> {
                            try {
                                return new String(read(found), StandardCharsets.UTF_8);
                            } catch (UncheckedIOException e) {
                                return null;
                            }
                        });
    }
}
