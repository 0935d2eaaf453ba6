package io.github.devrellint.samples.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
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
import java.util.function.Function;
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
final class Javac {

    private final JavaCompiler compiler;
    private final Optional<Integer> release;

    private Javac(JavaCompiler compiler, Optional<Integer> release) {
        this.compiler = compiler;
        this.release = release;
    }

    /**
     * Returns the compiler, or nothing where the program runs on a JRE without one.
     *
     * @param release language level and API; those of the running JDK if empty
     */
    static Optional<Javac> find(Optional<Integer> release) {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .map(compiler -> new Javac(compiler, release));
    }

    /** The Java version that samples are compiled for. */
    int version() {
        return release.orElse(Runtime.version().feature());
    }

    /**
     * A parsed source.
     *
     * @param unit its tree
     * @param errors what the parser says, in order
     */
    record Parsed(
            Source source,
            CompilationUnitTree unit,
            List<Diagnostic<? extends JavaFileObject>> errors) {
        boolean valid() {
            return errors.isEmpty();
        }
    }

    /**
     * A compiler call that is under way.
     *
     * @param parsed the sources; after {@link #analyze} with the errors of attribution
     */
    record Session(JavacTask task, Trees trees, List<Parsed> parsed) {

        /** Resolves names and checks types, adding to the errors of the sources. */
        void analyze() throws IOException {
            task.analyze();
        }
    }

    /**
     * Parses sources and hands them to a function while the compiler is there to be asked.
     *
     * @param classes folder for class files, if any are to be written
     * @throws IllegalStateException if the compiler breaks down, on a source that is nested too
     *     deeply say
     */
    <T> T with(
            List<Source> sources,
            List<Path> classpath,
            Optional<Path> classes,
            Function<Session, T> use) {
        Map<URI, List<Diagnostic<? extends JavaFileObject>>> errors = new HashMap<>();
        Map<URI, Source> byName = new HashMap<>();
        sources.forEach(source -> byName.put(source.toUri(), source));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        diagnostic -> {}, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            if (classes.isPresent()) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes.get()));
            }
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    Writer.nullWriter(),
                                    files,
                                    diagnostic -> collect(diagnostic, errors),
                                    options(),
                                    List.of(),
                                    sources);
            List<Parsed> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                URI name = unit.getSourceFile().toUri();
                parsed.add(
                        new Parsed(
                                byName.get(name),
                                unit,
                                errors.computeIfAbsent(name, key -> new ArrayList<>())));
            }
            return use.apply(new Session(task, Trees.instance(task), parsed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError | AssertionError e) {
            throw new IllegalStateException("the compiler gave up: " + e, e);
        }
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
                                "10000",
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
