package io.github.devrellint.samples.sandbox;

import io.github.devrellint.context.ServiceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/**
 * Chooses the Java for installed programs that run on one, such as Kotlin's compiler. An old
 * program may fail on a JDK that is newer than itself, while it runs on the {@code java} of the
 * {@code PATH}, which it was installed beside. Safe for use by several threads.
 */
public final class JavaForTools {

    public static final ServiceKey<JavaForTools> KEY =
            ServiceKey.of(JavaForTools.class, context -> ofThisMachine());

    private static final Job.Limits PROBE = new Job.Limits(Duration.ofMinutes(2), 1L << 30);

    private final Path usual;
    private final Optional<Path> other;
    private final BiPredicate<Path, Path> runs;
    private final Map<Path, Path> homes = new ConcurrentHashMap<>();

    /**
     * @param usual folder of the Java to take if possible
     * @param other folder of another one
     * @param runs whether a program runs on the Java in a folder
     */
    JavaForTools(Path usual, Optional<Path> other, BiPredicate<Path, Path> runs) {
        this.usual = usual;
        this.other = other;
        this.runs = runs;
    }

    private static JavaForTools ofThisMachine() {
        Path own = Path.of(System.getProperty("java.home"));
        Path usual =
                Optional.ofNullable(System.getenv("JAVA_HOME"))
                        .map(Path::of)
                        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .orElse(own);
        return new JavaForTools(usual, onPath(usual), JavaForTools::runs);
    }

    /** The folder of the {@code java} on the {@code PATH}, if it is not the usual one. */
    private static Optional<Path> onPath(Path usual) {
        try {
            Optional<Path> java = Sandbox.onPath("java");
            if (java.isEmpty()) {
                return Optional.empty();
            }
            Path home = java.get().toRealPath().getParent().getParent();
            // what a version manager puts on the PATH is a script elsewhere
            boolean jdk = home != null && Files.isRegularFile(home.resolve("release"));
            return jdk && !Files.isSameFile(home, usual) ? Optional.of(home) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the folder of the Java that a program is to run on: the usual one, unless the program
     * runs on another one only.
     *
     * @param program its file; takes {@code -version}
     */
    public Path home(Path program) {
        return other.isEmpty() ? usual : homes.computeIfAbsent(program, this::choose);
    }

    private Path choose(Path program) {
        return runs.test(program, usual) || !runs.test(program, other.get()) ? usual : other.get();
    }

    private static boolean runs(Path program, Path home) {
        try (Workspace workspace = Workspace.of(Map.of())) {
            Job job =
                    new Job(
                            new Job.Tool("", program.getFileName().toString(), program, List.of()),
                            List.of("-version"),
                            workspace.folder(),
                            List.of(),
                            List.of(),
                            Map.of("JAVA_HOME", home.toString()),
                            PROBE);
            return ProcessRunner.run(job, new NoSandbox()).success();
        } catch (IOException e) {
            return false;
        }
    }
}
