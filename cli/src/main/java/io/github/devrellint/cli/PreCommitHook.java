package io.github.devrellint.cli;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.git.GitCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hook that Git runs before each commit, see githooks(5).
 *
 * @param top of the working tree
 * @param file the hook, which may not exist
 */
record PreCommitHook(Path top, Path file) {

    private static final String MARK = "# Written by 'devrel-lint install-hook'";

    /** Programs that write this hook themselves, and what to do with them. */
    private enum Manager {
        PRE_COMMIT("pre-commit", "add the hook devrel-lint to .pre-commit-config.yaml"),
        LEFTHOOK("lefthook", "add 'devrel-lint check --staged' to lefthook.yml"),
        HUSKY("husky", "add 'devrel-lint check --staged' to .husky/pre-commit");

        private final String name;
        private final String advice;

        Manager(String name, String advice) {
            this.name = name;
            this.advice = advice;
        }

        /** The program that wrote a hook, by what it calls. */
        static Optional<Manager> of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(each -> lower.contains(each == PRE_COMMIT ? "pre_commit" : each.name))
                    .findFirst();
        }
    }

    /**
     * Returns the hook of the repository around a folder, where {@code core.hooksPath} says, and
     * the same for all worktrees.
     *
     * @throws ConfigException if there is no repository, or Git is missing
     */
    static PreCommitHook of(Path folder) {
        GitCommand git = GitCommand.around(folder);
        Path top = Path.of(git.text("rev-parse", "--show-toplevel").strip());
        String hooks = git.text("rev-parse", "--git-path", "hooks").strip();
        return new PreCommitHook(
                top, git.folder().resolve(hooks).normalize().resolve("pre-commit"));
    }

    /**
     * Writes the hook.
     *
     * @param folder that is checked, in the working tree
     * @param launcher of this program, if it is known
     * @param force whether another hook gives way; it is kept beside this one
     * @throws ConfigException if there is another hook, or its folder is not the repository's own
     */
    void install(Path folder, Optional<Path> launcher, boolean force) throws IOException {
        boolean another = isThere() && !isOurs();
        if ((another || file.getParent().endsWith(".husky/_")) && !force) {
            String what = another ? "there is a hook already: " : "no place for a hook: ";
            throw new ConfigException(what + file + "; " + advice());
        }
        if (!isOwn() && !force) {
            throw new ConfigException(
                    "core.hooksPath leads out of the repository, to the hooks of all: "
                            + file.getParent()
                            + "; --force writes there");
        }
        Files.createDirectories(file.getParent());
        if (another) {
            if (Files.exists(kept(), LinkOption.NOFOLLOW_LINKS)) {
                throw new ConfigException("cannot keep the other hook: there is " + kept());
            }
            Files.move(file, kept());
        }
        Files.writeString(file, script(folder, launcher));
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    /**
     * Deletes the hook; one that it replaced takes its place again.
     *
     * @throws ConfigException if there is none, or it is another
     */
    void uninstall() throws IOException {
        if (!isThere()) {
            throw new ConfigException("there is no hook: " + file);
        }
        if (!isOurs()) {
            throw new ConfigException("not written by devrel-lint, and left alone: " + file);
        }
        Files.delete(file);
        if (Files.exists(kept(), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(kept(), file);
        }
    }

    /** Where a hook is kept that gave way. */
    Path kept() {
        return file.resolveSibling("pre-commit.before-devrel-lint");
    }

    private boolean isThere() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).contains(MARK);
    }

    private String advice() throws IOException {
        String text = Files.isRegularFile(file) ? Files.readString(file) : "";
        return Manager.of(file.getParent() + "\n" + text)
                .map(manager -> "it is that of " + manager.name + ": " + manager.advice)
                .orElse("add 'devrel-lint check --staged' to it, or replace it with --force");
    }

    /** Whether the hooks are only of this repository: in the working tree, or in its Git folder. */
    private boolean isOwn() {
        String common = new GitCommand(top).text("rev-parse", "--git-common-dir").strip();
        return file.startsWith(top) || file.startsWith(top.resolve(common).normalize());
    }

    /** The program is looked for on the {@code PATH}, which graphical programs set otherwise. */
    private String script(Path folder, Optional<Path> launcher) {
        String programs =
                launcher
                        .map(path -> List.of("devrel-lint", quoted(path.toString())))
                        .orElse(List.of("devrel-lint"))
                        .stream()
                        .collect(Collectors.joining(" "));
        String path = top.relativize(folder).toString();
        return String.join(
                "\n",
                "#!/bin/sh",
                MARK + "; 'devrel-lint install-hook --uninstall' removes it.",
                "# Checks what a commit changes, as it is staged. To commit all the same:",
                "# git commit --no-verify",
                "for program in " + programs + "; do",
                "    if command -v \"$program\" >/dev/null 2>&1; then",
                "        exec \"$program\" check --staged --allow-empty"
                        + (path.isEmpty() ? "" : " -- " + quoted(path)),
                "    fi",
                "done",
                "echo \"devrel-lint is not on the PATH; put it there, or delete $0\" >&2",
                "exit 1",
                "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
