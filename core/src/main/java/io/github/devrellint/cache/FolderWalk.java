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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Walks through folders and collects the state of all that is in them. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Of what Git keeps for itself, this says which files count. */
    private static final List<String> GIT = List.of(".git/info/exclude", ".git/HEAD");

    private final Set<Path> folders;
    private final Predicate<Path> isDocument;
    private final int most;
    private final List<String> entries = new ArrayList<>();
    private final SortedMap<Path, String> documents = new TreeMap<>();
    private final Set<String> indexes = new TreeSet<>();
    private FileTime newest = FileTime.fromMillis(0);
    private boolean linked;

    private FolderWalk(Set<Path> folders, Predicate<Path> isDocument, int most) {
        this.folders = folders;
        this.isDocument = isDocument;
        this.most = most;
    }

    /**
     * Walks through folders.
     *
     * @param isDocument whether the state of a file is told apart from that of the others
     * @param most files and folders that are looked at
     * @throws IOException if there are more, some that can't be looked at, or a symbolic link that
     *     leads out of the folders
     */
    static FolderWalk through(Collection<Path> folders, Predicate<Path> isDocument, int most)
            throws IOException {
        Set<Path> real = new TreeSet<>();
        for (Path folder : folders) {
            real.add(folder.toRealPath());
        }
        FolderWalk walk = new FolderWalk(real, isDocument, most);
        for (Path folder : real) {
            if (real.stream().noneMatch(other -> isBelow(folder, other))) {
                Files.walkFileTree(folder, walk);
            }
            for (String name : GIT) {
                walk.addWhole(folder.resolve(name));
            }
        }
        return walk;
    }

    private static boolean isBelow(Path folder, Path other) {
        return !folder.equals(other) && folder.startsWith(other);
    }

    /** The state of all that was added. */
    FolderState state() {
        List<String> others = new ArrayList<>(entries);
        if (linked) {
            documents.forEach((path, state) -> others.add(path + state));
        }
        Collections.sort(others);
        return new FolderState(
                linked ? new TreeMap<>() : documents,
                ResultCache.key(others),
                ResultCache.key(List.copyOf(indexes)),
                newest.toInstant());
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
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
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
     * @param listed whether what is in a folder is looked at, so that its own times say no more: to
     *     save a file by way of another changes them
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
                Files.readAttributes(file, "unix:ino,size,mode,ctime", LinkOption.NOFOLLOW_LINKS);
        FileTime changed = (FileTime) about.get("ctime");
        if (changed.compareTo(newest) > 0) {
            newest = changed;
        }
        String kept = about.get("ino") + " " + about.get("mode");
        return listed ? kept : kept + " " + about.get("size") + " " + changed.toInstant();
    }
}
