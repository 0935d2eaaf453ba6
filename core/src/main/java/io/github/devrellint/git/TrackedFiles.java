package io.github.devrellint.git;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The files of a repository that Git tracks although a pattern says that it ignores them: patterns
 * are for files that were not added, see gitignore(5).
 *
 * @param top of the repository
 * @param names relative to it, as Git writes them; a submodule is one name
 * @param fault why Git fails to tell; empty if it does not fail
 * @param installed whether Git is there to ask
 */
record TrackedFiles(Path top, NavigableSet<String> names, String fault, boolean installed) {

    static TrackedFiles of(Path top) {
        return of(new GitCommand(top, true));
    }

    static TrackedFiles of(GitCommand git) {
        Path top = git.folder();
        NavigableSet<String> names = new TreeSet<>();
        if (!Files.exists(GitRepository.index(top))) {
            return new TrackedFiles(top, names, "", true);
        }
        try {
            names.addAll(git.names("ls-files", "-z", "-c", "-i", "--exclude-standard"));
            return new TrackedFiles(top, names, "", true);
        } catch (ConfigException e) {
            return git.isInstalled()
                    ? new TrackedFiles(top, names, e.getMessage(), true)
                    : new TrackedFiles(top, names, "", false);
        }
    }

    /** Whether it is such a file, or a folder with one in it. */
    boolean include(Path file) {
        String name = SlashPath.of(top.relativize(file));
        if (names.contains(name)) {
            return true;
        }
        String inside = name + "/";
        String next = names.ceiling(inside);
        return next != null && next.startsWith(inside);
    }
}
