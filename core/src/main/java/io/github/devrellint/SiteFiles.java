package io.github.devrellint;

import static java.util.stream.Collectors.joining;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.config.Config;
import io.github.devrellint.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/** The files of one site that are checked, and notices about those that are left out. */
final class SiteFiles {

    private final Site site;
    private final SortedSet<Found> files;
    private final boolean folder;
    private final FindingFactory factory;
    private boolean ignored;

    /**
     * @param start the folder, or one file of it
     * @param files those that were found, in the order of their paths
     */
    SiteFiles(Site site, Path start, SortedSet<Found> files, FindingFactory factory) {
        this.site = site;
        this.files = files;
        this.folder = Files.isDirectory(start);
        this.factory = factory;
        if (folder && site.context().config().include().isEmpty()) {
            if (!site.isInCopies(start)) {
                leaveOut(site::isCopy, new Noun("page", "pages", " of earlier versions"));
            }
            // test data may be wrong on purpose
            leaveOut(
                    file -> site.isTestData(file, start),
                    new Noun("file", "files", " that tests read"));
        }
    }

    private record Noun(String one, String many, String more) {
        String of(int count) {
            return (count == 1 ? one : many) + more;
        }
    }

    /** Leaves files out, unless their folder was named on the command line. */
    private void leaveOut(Predicate<Path> which, Noun what) {
        int all = files.size();
        files.removeIf(file -> which.test(file.path()));
        if (files.size() < all) {
            int count = all - files.size();
            String message = "left out %d %s; name their folder to check them";
            site.context().notices().add(message.formatted(count, what.of(count)));
        }
    }

    /** Those to check, in the order of their paths. */
    SortedSet<Found> list() {
        return files;
    }

    /** Whether these are the files of a folder, and not files named one by one. */
    boolean ofFolder() {
        return folder;
    }

    /** Whether these are files named one by one, of the same site as another file. */
    boolean mayHold(Path file, Config config) {
        return !folder && site.context().config() == config && site.holds(file);
    }

    /** Adds files that were named one by one. */
    void add(SortedSet<Found> named) {
        files.addAll(named);
    }

    /** Says which symbolic links were found in place of files. */
    void reportLinks(Set<Path> links) {
        if (!links.isEmpty()) {
            site.context().notices().add("symbolic links are not followed: " + names(links));
        }
    }

    /**
     * Says which files and folders Git ignores.
     *
     * @param lacksGit whether some of them may be tracked
     */
    void reportIgnored(Set<Path> left, boolean lacksGit) {
        if (lacksGit) {
            site.context()
                    .notices()
                    .add("git is not installed: all that .gitignore names is left out");
        }
        if (!left.isEmpty()) {
            site.context().notices().decided("ignored by Git: " + names(left));
            ignored = true;
        }
    }

    /** Whether there is something in its folders that Git ignores. */
    boolean hasIgnored() {
        return ignored;
    }

    private String names(Set<Path> all) {
        String names = all.stream().limit(3).map(factory::path).collect(joining(", "));
        return all.size() > 3 ? names + ", …" : names;
    }
}
