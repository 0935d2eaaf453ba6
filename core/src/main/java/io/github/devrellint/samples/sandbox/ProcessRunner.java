package io.github.devrellint.samples.sandbox;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.samples.sandbox.Outcome.End;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs jobs and holds them to their limits, whatever the sandbox: looks at the processes of a job
 * several times a second and ends them all when one limit is passed.
 */
public final class ProcessRunner {

    private static final long PAGE = 4096;

    private ProcessRunner() {}

    /**
     * Runs a job to its end, or to that of its limits.
     *
     * @throws IOException if it can't be started; the message says why
     */
    public static Outcome run(Job job, Sandbox sandbox) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(sandbox.command(job));
        builder.directory(sandbox.directory(job).toFile());
        builder.environment().clear();
        builder.environment().putAll(sandbox.environment(job));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = builder.start();
        AtomicReference<End> end = new AtomicReference<>(End.EXITED);
        Set<ProcessHandle> seen = new HashSet<>();
        Output out = new Output(process.getInputStream(), process, end);
        Output err = new Output(process.getErrorStream(), process, end);
        out.start();
        err.start();
        try (Cleanup ending = Cleanup.of(process.toHandle()::destroyForcibly)) {
            watch(process, job.limits(), sandbox.startUp(), seen, end);
            if (end.get() != End.EXITED) {
                sandbox.stop(job);
            }
            endAll(process, seen, builder.environment().getOrDefault(NoSandbox.MARK, ""));
            if (!out.isComplete() || !err.isComplete()) {
                end.compareAndSet(End.EXITED, End.TIME);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            seen.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        int exit = process.isAlive() ? -1 : process.exitValue();
        return sandbox.ended(new Outcome(end.get(), exit, out.text(), err.text()));
    }

    private static void watch(
            Process process,
            Job.Limits limits,
            Duration startUp,
            Set<ProcessHandle> seen,
            AtomicReference<End> end)
            throws InterruptedException {
        long deadline = System.nanoTime() + limits.time().plus(startUp).toNanos();
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            Set<ProcessHandle> now = new HashSet<>();
            process.descendants().forEach(now::add);
            seen.addAll(now);
            End reached =
                    System.nanoTime() > deadline
                            ? End.TIME
                            : now.size() > Job.Limits.PROCESSES
                                    ? End.PROCESSES
                                    : memory(now) > limits.memory() ? End.MEMORY : End.EXITED;
            if (reached != End.EXITED) {
                end.compareAndSet(End.EXITED, reached);
                return;
            }
        }
    }

    /** Bytes that the processes keep in memory; 0 where the system does not tell. */
    private static long memory(Set<ProcessHandle> processes) {
        long pages = 0;
        for (ProcessHandle process : processes) {
            try {
                Path file = Path.of("/proc", String.valueOf(process.pid()), "statm");
                pages += Long.parseLong(Files.readString(file).split(" ")[1]);
            } catch (IOException | RuntimeException e) {
                // it has ended, or there is no /proc
            }
        }
        return pages * PAGE;
    }

    /**
     * Ends the process and all that it started, even if they are no longer its descendants.
     *
     * @param mark in the environment of its processes; empty if there is none
     */
    private static void endAll(Process process, Set<ProcessHandle> seen, String mark)
            throws InterruptedException {
        process.descendants().forEach(seen::add);
        // By its handle: Process.destroyForcibly() would close the streams before they are read.
        seen.add(process.toHandle());
        seen.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(2, TimeUnit.SECONDS);
        if (!mark.isEmpty()) {
            ProcessHandle.allProcesses()
                    .filter(other -> isMarked(other, mark))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean isMarked(ProcessHandle process, String mark) {
        try {
            Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
            return Files.readString(environment, StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            return false; // somebody else's, or ended
        }
    }

    /** Reads one stream of a process, and ends the process when it says too much. */
    private static final class Output extends Thread {

        private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

        private final java.io.InputStream stream;
        private final Process process;
        private final AtomicReference<End> end;
        private final StringBuilder text = new StringBuilder();

        Output(java.io.InputStream stream, Process process, AtomicReference<End> end) {
            super("sample output");
            setDaemon(true);
            this.stream = stream;
            this.process = process;
            this.end = end;
        }

        @Override
        public void run() {
            char[] buffer = new char[8192];
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                int read = reader.read(buffer);
                while (read >= 0) {
                    append(buffer, read);
                    read = reader.read(buffer);
                }
            } catch (IOException e) {
                // the process was ended
            }
        }

        /**
         * Waits for the end of the stream, which is there once no process has it open: a part of
         * what was printed must not be taken for all of it.
         */
        boolean isComplete() throws InterruptedException {
            join(LONGEST_WAIT.toMillis());
            return !isAlive();
        }

        private synchronized void append(char[] buffer, int count) {
            if (text.length() + count > Job.Limits.OUTPUT) {
                end.compareAndSet(End.EXITED, End.OUTPUT);
                process.toHandle().destroyForcibly();
            } else {
                text.append(buffer, 0, count);
            }
        }

        synchronized String text() {
            return text.toString();
        }
    }
}
