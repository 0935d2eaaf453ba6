package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.run.Job;
import io.github.devrellint.samples.run.Memory;
import io.github.devrellint.samples.run.Outcome;
import io.github.devrellint.samples.run.OutcomeCache;
import io.github.devrellint.samples.run.ProcessRunner;
import io.github.devrellint.samples.run.Sandbox;
import io.github.devrellint.samples.run.Unconfined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs scripts in a sandbox, unless their outcome is known. Safe for use by several threads. */
final class ScriptRunner {

    /** A program, and the folders that it needs to see. */
    private record Program(Path file, List<Path> readable) {}

    private final SampleSettings settings;
    private final OutcomeCache cache;
    private final Map<List<String>, Optional<Program>> programs = new ConcurrentHashMap<>();

    ScriptRunner(SampleSettings settings) {
        this.settings = settings;
        this.cache = OutcomeCache.of(settings);
    }

    /** Whether the program of a language is installed. */
    boolean isInstalled(ScriptLanguage language) {
        return program(language).isPresent();
    }

    /**
     * Runs a script.
     *
     * @throws IOException if its file can't be written or its program can't be started
     */
    Outcome run(Script script, Duration timeout, Sandbox sandbox) throws IOException {
        Program program = program(script.language()).orElseThrow();
        String key = key(script, program, timeout, sandbox);
        Optional<Outcome> known = cache.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        Path folder = folder();
        try {
            Path file = folder.resolve(script.language().file(script.text()));
            Files.writeString(file, script.text());
            List<String> command = new ArrayList<>(List.of(program.file().toString()));
            script.language().arguments().stream()
                    .map(word -> word.replace("{file}", file.toString()))
                    .forEach(command::add);
            Job.Limits limits = new Job.Limits(timeout, memory());
            Outcome outcome =
                    ProcessRunner.run(
                            new Job(command, folder, program.readable(), Map.of(), limits),
                            sandbox);
            cache.put(key, outcome);
            return outcome;
        } finally {
            delete(folder);
        }
    }

    /** Interpreters reserve more than they use. */
    private long memory() {
        return Memory.bytes(settings.memory()) + (512L << 20);
    }

    private static String key(Script script, Program program, Duration timeout, Sandbox sandbox) {
        String stamp;
        try {
            stamp = Files.getLastModifiedTime(program.file()) + " " + Files.size(program.file());
        } catch (IOException e) {
            stamp = "";
        }
        List<String> parts = new ArrayList<>(script.language().arguments());
        parts.addAll(
                List.of(
                        sandbox.name(),
                        program.file().toString(),
                        stamp,
                        timeout.toString(),
                        script.text()));
        return OutcomeCache.key(parts);
    }

    private Optional<Program> program(ScriptLanguage language) {
        return programs.computeIfAbsent(language.programs(), names -> find(language));
    }

    private Optional<Program> find(ScriptLanguage language) {
        Optional<Path> found =
                language.programs().stream()
                        .flatMap(name -> Sandbox.tool(name).stream())
                        .findFirst();
        return found.map(file -> language.probe().isEmpty() ? plain(file) : probed(file, language));
    }

    private static Program plain(Path file) {
        try {
            Path real = file.toRealPath();
            return new Program(file, real.startsWith("/usr") ? List.of() : List.of(real));
        } catch (IOException e) {
            return new Program(file, List.of());
        }
    }

    /** Asks the program where it is: what stands on the PATH may be a script that starts it. */
    private Program probed(Path file, ScriptLanguage language) {
        Path folder = null;
        try {
            folder = folder();
            List<String> command = new ArrayList<>(List.of(file.toString()));
            command.addAll(language.probe());
            Job.Limits limits = new Job.Limits(Duration.ofSeconds(10), memory());
            Outcome outcome =
                    ProcessRunner.run(
                            new Job(command, folder, List.of(), Map.of(), limits),
                            new Unconfined());
            List<String> lines = outcome.out().lines().toList();
            if (!outcome.success() || lines.size() < 2) {
                return plain(file);
            }
            Path home = Path.of(lines.get(1));
            boolean system = home.getNameCount() < 2;
            return new Program(Path.of(lines.get(0)), system ? List.of() : List.of(home));
        } catch (IOException e) {
            return plain(file);
        } finally {
            delete(folder);
        }
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("devrel-lint").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the system clears its temporary directory
        }
    }
}
