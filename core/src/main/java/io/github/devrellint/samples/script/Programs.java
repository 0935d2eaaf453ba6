package io.github.devrellint.samples.script;

import io.github.devrellint.base.ProgramFile;
import io.github.devrellint.samples.sandbox.Job;
import io.github.devrellint.samples.sandbox.Job.Tool;
import io.github.devrellint.samples.sandbox.NoSandbox;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.ProcessRunner;
import io.github.devrellint.samples.sandbox.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds programs of languages on this machine. Safe for use by several threads. */
final class Programs {

    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final long MEMORY = 1L << 30;

    /**
     * A program that was found.
     *
     * @param first arguments before all others: what stands on the {@code PATH} may be a script
     */
    record Found(Tool tool, List<String> first) {}

    private final Map<ScriptLanguage.Program, Optional<Found>> known = new ConcurrentHashMap<>();
    private final Path base;

    /**
     * @param base that programs named by a path are relative to
     */
    Programs(Path base) {
        this.base = base;
    }

    /** Returns the program of a language; empty if it is not installed. */
    Optional<Found> find(String language, ScriptLanguage.Program program) {
        Optional<Found> found = known.get(program);
        if (found == null) {
            found = look(language, program);
            known.put(program, found);
        }
        return found;
    }

    private Optional<Found> look(String language, ScriptLanguage.Program program) {
        for (String name : program.names()) {
            Optional<Path> file = ProgramFile.of(name, base);
            if (file.isPresent()) {
                return Optional.of(
                        ProgramFile.isPath(name)
                                ? alone(language, file.get())
                                : found(language, name, file.get(), program));
            }
        }
        return Optional.empty();
    }

    /** A program of the repository: what is around it is not for samples. */
    private static Found alone(String language, Path file) {
        String name = file.toString();
        return new Found(new Tool(language, name, file, List.of(file)), List.of());
    }

    private Found found(String language, String name, Path file, ScriptLanguage.Program program) {
        try {
            Path real = file.toRealPath();
            if (isNodeScript(real)) {
                Optional<Found> node = find(language, NodeLanguages.PROGRAM);
                if (node.isPresent()) {
                    Tool tool = node.get().tool();
                    List<Path> home =
                            List.of(tool.home(), installation(real)).stream()
                                    .flatMap(List::stream)
                                    .toList();
                    return new Found(
                            new Tool(language, name, tool.file(), home), List.of(real.toString()));
                }
            }
            Optional<Tool> probed =
                    program.probe().isEmpty()
                            ? Optional.empty()
                            : probed(language, name, file, program.probe());
            return new Found(
                    probed.orElse(new Tool(language, name, file, installation(real))), List.of());
        } catch (IOException e) {
            return new Found(new Tool(language, name, file, List.of()), List.of());
        }
    }

    private static boolean isNodeScript(Path file) throws IOException {
        if (Files.size(file) > 100_000) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = reader.readLine();
            return line != null && line.startsWith("#!") && line.strip().endsWith("env node");
        }
    }

    /**
     * The folder that a program is installed in, if it is one of its own, with folders {@code bin}
     * and {@code lib}; else its file. Folders of the user's that hold more are not for samples.
     */
    private static List<Path> installation(Path real) {
        if (real.startsWith("/usr")) {
            return List.of();
        }
        Path folder = real.getParent();
        Path home = folder == null ? null : folder.getParent();
        boolean own =
                home != null
                        && folder.endsWith("bin")
                        && Files.isDirectory(home.resolve("lib"))
                        && !home.endsWith(".local")
                        && !Path.of(System.getProperty("user.home")).startsWith(home);
        return List.of(own ? home : real);
    }

    /**
     * Asks the program where it is installed: the file on the PATH may be a script that starts it.
     */
    private static Optional<Tool> probed(
            String language, String name, Path file, List<String> probe) {
        try (Workspace workspace = Workspace.of(Map.of())) {
            Tool asked = new Tool(language, name, file, List.of());
            Map<String, String> environment =
                    Map.of("RUSTUP_HOME", userHome(".rustup"), "CARGO_HOME", userHome(".cargo"));
            Job job =
                    new Job(
                            asked,
                            probe,
                            workspace.folder(),
                            List.of(),
                            List.of(),
                            environment,
                            new Job.Limits(PROBE, MEMORY));
            Outcome outcome = ProcessRunner.run(job, new NoSandbox());
            List<String> lines = outcome.out().lines().toList();
            if (!outcome.success() || lines.isEmpty()) {
                return Optional.empty();
            }
            Path home = Path.of(lines.get(lines.size() - 1));
            Path real =
                    lines.size() > 1 ? Path.of(lines.get(0)) : home.resolve("bin").resolve(name);
            List<Path> seen = home.getNameCount() < 2 ? List.of() : List.of(home);
            return Optional.of(new Tool(language, name, real, seen))
                    .filter(tool -> Files.isExecutable(tool.file()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where rustup keeps its tools: {@code rustc} on the PATH asks there for the real one. */
    private static String userHome(String folder) {
        return Path.of(System.getProperty("user.home"), folder).toString();
    }
}
