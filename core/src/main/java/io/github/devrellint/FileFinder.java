package io.github.devrellint;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.config.Surroundings;
import io.github.devrellint.git.IgnoredWalk;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the Markdown files below a path. Hidden folders, those of build tools and what Git ignores
 * are left out. Symbolic links below a folder are not followed: what they lead to is checked where
 * it is.
 */
final class FileFinder {

    private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdx", "mdown", "mkd");
    private static final String IRREGULAR = "is not a regular file";
    private static final Set<String> BUILT = Set.of("node_modules", "target", "_site");

    /**
     * A file to check, or one that can't be checked.
     *
     * @param path absolute and normalized
     * @param fault why it can't be checked, or empty
     */
    record Found(Path path, String fault) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return path.compareTo(other.path);
        }
    }

    private final Set<Path> links = new TreeSet<>();
    private final Set<Path> leftOut = new TreeSet<>();
    private boolean lacksGit;
    private final boolean withIgnored;
    private final FilePatterns include;
    private final FilePatterns exclude;

    /**
     * @param ignored whether files are found that Git ignores
     */
    FileFinder(Config config, boolean ignored) {
        withIgnored = ignored;
        include = new FilePatterns(config.base(), config.include());
        exclude = new FilePatterns(config.base(), config.exclude());
    }

    /** Returns the files of a path that exists, in the order of their paths. */
    SortedSet<Found> find(Path path) {
        SortedSet<Found> found = new TreeSet<>();
        if (Files.isDirectory(path)) {
            walk(path, found);
        } else if (!isMarkdown(path)) {
            String names = "not a Markdown file (.md, .markdown, .mdx)";
            found.add(new Found(path, names));
        } else if (isWanted(path)) {
            found.add(new Found(path, fault(path)));
        }
        return found;
    }

    /** The Markdown files and folders that were not looked at because they are symbolic links. */
    Set<Path> links() {
        return links;
    }

    /** The Markdown files and folders that were left out because Git ignores them. */
    Set<Path> leftOut() {
        return leftOut;
    }

    /** Whether Git is not installed, so that nobody knows which of those it tracks. */
    boolean lacksGit() {
        return lacksGit;
    }

    /**
     * Why a named file can't be checked; empty if it can. Opening a pipe would wait for its writer.
     */
    private static String fault(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return IRREGULAR;
            }
            if (Files.isSymbolicLink(file)) {
                Path folder = file.getParent();
                Path limit = Surroundings.of(folder).toRealPath();
                if (!file.toRealPath().startsWith(limit)) {
                    return "is a symbolic link that leads outside of the repository";
                }
            }
            return "";
        } catch (IOException e) {
            return "can't be read: " + e.getMessage();
        }
    }

    private void walk(Path start, SortedSet<Found> found) {
        // loaded for folders only: to check one file takes no patterns
        IgnoredWalk ignored = new IgnoredWalk();
        try {
            Files.walkFileTree(
                    start,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes a) {
                            boolean wanted =
                                    folder.equals(start)
                                            || !isSkipped(folder)
                                                    && !isLeftOut(folder, true, ignored);
                            return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                            if (a.isSymbolicLink() && isWanted(file)) {
                                link(file);
                            } else if (isMarkdown(file)
                                    && isWanted(file)
                                    && !isLeftOut(file, false, ignored)) {
                                found.add(new Found(file, a.isRegularFile() ? "" : IRREGULAR));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            found.add(new Found(file, "can't be read: " + e.getMessage()));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            found.add(new Found(start, "can't be read: " + e.getMessage()));
        }
        ignored.unreadable().forEach(file -> found.add(new Found(file, "can't be read")));
        ignored.faults().forEach(fault -> found.add(new Found(start, fault)));
        lacksGit = ignored.lacksGit();
    }

    private boolean isLeftOut(Path file, boolean folder, IgnoredWalk ignored) {
        if (withIgnored || !ignored.leavesOut(file, folder)) {
            return false;
        }
        leftOut.add(file);
        return true;
    }

    private void link(Path file) {
        if (Files.isDirectory(file) ? !isSkipped(file) : isMarkdown(file)) {
            links.add(file);
        }
    }

    static boolean isSkipped(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || BUILT.contains(name);
    }

    private boolean isWanted(Path file) {
        return (include.isEmpty() || include.matches(file)) && !exclude.matches(file);
    }

    static boolean isMarkdown(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
