package io.github.devrellint.cli;

import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a hook that checks each commit. */
@Command(
        name = "install-hook",
        description = {
            "Write a Git hook that runs 'check --staged' before each commit.",
            "Knows core.hooksPath and worktrees, and leaves other hooks alone.",
            "",
            "Examples:",
            "  devrel-lint install-hook              checks the current directory",
            "  devrel-lint install-hook docs         checks a folder",
            "  devrel-lint install-hook --uninstall",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InstallHookCommand implements Callable<Integer> {

    /** Set by the launcher: its own path. */
    private static final String LAUNCHER = "devrel-lint.launcher";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "What is checked; default: the current directory.")
    private Path folder = Path.of(".");

    @Option(
            names = "--force",
            description =
                    "Replace another hook, which is kept as pre-commit.before-devrel-lint, and"
                            + " write where core.hooksPath leads out of the repository.")
    private boolean force;

    @Option(names = "--uninstall", description = "Delete the hook; one that was kept comes back.")
    private boolean uninstall;

    InstallHookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path checked = terminal.directory().resolve(folder).normalize();
        if (!Files.isDirectory(checked)) {
            throw new ConfigException("no such folder: " + folder);
        }
        Path real = checked.toRealPath();
        PreCommitHook hook = PreCommitHook.of(real);
        if (uninstall) {
            hook.uninstall();
            terminal.println("deleted " + hook.file());
            return 0;
        }
        hook.install(real, launcher(), force);
        terminal.println("wrote " + hook.file());
        terminal.println("It checks what each commit changes; git commit --no-verify skips it.");
        return 0;
    }

    private static Optional<Path> launcher() {
        try {
            return Optional.ofNullable(System.getProperty(LAUNCHER)).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
