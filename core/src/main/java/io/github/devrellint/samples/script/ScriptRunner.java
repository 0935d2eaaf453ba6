package io.github.devrellint.samples.script;

import io.github.devrellint.base.ByteSize;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.sandbox.FileFingerprint;
import io.github.devrellint.samples.sandbox.JavaForTools;
import io.github.devrellint.samples.sandbox.Job;
import io.github.devrellint.samples.sandbox.KnownOutcomes;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.Outcome.End;
import io.github.devrellint.samples.sandbox.ProcessRunner;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles and runs scripts in a sandbox, unless their outcome is known. Safe for use by several
 * threads.
 */
final class ScriptRunner implements AutoCloseable {

    /** Memory of interpreters and compilers themselves, in bytes. */
    private static final long OVERHEAD = 512L << 20;

    /**
     * Time limit of a sample together with all samples before it on its page, if it may run without
     * them. Not for an interpreter that is itself a program in Java: on a busy machine, its start
     * alone may take as long.
     */
    private static final Duration TRY = Duration.ofSeconds(5);

    private static final Outcome STOPPED = new Outcome(End.EXITED, 124, "", "");

    /**
     * How a script ended.
     *
     * @param compiled how its compiler ended; empty if the language is interpreted
     * @param ran how the program ended; empty if it does not compile or is not to run
     */
    record Result(Optional<Outcome> compiled, Optional<Outcome> ran) {

        /** Whether an attempt together with earlier samples, which may never end, was stopped. */
        boolean isStoppedTry() {
            return ran.filter(STOPPED::equals).isPresent();
        }
    }

    private final SampleSettings settings;
    private final KnownOutcomes cache;
    private final ScriptJobs jobs;

    /**
     * @param base that programs named by a path are relative to
     */
    ScriptRunner(SampleSettings settings, JavaForTools java, Path base) {
        this.jobs = new ScriptJobs(java, base);
        this.settings = settings;
        this.cache = KnownOutcomes.of(settings);
    }

    /** Whether the program of a language is installed, or expected in an image. */
    boolean isInstalled(ScriptLanguage language, Sandbox sandbox) {
        return jobs.found(language, sandbox).isPresent();
    }

    /**
     * Compiles and runs a script.
     *
     * @param runs whether it is to run if it compiles
     * @throws IOException if its file can't be written or its program can't be started
     */
    Result run(Script script, Duration timeout, boolean runs, Sandbox sandbox) throws IOException {
        ScriptLanguage language = script.language();
        Programs.Found found = jobs.found(language, sandbox).orElseThrow();
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
            Path out = ScriptJobs.opened(folder.resolve("out"), sandbox);
            Job job = jobs.job(script, found, folder, out, sandbox);
            if (!language.isCompiled()) {
                Outcome ran = run(job.within(limits(script, timeout)), sandbox, key, script);
                return new Result(Optional.empty(), Optional.of(ran));
            }
            Outcome built = run(job, sandbox, key + "-compiled", script);
            if (!runs || !Files.exists(ScriptJobs.product(script, out))) {
                return new Result(Optional.of(built), Optional.empty());
            }
            Job start = jobs.start(script, folder, out, limits(script, timeout), sandbox);
            Outcome ran = run(start, sandbox, key, script);
            return new Result(Optional.of(built), Optional.of(ran));
        }
    }

    /** Caches stopped attempts like any other failure. */
    private Outcome run(Job job, Sandbox sandbox, String key, Script script) throws IOException {
        Outcome ended = ProcessRunner.run(job, sandbox);
        boolean stopped = script.tentative() && ended.end() != End.EXITED;
        Outcome outcome = stopped ? STOPPED : ended;
        cache.put(key, outcome);
        return outcome;
    }

    private Job.Limits limits(Script script, Duration timeout) {
        ScriptLanguage language = script.language();
        boolean startsSlowly =
                !language.isCompiled() && language.environment().containsValue(ScriptLanguage.JAVA);
        boolean shorter = script.tentative() && !startsSlowly && timeout.compareTo(TRY) > 0;
        return new Job.Limits(shorter ? TRY : timeout, ByteSize.of(settings.memory()) + OVERHEAD);
    }

    private String key(Script script, Programs.Found found, Duration timeout, Sandbox sandbox) {
        List<String> parts = new ArrayList<>(script.language().arguments());
        parts.addAll(script.language().start());
        parts.add(sandbox.name(found.tool()));
        parts.add(FileFingerprint.of(found.tool().file()));
        found.first().forEach(file -> parts.add(FileFingerprint.of(Path.of(file))));
        parts.add(timeout + " " + settings.memory() + " " + script.tentative());
        parts.add(script.file());
        parts.add(script.text());
        return ResultCache.key(parts);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
