package io.github.devrellint.cache;

import io.github.devrellint.base.GitRepository;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The state of some folders: names, sizes and modification times of everything in them. Every file
 * below them counts, since any may be linked to or hold what a rule asks for; only what Git keeps
 * for itself does not.
 *
 * @param documents the state of each file that is told apart from the others; none where a folder
 *     is there under two names by a symbolic link
 * @param rest the same for the same other files, and the same names of documents
 * @param index the same as long as Git tracks the same files; it changes with each commit
 * @param newest when the last of all was changed
 */
public record FolderState(
        SortedMap<Path, String> documents, String rest, String index, Instant newest) {

    /** With more files, looking at all of them takes longer than it saves. */
    public static final int MOST = 100_000;

    /** Of what Git keeps for itself, this says which files count. */
    private static final List<String> GIT = List.of(".git/info/exclude", ".git/HEAD");

    /** Some file systems keep times to one or two seconds only. */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private static final Duration FINE = Duration.ofMillis(100);

    /** Looks through folders, up to {@value #MOST} files and folders. */
    public static Optional<FolderState> of(
            Collection<Path> folders, Collection<Path> single, Predicate<Path> isDocument) {
        return of(folders, single, isDocument, MOST);
    }

    /**
     * Looks through folders.
     *
     * @param single files and folders that count by themselves, whether they exist or not
     * @param isDocument whether the state of a file is told apart from that of the others
     * @param most files and folders that are looked at
     * @return empty if there are too many files, some that can't be looked at, or a symbolic link
     *     that leads elsewhere
     */
    public static Optional<FolderState> of(
            Collection<Path> folders,
            Collection<Path> single,
            Predicate<Path> isDocument,
            int most) {
        try {
            Set<Path> real = new TreeSet<>();
            for (Path folder : folders) {
                real.add(folder.toRealPath());
            }
            Visitor visitor = new Visitor(real, isDocument, most);
            for (Path folder : real) {
                if (real.stream().noneMatch(other -> isBelow(folder, other))) {
                    Files.walkFileTree(folder, visitor);
                }
                for (String name : GIT) {
                    visitor.addWhole(folder.resolve(name));
                }
            }
            for (Path path : single) {
                visitor.addWhole(path);
            }
            if (visitor.linked) {
                visitor.documents.forEach((path, state) -> visitor.entries.add(path + state));
                visitor.documents.clear();
            }
            Collections.sort(visitor.entries);
            return Optional.of(
                    new FolderState(
                            visitor.documents,
                            ResultCache.key(visitor.entries),
                            ResultCache.key(List.copyOf(visitor.indexes)),
                            visitor.newest.toInstant()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isBelow(Path folder, Path other) {
        return !folder.equals(other) && folder.startsWith(other);
    }

    /** A fingerprint: equal for equal files. */
    public String key() {
        List<String> all = new ArrayList<>();
        documents.forEach((path, state) -> all.add(path + " " + state));
        all.add(rest);
        all.add(index);
        return ResultCache.key(all);
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
        private final Predicate<Path> isDocument;
        private final int most;
        private final List<String> entries = new ArrayList<>();
        private final SortedMap<Path, String> documents = new TreeMap<>();
        private final Set<String> indexes = new TreeSet<>();
        private FileTime newest = FileTime.fromMillis(0);
        private boolean linked;

        Visitor(Set<Path> folders, Predicate<Path> isDocument, int most) {
            this.folders = folders;
            this.isDocument = isDocument;
            this.most = most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (folder.endsWith(".git")) {
                addIndex(folder.getParent());
                return FileVisitResult.SKIP_SUBTREE;
            }
            return add(folder, true);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isSymbolicLink()) {
                Path target = file.toRealPath();
                if (folders.stream().noneMatch(target::startsWith)) {
                    throw new IOException("leads out of what is looked at: " + file);
                }
                linked |= Files.isDirectory(target);
            }
            if (attributes.isRegularFile() && isDocument.test(file)) {
                documents.put(file, state(file, false));
                return named(file.toString());
            }
            if (file.endsWith(".git")) {
                addIndex(file.getParent());
            }
            return add(file, false);
        }

        private void addIndex(Path repository) throws IOException {
            Path index = GitRepository.index(repository);
            if (Files.exists(index)) {
                indexes.add(index + " " + state(index, false));
            }
        }

        /** Adds a folder with its own times, which tell of changes of what is directly in it. */
        void addWhole(Path path) throws IOException {
            boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            named(path + " " + (there ? state(path, false) : "-"));
        }

        /**
         * @param listed whether what is in a folder is looked at, so that its own times say no
         *     more: to save a file by way of another changes them
         */
        private FileVisitResult add(Path file, boolean listed) throws IOException {
            return named(file + " " + state(file, listed));
        }

        private FileVisitResult named(String entry) throws IOException {
            if (entries.size() == most) {
                throw new IOException("more than " + most + " files");
            }
            entries.add(entry);
            return FileVisitResult.CONTINUE;
        }

        private String state(Path file, boolean listed) throws IOException {
            // the time of the last change of any kind can't be set back, as that of content can
            Map<String, Object> about =
                    Files.readAttributes(
                            file, "unix:ino,size,mode,ctime", LinkOption.NOFOLLOW_LINKS);
            FileTime changed = (FileTime) about.get("ctime");
            if (changed.compareTo(newest) > 0) {
                newest = changed;
            }
            String kept = about.get("ino") + " " + about.get("mode");
            return listed ? kept : kept + " " + about.get("size") + " " + changed.toInstant();
        }
    }
}
