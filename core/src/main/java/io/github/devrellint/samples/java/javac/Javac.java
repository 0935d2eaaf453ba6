package io.github.devrellint.samples.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.parse.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The compiler of the running JDK. Runs in process, without annotation processors, reads nothing
 * but the JDK and the given class path, and prints nothing. Safe for use by several threads.
 */
public final class Javac {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Every compiler since Java 17 knows this release. */
    private static final int OLDEST = 8;

    private static final long STACK_BYTES = 16L << 20;

    /** Where modules have sources, by the layouts of Maven, Gradle and generators of code. */
    public static final List<String> SOURCE_FOLDERS =
            List.of("src/main/java", "src/generated/java", "src/main/generated");

    private final JavaCompiler compiler;
    private final Optional<Integer> release;
    private final Watchdog watchdog;

    private Javac(JavaCompiler compiler, Optional<Integer> release, Duration limit) {
        this.compiler = compiler;
        this.release = release;
        this.watchdog = new Watchdog(limit, STACK_BYTES);
    }

    /**
     * Returns the compiler; empty if the program runs on a JRE, which has none.
     *
     * @param release language level and API; those of the running JDK if empty
     */
    public static Optional<Javac> find(Optional<Integer> release) {
        return find(release, LIMIT);
    }

    /**
     * The same.
     *
     * @param limit of the time that one call may take
     */
    public static Optional<Javac> find(Optional<Integer> release, Duration limit) {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .map(
                        compiler ->
                                new Javac(
                                        compiler,
                                        release.map(asked -> supported(compiler, asked)),
                                        limit));
    }

    /**
     * Returns the requested release, or the oldest one that the compiler supports if that is newer.
     */
    private static int supported(JavaCompiler compiler, int release) {
        return compiler.getSourceVersions().stream()
                .mapToInt(SourceVersion::ordinal)
                .filter(version -> version >= OLDEST)
                .min()
                .stream()
                .map(oldest -> Math.max(oldest, release))
                .findFirst()
                .orElse(release);
    }

    /** The Java version that samples are compiled for. */
    public int version() {
        return release.orElse(Runtime.version().feature());
    }

    /**
     * A parsed source.
     *
     * @param unit its tree
     * @param errors what the parser says, in order
     */
    public record Parsed(
            MemorySource source,
            CompilationUnitTree unit,
            List<Diagnostic<? extends JavaFileObject>> errors) {
        public boolean valid() {
            return errors.isEmpty();
        }
    }

    /**
     * A compiler call that is under way.
     *
     * @param parsed the sources; after {@link #analyze} with the errors of attribution
     */
    public record Session(JavacTask task, Trees trees, List<Parsed> parsed) {

        /** Resolves names and checks types, adding to the errors of the sources. */
        public void analyze() {
            try {
                task.analyze();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Parses sources and calls a function with the open compiler session.
     *
     * @param classes folder for class files, if any are to be written
     * @throws CompilerLimitException if the compiler exceeds its time limit, crashes, or would run
     *     out of memory
     */
    public <T> T with(
            List<MemorySource> sources,
            List<Path> classpath,
            Optional<Path> classes,
            Function<Session, T> use) {
        CompilerProgress at = new CompilerProgress(sources);
        try {
            JavacCall call = new JavacCall(compiler, release, sources, classpath, classes, at);
            return watchdog.watch(() -> call.with(use));
        } catch (UnparsableException e) {
            throw new CompilerLimitException(at.block(), e.getMessage());
        }
    }

    /**
     * Analyzes sources, and calls a function with their errors.
     *
     * @throws CompilerLimitException as {@link #with} does
     */
    public <T> T analyzed(
            List<MemorySource> sources, List<Path> classpath, Function<Session, T> use) {
        CompilerProgress at = new CompilerProgress(sources);
        JavacCall call = new JavacCall(compiler, release, sources, classpath, Optional.empty(), at);
        Optional<T> result = Optional.empty();
        if (call.seesSources()) {
            try {
                result = watchdog.watch(() -> call.analyzed(use));
            } catch (UnparsableException e) {
                // the ordinary call tells which source is to blame
            }
        }
        return result.orElseGet(
                () ->
                        with(
                                sources,
                                classpath,
                                Optional.empty(),
                                session -> {
                                    session.analyze();
                                    return use.apply(session);
                                }));
    }

    /** Whether an entry of a class path is a folder of sources. */
    public static boolean isSourceFolder(Path entry) {
        return SOURCE_FOLDERS.stream().anyMatch(entry::endsWith);
    }
}
