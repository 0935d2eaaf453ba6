package io.github.devrellint.samples.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac.Parsed;
import io.github.devrellint.samples.java.javac.Javac.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** One call of the compiler: its options, its sources, and what it says of them. */
final class JavacCall {

    /**
     * By default javac reports only the first 100 errors, and wrong code behind them would count as
     * right.
     */
    private static final String UNLIMITED = "0";

    private final JavaCompiler compiler;
    private final Optional<Integer> release;
    private final List<MemorySource> sources;
    private final List<Path> classpath;
    private final Optional<Path> classes;
    private final CompilerProgress progress;
    private final Map<URI, List<Diagnostic<? extends JavaFileObject>>> errors = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    JavacCall(
            JavaCompiler compiler,
            Optional<Integer> release,
            List<MemorySource> sources,
            List<Path> classpath,
            Optional<Path> classes,
            CompilerProgress progress) {
        this.compiler = compiler;
        this.release = release;
        this.sources = sources;
        this.classpath = classpath;
        this.classes = classes;
        this.progress = progress;
    }

    /**
     * Parses the sources and calls a function with the open session.
     *
     * @throws BrokenClasspathException if the class path can't be read, whatever came of it
     */
    <T> T with(Function<Session, T> use) {
        return unlessBroken(files -> open(files, use));
    }

    /**
     * Analyzes the sources, and not those of the project that they use, and calls a function; empty
     * if the compiler ends before.
     *
     * @throws BrokenClasspathException as {@link #with} does
     */
    <T> Optional<T> analyzed(Function<Session, T> use) {
        return unlessBroken(files -> new GivenSourcesCall<>(this, sources, use).in(files));
    }

    private <T> T unlessBroken(Function<StandardJavaFileManager, T> use) {
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        this::collect, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            return use.apply(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!broken.isEmpty()) {
                throw BrokenClasspathException.of(broken.get(0));
            }
        }
    }

    private <T> T open(StandardJavaFileManager files, Function<Session, T> use) {
        try {
            JavacTask task = task(files, sources, this::collect, List.of());
            task.addTaskListener(progress);
            Session session = new Session(task, Trees.instance(task), parse(task));
            return use(session, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            // javac wraps some of its own crashes in an IllegalStateException
            if (e.getCause() instanceof AssertionError
                    || e.getCause() instanceof RuntimeException) {
                throw sources.stream().anyMatch(each -> CompilerBombDetector.nests(each.text()))
                        ? new CompilerLimitException(
                                progress.block(), CompilerBombDetector.TOO_DEEP)
                        : CompilerLimitException.crash(progress.block());
            }
            throw e;
        }
    }

    /** Whether there are sources that javac would compile along with the given ones. */
    boolean seesSources() {
        return classpath.stream().anyMatch(Javac::isSourceFolder);
    }

    /**
     * Sources that nest too deeply do not get here, so that no source is to blame for the stack.
     */
    private <T> T use(Session session, Function<Session, T> use) {
        try {
            return use.apply(session);
        } catch (StackOverflowError e) {
            throw CompilerLimitException.crash(progress.latest());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw CompilerLimitException.crash(progress.latest());
            }
            throw e;
        }
    }

    /**
     * Prepares a call.
     *
     * @param given the sources
     * @param report receives what the compiler says
     * @param more options
     */
    JavacTask task(
            StandardJavaFileManager files,
            List<MemorySource> given,
            DiagnosticListener<JavaFileObject> report,
            List<String> more) {
        setPaths(files);
        List<String> options = options();
        options.addAll(more);
        return (JavacTask)
                compiler.getTask(
                        Writer.nullWriter(),
                        seesSources() ? new SkeletonFiles(files) : files,
                        report,
                        options,
                        List.of(),
                        given);
    }

    private void setPaths(StandardJavaFileManager files) {
        Map<Boolean, List<Path>> paths =
                classpath.stream().collect(Collectors.partitioningBy(Javac::isSourceFolder));
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, paths.get(false));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, paths.get(true));
            // Without a path of its own, javac looks for its plugins on the class path, even with
            // -proc:none, and calls the constructor of each: a jar of a stranger would run here.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            if (classes.isPresent()) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Parsed> parse(JavacTask task) throws IOException {
        Map<URI, MemorySource> byName = new HashMap<>();
        sources.forEach(source -> byName.put(source.toUri(), source));
        List<Parsed> parsed = new ArrayList<>();
        CompilerBombDetector bombs = new CompilerBombDetector();
        for (CompilationUnitTree unit : task.parse()) {
            URI name = unit.getSourceFile().toUri();
            Optional<String> why = bombs.in(unit);
            if (why.isPresent()) {
                throw new CompilerLimitException(
                        OptionalInt.of(byName.get(name).block()), why.get());
            }
            parsed.add(parsed(byName.get(name), unit));
        }
        return parsed;
    }

    /** A source with its tree and the errors that are reported for it. */
    Parsed parsed(MemorySource source, CompilationUnitTree unit) {
        return new Parsed(
                source, unit, errors.computeIfAbsent(source.toUri(), key -> new ArrayList<>()));
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

    /** Keeps an error. */
    void collect(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        String message = diagnostic.getMessage(Locale.ENGLISH);
        if (source == null || message.contains("bad class file: ")) {
            broken.add(message);
        } else {
            errors.computeIfAbsent(source.toUri(), key -> new ArrayList<>()).add(diagnostic);
        }
    }
}
