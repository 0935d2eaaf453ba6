package io.github.devrellint.git;

import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs Git in a folder. It starts in milliseconds, and knows worktrees, submodules and the index
 * that a hook was given. Programs that the configuration of a repository names are not executed.
 *
 * @param folder absolute
 * @param options of Git itself, before the command
 */
public record GitCommand(Path folder, List<String> options) {

    private static final List<String> SAFE =
            List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

    private record Outcome(int exit, byte[] output, String errors) {}

    /**
     * @param folder absolute
     */
    public GitCommand(Path folder) {
        this(folder, List.of());
    }

    /**
     * For commands that only read the index: they may look at the repository of somebody else, as
     * in a container, which Git refuses by default.
     */
    static GitCommand ofAnyOwner(Path folder) {
        return new GitCommand(folder, List.of("-c", "safe.directory=*"));
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
        command.addAll(options);
        command.addAll(List.of(args));
        try {
            // a file, since a pipe that nobody reads would stop the command
            Path errors = Files.createTempFile("devrel-lint-", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command)
                                .directory(folder.toFile())
                                .redirectError(errors.toFile());
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
