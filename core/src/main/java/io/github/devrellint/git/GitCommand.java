package io.github.devrellint.git;

import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs Git in a folder. It starts in milliseconds, and knows worktrees, submodules and the index
 * that a hook was given. Programs that the configuration of a repository names are not executed.
 *
 * @param folder absolute
 * @param ofAnyOwner whether the repository may be somebody else's, as in a container, which Git
 *     refuses by default; only for commands that read the index. It is always the one of the
 *     folder, whatever repository a hook is for
 */
public record GitCommand(Path folder, boolean ofAnyOwner) {

    private static final List<String> SAFE =
            List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

    private static final Set<String> OF_A_HOOK =
            Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE");

    private record Outcome(int exit, byte[] output, String errors) {}

    /** For what a hook was given, if there is one. */
    public GitCommand(Path folder) {
        this(folder, false);
    }

    /** Whether Git is there. */
    static boolean isInstalled(Path folder) {
        try {
            return new GitCommand(folder).line("--version").isPresent();
        } catch (ConfigException e) {
            return false;
        }
    }

    /**
     * Returns what a command prints.
     *
     * @throws ConfigException if Git is missing or the command fails, with what it says
     */
    public byte[] run(String... args) {
        Outcome outcome = outcome(args);
        if (outcome.exit != 0) {
            throw new ConfigException("git " + args[0] + ": " + outcome.errors);
        }
        return outcome.output;
    }

    /** The same as text. */
    public String text(String... args) {
        return new String(run(args), StandardCharsets.UTF_8);
    }

    /** The names that a command prints, each with a NUL behind it. */
    public List<String> names(String... args) {
        return Stream.of(text(args).split("\0")).filter(name -> !name.isEmpty()).toList();
    }

    /** What a command prints as one line; empty if it fails. */
    public Optional<String> line(String... args) {
        Outcome outcome = outcome(args);
        return outcome.exit == 0
                ? Optional.of(new String(outcome.output, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }

    private Outcome outcome(String... args) {
        List<String> command = new ArrayList<>(SAFE);
        command.addAll(ofAnyOwner ? List.of("-c", "safe.directory=*") : List.of());
        command.addAll(List.of(args));
        try {
            // a file, since a pipe that nobody reads would stop the command
            Path errors = Files.createTempFile("devrel-lint-", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command)
                                .directory(folder.toFile())
                                .redirectError(errors.toFile());
                if (ofAnyOwner) {
                    builder.environment().keySet().removeAll(OF_A_HOOK);
                }
                builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
                Process process = builder.start();
                process.getOutputStream().close();
                byte[] output = process.getInputStream().readAllBytes();
                int exit = process.waitFor();
                return new Outcome(exit, output, Files.readString(errors).strip());
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new ConfigException("git does not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
