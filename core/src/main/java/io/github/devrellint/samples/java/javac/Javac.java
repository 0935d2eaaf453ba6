package io.github.devrellint.samples.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
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

    /** Beyond a limit the compiler is silent, and what is wrong would count as right. */
    private static final String UNLIMITED = "0";

    private final JavaCompiler compiler;
    private final Optional<Integer> release;
    private final Watchdog watchdog;

    private Javac(JavaCompiler compiler, Optional<Integer> release, Duration limit) {
        this.compiler = compiler;
        this.release = release;
        this.watchdog = new Watchdog(limit, STACK_BYTES);
    }

    /**
     * Returns the compiler, or nothing where the program runs on a JRE without one.
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

    /** A compiler takes the code of releases that it no longer compiles for as the next ones do. */
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
     * Parses sources and hands them to a function while the compiler is there to be asked.
     *
     * @param classes folder for class files, if any are to be written
     * @throws CompilerLimitException if the compiler does not get through in time and space, or
     *     would not
     */
    public <T> T with(
            List<MemorySource> sources,
            List<Path> classpath,
            Optional<Path> classes,
            Function<Session, T> use) {
        CompilerProgress at = new CompilerProgress(sources);
        try {
            return watchdog.watch(() -> call(sources, classpath, classes, use, at));
        } catch (UnparsableException e) {
            throw new CompilerLimitException(at.block(), e.getMessage());
        }
    }

    private <T> T call(
            List<MemorySource> sources,
            List<Path> classpath,
            Optional<Path> classes,
            Function<Session, T> use,
            CompilerProgress at) {
        Map<URI, List<Diagnostic<? extends JavaFileObject>>> errors = new HashMap<>();
        Map<URI, MemorySource> byName = new HashMap<>();
        sources.forEach(source -> byName.put(source.toUri(), source));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        diagnostic -> {}, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            Map<Boolean, List<Path>> paths =
                    classpath.stream().collect(Collectors.partitioningBy(Javac::isSourceFolder));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, paths.get(false));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, paths.get(true));
            if (classes.isPresent()) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes.get()));
            }
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    Writer.nullWriter(),
                                    paths.get(true).isEmpty() ? files : new SkeletonFiles(files),
                                    diagnostic -> collect(diagnostic, errors),
                                    options(),
                                    List.of(),
                                    sources);
            task.addTaskListener(at);
            List<Parsed> parsed = new ArrayList<>();
            CompilerBombDetector excess = new CompilerBombDetector();
            for (CompilationUnitTree unit : task.parse()) {
                URI name = unit.getSourceFile().toUri();
                Optional<String> why = excess.in(unit);
                if (why.isPresent()) {
                    throw new CompilerLimitException(
                            OptionalInt.of(byName.get(name).block()), why.get());
                }
                parsed.add(
                        new Parsed(
                                byName.get(name),
                                unit,
                                errors.computeIfAbsent(name, key -> new ArrayList<>())));
            }
            return use.apply(new Session(task, Trees.instance(task), parsed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            // what the compiler throws at some trees that it could not resolve comes wrapped, too
            if (e.getCause() instanceof AssertionError
                    || e.getCause() instanceof RuntimeException) {
                throw sources.stream().anyMatch(each -> CompilerBombDetector.nests(each.text()))
                        ? new CompilerLimitException(at.block(), CompilerBombDetector.TOO_DEEP)
                        : CompilerLimitException.crash(at.block());
            }
            throw e;
        }
    }

    /** Whether an entry of a class path is a folder of sources, as Maven and Gradle lay it out. */
    public static boolean isSourceFolder(Path entry) {
        return entry.endsWith("src/main/java");
    }

    private List<String> options() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-implicit:none",
                                "-Xlint:none",
                                "-g",
                                "-Xmaxerrs",
                                UNLIMITED,
                                "-XDshould-stop.ifError=FLOW"));
        release.ifPresent(level -> options.addAll(List.of("--release", level.toString())));
        return options;
    }

    private static void collect(
            Diagnostic<? extends JavaFileObject> diagnostic,
            Map<URI, List<Diagnostic<? extends JavaFileObject>>> into) {
        JavaFileObject source = diagnostic.getSource();
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && source != null) {
            into.computeIfAbsent(source.toUri(), key -> new ArrayList<>()).add(diagnostic);
        }
    }
}
