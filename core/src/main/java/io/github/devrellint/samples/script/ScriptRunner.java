package io.github.devrellint.samples.script;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.run.Job;
import io.github.devrellint.samples.run.Job.Tool;
import io.github.devrellint.samples.run.Memory;
import io.github.devrellint.samples.run.Outcome;
import io.github.devrellint.samples.run.Outcome.End;
import io.github.devrellint.samples.run.OutcomeCache;
import io.github.devrellint.samples.run.ProcessRunner;
import io.github.devrellint.samples.run.Sandbox;
import io.github.devrellint.samples.run.Stamp;
import io.github.devrellint.samples.run.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles and runs scripts in a sandbox, unless their outcome is known. Safe for use by several
 * threads.
 */
final class ScriptRunner implements AutoCloseable {

    /** What interpreters and compilers take besides what a sample does. */
    private static final long OVERHEAD = 512L << 20;

    private static final Job.Limits COMPILER_LIMITS =
            new Job.Limits(Duration.ofSeconds(90), 2L << 30);

    /** Time of a sample behind all that stands before it on its page, if it can do without. */
    private static final Duration TRY = Duration.ofSeconds(5);

    private static final Outcome STOPPED = new Outcome(End.EXITED, 124, "", "");

    /**
     * How a script ended.
     *
     * @param compiled how its compiler ended; empty if the language is interpreted
     * @param ran how the program ended; empty if it does not compile or is not to run
     */
    record Result(Optional<Outcome> compiled, Optional<Outcome> ran) {}

    private final SampleSettings settings;
    private final OutcomeCache cache;
    private final Programs programs = new Programs();
    private Workspace shared;

    ScriptRunner(SampleSettings settings) {
        this.settings = settings;
        this.cache = OutcomeCache.of(settings);
    }

    /** Whether the program of a language is installed, or expected in an image. */
    boolean isInstalled(ScriptLanguage language, Sandbox sandbox) {
        return found(language, sandbox).isPresent();
    }

    /**
     * Compiles and runs a script.
     *
     * @param runs whether it is to run if it compiles
     * @throws IOException if its file can't be written or its program can't be started
     */
    Result run(Script script, Duration timeout, boolean runs, Sandbox sandbox) throws IOException {
        ScriptLanguage language = script.language();
        Programs.Found found = found(language, sandbox).orElseThrow();
        String key = key(script, found, timeout, sandbox);
        Optional<Outcome> known = cache.get(key);
        Optional<Outcome> compiled =
                language.isCompiled() ? cache.get(key + "-compiled") : Optional.empty();
        boolean complete = compiled.isPresent() == language.isCompiled();
        if (complete && (known.isPresent() || !runs)) {
            return new Result(compiled, known.filter(outcome -> runs));
        }
        try (Workspace workspace = Workspace.of(Map.of(script.file(), script.text()))) {
            Path folder = workspace.folder();
            Path out = opened(folder.resolve("out"), sandbox);
            Job job = job(script, found, folder, out, sandbox);
            if (!language.isCompiled()) {
                Outcome ran = run(job.within(limits(script, timeout)), sandbox, key, script);
                return new Result(Optional.empty(), Optional.of(ran));
            }
            Outcome built = run(job, sandbox, key + "-compiled", script);
            if (!runs || !Files.exists(product(script, out))) {
                return new Result(Optional.of(built), Optional.empty());
            }
            Job start = start(script, folder, out, limits(script, timeout), sandbox);
            Outcome ran = run(start, sandbox, key, script);
            return new Result(Optional.of(built), Optional.of(ran));
        }
    }

    /** That a try had to be stopped is remembered like any other failure of it. */
    private Outcome run(Job job, Sandbox sandbox, String key, Script script) throws IOException {
        Outcome ended = ProcessRunner.run(job, sandbox);
        boolean stopped = script.tentative() && ended.end() != End.EXITED;
        Outcome outcome = stopped ? STOPPED : ended;
        cache.put(key, outcome);
        return outcome;
    }

