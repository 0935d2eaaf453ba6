package io.github.devrellint.changes;

import io.github.devrellint.changes.ChangedLines.Range;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.git.GitCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What has changed in the files of a repository.
 *
 * @param lines by file, absolute
 * @param fresh files that are new as a whole
 * @param removed files that are no longer where they were
 */
public record GitChanges(Map<Path, List<Range>> lines, Set<Path> fresh, Set<Path> removed) {

    private static final String[] DIFF = {
        "diff",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--diff-filter=d"
    };

    private static final String ORIGIN = "origin/";

    private static final Pattern NO_NAME = Pattern.compile("[~^@{:]|^[0-9a-f]{7,64}$|^HEAD$");

    /**
     * What has changed in the working tree since it parted from a commit.
     *
     * @param folder in the repository, absolute
     * @param ref names the commit: a branch, a tag, an id
     * @throws ConfigException if the commit or the repository is not there, or Git is not
     */
    public static GitChanges since(Path folder, String ref) {
        GitCommand git = repository(folder);
        String commit = commit(git, ref).orElseThrow(() -> new ConfigException(missing(git, ref)));
        // what the other side did meanwhile is not part of the change; a shallow clone may not tell
        String base = git.line("merge-base", commit, "HEAD").orElse(commit);
        GitChanges changes = of(git, base);
        Set<Path> fresh = new HashSet<>(changes.fresh);
        git.names("ls-files", "-z", "--others", "--exclude-standard")
                .forEach(name -> fresh.add(git.folder().resolve(name)));
        return new GitChanges(changes.lines, fresh, changes.removed);
    }

    /**
     * What the index changes of the last commit: what a commit would.
     *
     * @throws ConfigException see {@link #since}
     */
    public static GitChanges staged(Path folder) {
        return of(repository(folder), "--cached");
    }

    /**
     * The contents that the index has of files that are other in the working tree.
     *
     * @param folder in the repository, absolute
     */
    public static Map<Path, byte[]> stagedContents(Path folder) {
        GitCommand git = repository(folder);
        Map<Path, byte[]> contents = new HashMap<>();
        for (String name :
                git.names("diff", "--name-only", "-z", "--no-ext-diff", "--ignore-submodules")) {
            if (!git.names("ls-files", "-z", "--", ":(literal)" + name).isEmpty()) {
                contents.put(git.folder().resolve(name), git.run("cat-file", "blob", ":" + name));
            }
        }
        return contents;
    }

    private static GitCommand repository(Path folder) {
        String top = GitCommand.around(folder).text("rev-parse", "--show-toplevel").strip();
        return new GitCommand(Path.of(top));
    }

    private static Optional<String> commit(GitCommand git, String ref) {
        return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    }

    private static String missing(GitCommand git, String ref) {
        boolean shallow =
                git.line("rev-parse", "--is-shallow-repository").equals(Optional.of("true"));
        return "no such commit: "
                + ref
                + (shallow ? "; this is a shallow clone, fetch it first: " + fetching(ref) : "");
    }

    /**
     * The command that brings a commit into a shallow clone. An expression such as {@code HEAD~1},
     * and an id, is found in the history of what is there; a branch is not there at all.
     */
    private static String fetching(String ref) {
        if (NO_NAME.matcher(ref).find()) {
            return "git fetch --unshallow";
        }
        boolean remote = ref.startsWith(ORIGIN);
        String name = remote ? ref.substring(ORIGIN.length()) : ref;
        return "git fetch --unshallow origin "
                + name
                + ":"
                + (remote ? "refs/remotes/" + ORIGIN : "")
                + name;
    }

    private static GitChanges of(GitCommand git, String against) {
        List<String> args = new ArrayList<>(List.of(DIFF));
        args.add(against);
        args.add("--");
        Map<Path, List<Range>> lines = new HashMap<>();
        ChangedLines.of(git.text(args.toArray(String[]::new)))
                .forEach((name, ranges) -> lines.put(git.folder().resolve(name), ranges));
        Set<Path> removed = new HashSet<>();
        git.names(
                        "diff",
                        "--name-only",
                        "-z",
                        "--no-renames",
                        "--ignore-submodules",
                        "--diff-filter=D",
                        against,
                        "--")
                .forEach(name -> removed.add(git.folder().resolve(name)));
        return new GitChanges(lines, Set.of(), removed);
    }

    /**
     * Whether lines of a file have changed.
     *
     * @param to inclusive
     */
    boolean touches(Path file, int from, int to) {
        return fresh.contains(file)
                || lines.getOrDefault(file, List.of()).stream()
                        .anyMatch(range -> range.meets(from, to));
    }

    /** Whether anything of a file has changed. */
    boolean touches(Path file) {
        return fresh.contains(file) || lines.containsKey(file);
    }
}
