package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** This checkout, for tests that use it as its users do: by real processes. */
final class Checkout {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of("test", "it", ".git", "bench");

    /** A copy is as old as its sources, but lies elsewhere, which Maven takes for a change. */
    private static final String COMPILE_WHAT_IS_OLDER =
            "-Dmaven.compiler.useIncrementalCompilation=false";

    private static final long MINUTES = 10;

    /** What a process did. */
    record Result(int exit, String stdout, String stderr) {}

    private Checkout() {}

    /** Copies what is needed to build and run the command line, and the classes of this build. */
    static void copyTo(Path copy) throws IOException {
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        if (isLeftOut(ROOT.relativize(folder))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(copy.resolve(ROOT.relativize(folder).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path target = copy.resolve(ROOT.relativize(file).toString());
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static boolean isLeftOut(Path folder) {
        Path parent = folder.getParent();
        if (parent != null && parent.endsWith("target")) {
            return !folder.endsWith("classes");
        }
        return LEFT_OUT.contains(folder.getFileName().toString());
    }

    /**
     * Starts a process with the JDK and the local Maven repository of this build.
     *
     * @param environment what is set besides; an empty value takes a variable away
     */
    static Process start(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("GIT_"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        String repository = System.getProperty("maven.repo.local");
        variables.put(
                "MAVEN_ARGS",
                repository == null
                        ? COMPILE_WHAT_IS_OLDER
                        : COMPILE_WHAT_IS_OLDER + " -Dmaven.repo.local=" + repository);
        variables.putAll(environment);
        variables.values().removeIf(String::isEmpty);
        return builder.start();
    }

    /** Waits for a process that prints little on standard error. */
    static Result result(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
        String stderr = new String(process.getErrorStream().readAllBytes(), UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + stdout + stderr);
        }
        return new Result(process.exitValue(), stdout, stderr);
    }

    /** Whether there is a command of this name. */
    static boolean has(String command) {
        var folders = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
