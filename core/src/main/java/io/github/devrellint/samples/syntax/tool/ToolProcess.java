package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.base.Cleanup;
import io.github.devrellint.base.ProgramFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs an installed program that only reads files: without a shell, with empty standard input, a
 * time limit, and a limit on its output.
 */
public final class ToolProcess {

    private static final int MOST_OUTPUT = 1 << 23;

    /** Environment variables that would make programs run other code first. */
    private static final List<String> NOT_INHERITED =
            List.of(
                    "BASH_ENV",
                    "ENV",
                    "NODE_OPTIONS",
                    "PYTHONSTARTUP",
                    "PYTHONPATH",
                    "RUBYOPT",
                    "RUBYLIB",
                    "PHPRC",
                    "JAVA_TOOL_OPTIONS",
                    "JDK_JAVA_OPTIONS",
                    "_JAVA_OPTIONS",
                    "JAVA_OPTS");

    /** For compilers on a JVM, which end before the full compiler of the JVM would pay. */
    private static final String SHORT_LIVED =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx512m";

    /**
     * What a program said.
     *
     * @param exit its exit code; -1 if it was ended for taking too long
     * @param text what it wrote to both of its outputs
     */
    record Output(int exit, String text) {

        boolean timedOut() {
            return exit < 0;
        }
    }

    private ToolProcess() {}

    /**
     * Finds the first of some programs: in the absolute folders of {@code PATH} by a name, or by an
     * absolute path.
     */
    public static Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> ProgramFile.of(name, Path.of("/")).stream())
                .findFirst();
    }

    /**
     * Runs a command in a folder and waits for it.
     *
     * @param environment variables besides ours
     * @throws IOException if it can't be started
     */
    static Output run(
            List<String> command, Path folder, Map<String, String> environment, Duration timeout)
            throws IOException {
        Path log = Files.createTempFile(folder, "output", ".log");
        ProcessBuilder builder = builder(command, folder).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (Cleanup ending = Cleanup.of(() -> end(process))) {
            process.getOutputStream().close();
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Output(ended ? process.exitValue() : -1, read(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Output(-1, "");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Starts a command in a folder; its errors go where its output goes.
     *
     * @throws IOException if it can't be started
     */
    static Process start(List<String> command, Path folder) throws IOException {
        return builder(command, folder).start();
    }

    private static ProcessBuilder builder(List<String> command, Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().put("LC_ALL", "C.UTF-8");
        // What runs on a JVM finds at least ours.
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", SHORT_LIVED);
        return builder;
    }

    private static String read(Path log) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
