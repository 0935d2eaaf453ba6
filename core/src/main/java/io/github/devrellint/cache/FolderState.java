package io.github.devrellint.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is in some folders, told apart by names, sizes and times. Every file below them
 * counts, since any may be linked to or hold what a rule asks for; only what Git keeps for itself
 * does not.
 *
 * @param key the same for the same files
 * @param newest when the last of them was changed
 */
public record FolderState(String key, Instant newest) {

    /** With more files, looking at all of them takes longer than it saves. */
    private static final int MOST = 100_000;

    /** Of what Git keeps for itself, this says which files count. */
    private static final List<String> GIT = List.of(".git/info/exclude", ".git/HEAD");

    /** File systems that keep times in full seconds, or in two of them. */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private static final Duration FINE = Duration.ofMillis(100);

    /**
     * Looks through folders.
     *
     * @param single files and folders that count by themselves, whether they exist or not
     * @return empty if there are too many files, some that can't be looked at, or a symbolic link
     *     that leads elsewhere
     */
    public static Optional<FolderState> of(Collection<Path> folders, Collection<Path> single) {
        try {
            Set<Path> real = new TreeSet<>();
            for (Path folder : folders) {
                real.add(folder.toRealPath());
            }
            Visitor visitor = new Visitor(real);
            for (Path folder : real) {
                if (real.stream().noneMatch(other -> isBelow(folder, other))) {
                    Files.walkFileTree(folder, visitor);
                }
                for (String name : GIT) {
                    visitor.add(folder.resolve(name));
                }
            }
            for (Path path : single) {
                visitor.add(path);
            }
            Collections.sort(visitor.entries);
            return Optional.of(
                    new FolderState(ResultCache.key(visitor.entries), visitor.newest.toInstant()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isBelow(Path folder, Path other) {
        return !folder.equals(other) && folder.startsWith(other);
    }

    /**
     * Whether a change after a moment is sure to have another time than all that is there. Times
     * are as coarse as the file system keeps them.
     */
    public boolean isSettledAt(Instant moment) {
        Duration grain = newest.getNano() == 0 ? COARSE : FINE;
        return newest.plus(grain).isBefore(moment);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Set<Path> folders;
        private final List<String> entries = new ArrayList<>();
        private FileTime newest = FileTime.fromMillis(0);

        Visitor(Set<Path> folders) {
            this.folders = folders;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return folder.endsWith(".git")
                    ? FileVisitResult.SKIP_SUBTREE
                    : visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isSymbolicLink()) {
                Path target = file.toRealPath();
                if (folders.stream().noneMatch(target::startsWith)) {
                    throw new IOException("leads out of what is looked at: " + file);
                }
            }
            add(file);
            return FileVisitResult.CONTINUE;
        }

        void add(Path file) throws IOException {
            if (entries.size() == MOST) {
                throw new IOException("more than " + MOST + " files");
            }
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                entries.add(file + " -");
                return;
            }
            // the time of the last change of any kind can't be set back, as that of content can
            Map<String, Object> about =
                    Files.readAttributes(
                            file, "unix:ino,size,mode,ctime", LinkOption.NOFOLLOW_LINKS);
            FileTime changed = (FileTime) about.get("ctime");
            if (changed.compareTo(newest) > 0) {
                newest = changed;
            }
            entries.add(
                    file
                            + " "
                            + about.get("ino")
                            + " "
                            + about.get("size")
                            + " "
                            + about.get("mode")
                            + " "
                            + changed.toInstant());
        }
    }
}