    private Job job(Script script, Programs.Found found, Path folder, Path out, Sandbox sandbox)
            throws IOException {
        ScriptLanguage language = script.language();
        Path file = folder.resolve(script.file());
        List<String> arguments = new ArrayList<>(found.first());
        language.arguments().stream().map(word -> filled(word, file, out)).forEach(arguments::add);
        Map<String, String> environment = new HashMap<>();
        List<Path> readable = new ArrayList<>();
        List<Path> writable = new ArrayList<>(language.isCompiled() ? List.of(out) : List.of());
        for (Map.Entry<String, String> variable : language.environment().entrySet()) {
            switch (variable.getValue()) {
                case ScriptLanguage.JAVA -> {
                    if (sandbox.usesToolsOfThisMachine()) {
                        Path home = Programs.java(language.name()).home().get(0);
                        environment.put(variable.getKey(), home.toString());
                        readable.add(home);
                    }
                }
                case ScriptLanguage.CACHE -> {
                    Path folderOfRun = ofRun(sandbox);
                    environment.put(variable.getKey(), folderOfRun.toString());
                    writable.add(folderOfRun);
                }
                default -> environment.put(variable.getKey(), variable.getValue());
            }
        }
        return new Job(
                found.tool(), arguments, folder, readable, writable, environment, COMPILER_LIMITS);
    }

    private static String filled(String word, Path file, Path out) {
        return word.replace("{file}", file.toString()).replace("{out}", out.toString());
    }

    /** What the compiler makes and {@code start} names. */
    private static Path product(Script script, Path out) {
        return script.language().start().stream()
                .filter(word -> word.contains("{out}"))
                .map(word -> Path.of(word.replace("{out}", out.toString())))
                .findFirst()
                .orElse(out);
    }

    private Job start(Script script, Path folder, Path out, Job.Limits limits, Sandbox sandbox)
            throws IOException {
        List<String> command =
                script.language().start().stream().map(word -> filled(word, folder, out)).toList();
        Tool tool = tool(script.language(), command.get(0), sandbox);
        return new Job(
                tool,
                command.subList(1, command.size()),
                folder,
                List.of(),
                List.of(),
                Map.of(),
                limits);
    }

    private Tool tool(ScriptLanguage language, String name, Sandbox sandbox) throws IOException {
        Path path = Path.of(name);
        if (path.isAbsolute() || !sandbox.usesToolsOfThisMachine()) {
            return new Tool(language.name(), name, path, List.of());
        }
        if (name.equals("java")) {
            return Programs.java(language.name());
        }
        return programs.find(language.name(), ScriptLanguages.NODE)
                .map(Programs.Found::tool)
                .orElseThrow(() -> new IOException(name + " is not installed"));
    }

    private Optional<Programs.Found> found(ScriptLanguage language, Sandbox sandbox) {
        String name = language.program().names().get(0);
        return sandbox.usesToolsOfThisMachine()
                ? programs.find(language.name(), language.program())
                : Optional.of(
                        new Programs.Found(
                                new Tool(language.name(), name, Path.of(name), List.of()),
                                List.of()));
    }

    private Job.Limits limits(Script script, Duration timeout) {
        boolean shorter = script.tentative() && timeout.compareTo(TRY) > 0;
        return new Job.Limits(shorter ? TRY : timeout, Memory.bytes(settings.memory()) + OVERHEAD);
    }

    /** A folder that compilers share during a run; no sample can write there. */
    private synchronized Path ofRun(Sandbox sandbox) throws IOException {
        if (shared == null) {
            shared = Workspace.of(Map.of());
            opened(shared.folder(), sandbox);
        }
        return shared.folder();
    }

    private static Path opened(Path folder, Sandbox sandbox) throws IOException {
        Files.createDirectories(folder);
        if (sandbox.runsAsNobody()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        return folder;
    }

    private static String key(
            Script script, Programs.Found found, Duration timeout, Sandbox sandbox) {
        List<String> parts = new ArrayList<>(script.language().arguments());
        parts.addAll(script.language().start());
        parts.add(sandbox.name(found.tool()));
        parts.add(Stamp.of(found.tool().file()));
        found.first().forEach(file -> parts.add(Stamp.of(Path.of(file))));
        parts.add(timeout.toString());
        parts.add(script.file());
        parts.add(script.text());
        return OutcomeCache.key(parts);
    }

    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
