package io.github.devrellint.git;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.base.GitRepository;
import io.github.devrellint.base.ProgramFile;
import io.github.devrellint.base.TemporaryFolder;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Git in a folder. It starts in milliseconds, and knows worktrees, submodules and the index
 * that a hook was given. Programs that the configuration of a repository names are not executed.
 *
 * @param folder absolute
 * @param ofAnyOwner whether the repository may be somebody else's, as in a container, which Git
 *     refuses by default; only for commands that read the index. It is always the one of the
 *     folder, whatever repository a hook is for
 * @param program Git, or what a test puts in its place
 */
public record GitCommand(Path folder, boolean ofAnyOwner, GitCommand.Program program) {

    /** What the JVM says of a program that is not there: before JDK 25, and from there on. */
    private static final Pattern MISSING = Pattern.compile("\\berror(?:=|: )2\\b");

    /**
     * A folder of a working tree that looks like a bare repository, which a pull request may well
     * add, is none: its configuration would name programs.
     */
    private static final List<String> SAFE =
            List.of(
                    "-c",
                    "core.fsmonitor=false",
                    "-c",
                    "core.quotePath=false",
                    "-c",
                    "safe.bareRepository=explicit");

    private static final Set<String> OF_A_HOOK =
            Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE");

    /** A file or a network drive that Git waits for must not keep a run from its end. */
    private static final Program GIT = new Program("git", Duration.ofMinutes(2));

    /**
     * What is started as Git.
     *
     * @param name looked for on the {@code PATH}, never in the repository; or an absolute path
     * @param limit how long a command may take
     */
    record Program(String name, Duration limit) {

        Path file() throws MissingException {
            return Path.of(name).isAbsolute()
                    ? Path.of(name)
                    : ProgramFile.onPath(name)
                            .orElseThrow(
                                    () ->
                                            new MissingException(
                                                    new IOException(
                                                            "no " + name + " on the PATH")));
        }
    }

    private record Outcome(int exit, byte[] output, String errors) {

        String reason() {
            return errors.isEmpty() ? "exit code " + exit : errors;
        }
    }

    /** Git can't be started, since it is not there. */
    private static final class MissingException extends IOException {

        private static final long serialVersionUID = 1;

        MissingException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** For what a hook was given, if there is one. */
    public GitCommand(Path folder) {
        this(folder, false);
    }

    /**
     * In the repository around a folder: Git begins where its {@code .git} is, as versions before
     * 2.38 would take the folder itself for one that only looks like it.
     *
     * @param folder absolute
     */
    public static GitCommand around(Path folder) {
        return new GitCommand(GitRepository.around(folder).orElse(folder));
    }

    GitCommand(Path folder, boolean ofAnyOwner) {
        this(folder, ofAnyOwner, GIT);
    }

    /** Whether Git is there; it may be broken. */
    boolean isInstalled() {
        try {
            execute("--version");
            return true;
        } catch (MissingException e) {
            return false;
        } catch (IOException e) {
            return true;
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
            throw new ConfigException("git " + args[0] + ": " + outcome.reason());
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
        try {
            return execute(args);
        } catch (IOException e) {
            throw new ConfigException("git does not run: " + e.getMessage());
        }
    }

    private Outcome execute(String... args) throws IOException {
        // files, since a pipe that nobody reads would stop the command
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            Path errors = temporary.path().resolve("errors");
            Path output = temporary.path().resolve("output");
            int exit = await(start(errors, output, args), args[0]);
            return new Outcome(exit, Files.readAllBytes(output), Files.readString(errors).strip());
        }
    }

    private Process start(Path errors, Path output, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.file().toString()));
        command.addAll(SAFE);
        command.addAll(ofAnyOwner ? List.of("-c", "safe.directory=*") : List.of());
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .redirectOutput(output.toFile());
        if (ofAnyOwner) {
            builder.environment().keySet().removeAll(OF_A_HOOK);
        }
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            return builder.start();
        } catch (IOException e) {
            boolean missing = MISSING.matcher(String.valueOf(e.getMessage())).find();
            throw missing ? new MissingException(e) : e;
        }
    }

    private int await(Process process, String command) throws IOException {
        try (Cleanup ending = Cleanup.of(process.toHandle()::destroyForcibly)) {
            process.getOutputStream().close();
            if (!process.waitFor(program.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new IOException(
                        "git %s takes longer than %d s"
                                .formatted(command, program.limit().toSeconds()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
