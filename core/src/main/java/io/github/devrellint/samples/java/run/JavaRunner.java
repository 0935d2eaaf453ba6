package io.github.devrellint.samples.java.run;

import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.samples.java.compile.PageCompiler;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.samples.sandbox.Job;
import io.github.devrellint.samples.sandbox.KnownOutcomes;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.ProcessRunner;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs programs of a page, each in a Java process of its own, unless their outcome is known. */
public final class JavaRunner {

    /** Bytes that a Java process needs besides its heap. */
    private static final long OVERHEAD = 384L << 20;

    private final Sandbox sandbox;
    private final long memory;
    private final List<Path> classpath;
    private final ShownParts shown;
    private final KnownOutcomes cache;

    /**
     * @param memory of one program in bytes
     */
    public JavaRunner(
            Sandbox sandbox,
            long memory,
            List<Path> classpath,
            ShownParts shown,
            KnownOutcomes cache) {
        this.sandbox = sandbox;
        this.memory = memory;
        this.classpath = classpath;
        this.shown = shown;
        this.cache = cache;
    }

    /** A program that is to run. */
    public record Task(SampleProgram program, Duration timeout) {}

    /**
     * Returns the outcomes by the index of the block; blocks are missing that were not run because
     * too many others had to be stopped.
     *
     * @throws UncheckedIOException if classes can't be written or no process can be started
     */
    public Map<Integer, Outcome> run(PageCompiler page, List<Task> tasks) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        List<Task> unknown = new ArrayList<>();
        for (Task task : tasks) {
            cache.get(key(task))
                    .ifPresentOrElse(
                            outcome -> outcomes.put(task.program().own(), outcome),
                            () -> unknown.add(task));
        }
        if (!unknown.isEmpty()) {
            outcomes.putAll(runUnknown(page, unknown));
        }
        return outcomes;
    }

    private Map<Integer, Outcome> runUnknown(PageCompiler page, List<Task> tasks) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        try (Workspace workspace = Workspace.of(Map.of())) {
            Path classes = Files.createDirectory(workspace.folder().resolve("classes"));
            page.write(tasks.stream().map(Task::program).toList(), classes);
            workspace.share();
            int stopped = 0;
            for (Task task : tasks) {
                if (stopped == Judgement.MOST_STOPPED) {
                    return outcomes;
                }
                Outcome outcome = run(task, classes);
                stopped += outcome.end() == Outcome.End.EXITED ? 0 : 1;
                cache.put(key(task), outcome);
                outcomes.put(task.program().own(), outcome);
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(Task task, Path classes) throws IOException {
        try (Workspace workspace = Workspace.of(Map.of())) {
            return ProcessRunner.run(job(task, workspace.folder(), classes), sandbox);
        }
    }

    private Job job(Task task, Path folder, Path classes) {
        List<String> paths = new ArrayList<>(List.of(classes.toString()));
        classpath.forEach(path -> paths.add(path.toString()));
        List<String> arguments =
                List.of(
                        "-Xmx" + memory,
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:MaxDirectMemorySize=" + memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-cp",
                        String.join(File.pathSeparator, paths),
                        task.program().mainClass());
        Job.Limits limits = new Job.Limits(task.timeout(), memory + OVERHEAD);
        List<Path> readable = new ArrayList<>(List.of(classes));
        classpath.forEach(entry -> readable.addAll(shown.of(entry)));
        return new Job(tool(), arguments, folder, readable, List.of(), Map.of(), limits);
    }

    private static Job.Tool tool() {
        try {
            return Job.Tool.java("java");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(Task task) {
        List<String> parts = new ArrayList<>();
        parts.add(sandbox.name(tool()));
        parts.add(task.program().text());
        parts.add(System.getProperty("java.home") + " " + Runtime.version());
        parts.add(memory + " " + task.timeout());
        for (Path entry : classpath) {
            parts.add(entry + stamp(entry));
        }
        return ResultCache.key(parts);
    }

    /** Returns the size and modification time of a jar, or of every file in a folder. */
    public static String stamp(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            StringBuilder stamp = new StringBuilder();
            for (Path file :
                    (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                stamp.append(' ').append(file).append(' ').append(Files.size(file));
                stamp.append(' ').append(Files.getLastModifiedTime(file).toMillis());
            }
            return stamp.toString();
        } catch (IOException | UncheckedIOException e) {
            return " missing";
        }
    }
}
