package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.java.libraries.Libraries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A jar on the class path of samples whose classes want to run in the linter: as services of the
 * compiler, of the JDK and of the linter, and as classes that a sample uses.
 */
class HostileClasspathTest {

    /** The system property that names what has run. */
    private static final String RAN = "hostile.ran";

    private static final Map<String, String> SERVICES =
            Map.of(
                    "javax.annotation.processing.Processor",
                    """
                    public class %s extends javax.annotation.processing.AbstractProcessor {
                        { Ran.now("%1$s"); }
                        public boolean process(
                                java.util.Set<? extends javax.lang.model.element.TypeElement> types,
                                javax.annotation.processing.RoundEnvironment round) { return false; }
                    }
                    """,
                    "com.sun.source.util.Plugin",
                    """
                    public class %s implements com.sun.source.util.Plugin {
                        { Ran.now("%1$s"); }
                        public String getName() { return "p"; }
                        public boolean autoStart() { return true; }
                        public void init(com.sun.source.util.JavacTask task, String... args) {}
                    }
                    """,
                    "java.nio.file.spi.FileSystemProvider",
                    "public class %s { { Ran.now(\"%1$s\"); } }",
                    "java.nio.charset.spi.CharsetProvider",
                    """
                    public class %s extends java.nio.charset.spi.CharsetProvider {
                        { Ran.now("%1$s"); }
                        public java.nio.charset.Charset charsetForName(String name) { return null; }
                        public java.util.Iterator<java.nio.charset.Charset> charsets() {
                            return java.util.Collections.emptyIterator();
                        }
                    }
                    """,
                    "javax.tools.JavaCompiler",
                    "public class %s { { Ran.now(\"%1$s\"); } }",
                    "com.sun.tools.javac.platform.PlatformProvider",
                    "public class %s { { Ran.now(\"%1$s\"); } }",
                    "io.github.devrellint.rule.Rule",
                    "public class %s { { Ran.now(\"%1$s\"); } }",
                    "io.github.devrellint.samples.syntax.snippet.SyntaxChecker",
                    "public class %s { { Ran.now(\"%1$s\"); } }");

    private static final String API =
            """
            package hostile;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            public @interface Api {
                Class<?> by() default Api.Used.class;
                class Used {
                    static { Ran.now("initialiser"); }
                    public static final String CONSTANT = "constant";
                    public static final int SIZE = Ran.now("field");
                    public Used() { Ran.now("constructor"); }
                    public void go() { Ran.now("method"); }
                }
                enum Kind { FIRST; static { Ran.now("enum"); } }
            }
            """;

    private static final String SAMPLE =
            """
            ```java
            import hostile.Api;

            @Api(by = Api.Used.class)
            class Use {
                static final String TEXT = Api.Used.CONSTANT + Api.Used.SIZE;
                void use(Api.Kind kind) {
                    switch (kind) { case FIRST: new Api.Used().go(); }
                }
            }
            ```

            ```java
            new Api.Used().gone();
            ```
            """;

    @TempDir Path folder;

    private Path jar;
    private Path site;

    @BeforeEach
    void makeTheJar() throws IOException {
        System.clearProperty(RAN);
        site = Files.createDirectories(folder.resolve("site"));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(
                sources.resolve("Ran.java"),
                """
                package hostile;
                class Ran {
                    static int now(String what) {
                        System.setProperty("hostile.ran", what);
                        return 1;
                    }
                }
                """);
        Files.writeString(sources.resolve("Api.java"), API);
        SERVICES.forEach(
                (service, code) -> {
                    write(
                            sources.resolve(provider(service) + ".java"),
                            "package hostile;\n" + code.formatted(provider(service)));
                    write(
                            classes.resolve("META-INF/services").resolve(service),
                            "hostile." + provider(service) + "\n");
                });
        try (Stream<Path> files = Files.list(sources)) {
            List<String> arguments =
                    Stream.concat(
                                    Stream.of("-proc:none", "-d", classes.toString()),
                                    files.map(Path::toString))
                            .toList();
            assertThat(
                            ToolProvider.getSystemJavaCompiler()
                                    .run(null, null, null, arguments.toArray(new String[0])))
                    .isZero();
        }
        jar = Files.createDirectories(site.resolve("lib")).resolve("hostile.jar");
        pack(classes, jar);
    }

    @AfterEach
    void forget() {
        System.clearProperty(RAN);
    }

    private static String provider(String service) {
        return service.substring(service.lastIndexOf('.') + 1) + "OfAStranger";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(name));
                Files.copy(file, entries);
            }
        }
    }

    @Test
    void nothingRunsOfAJarOfTheConfiguration() throws IOException {
        check(SAMPLE, java("samples: { run: compile, java: { classpath: [lib/hostile.jar] } }"));
    }

    @Test
    void nothingRunsOfFoldersOfClasses() throws IOException {
        Path copy = site.resolve("copy");
        copy(folder.resolve("classes"), copy);
        check(SAMPLE, java("samples: { run: compile, java: { classpath: [copy] } }"));
    }

    /** As any repository can hold such a file. */
    @Test
    void nothingRunsOfAJarThatABuildSeemsToHaveListed() throws IOException {
        write(site.resolve("build.gradle"), "");
        write(site.resolve("build/classpath.txt"), "lib/hostile.jar\n");
        check(SAMPLE, java("samples: { run: compile }"));
    }

    @Test
    void nothingRunsOfALibraryThatAPostNames() throws IOException {
        Libraries libraries = coordinates -> List.of(jar);
        check(
                SAMPLE.replace("```java", "```java deps=\"a:b:1\""),
                java("samples: { run: compile }")
                        .andThen(request -> request.service(Libraries.KEY, libraries)));
    }

    /** As the Maven plugin does, whose class path is the project's. */
    @Test
    void nothingRunsOfTheClassPathOfABuild() throws IOException {
        SampleSettings.Java settings =
                new SampleSettings.Java(Optional.of(17), false, List.of(), List.of(jar.toString()));
        SampleSettings samples =
                SampleSettings.DEFAULTS
                        .withRun(SampleSettings.Run.COMPILE)
                        .withJava(settings)
                        .withoutCache();
        check(
                SAMPLE,
                request -> request.overlay(config -> config.toBuilder().samples(samples).build()));
    }

    private UnaryOperator<LintRequest.Builder> java(String configuration) throws IOException {
        Files.writeString(site.resolve("devrel-lint.yaml"), configuration + "\n");
        return request ->
                request.overlay(
                        config ->
                                config.toBuilder()
                                        .samples(config.samples().withoutCache())
                                        .build());
    }

    private void check(String text, Function<LintRequest.Builder, LintRequest.Builder> change)
            throws IOException {
        Path post = Files.writeString(site.resolve("post.md"), text);
        LintRequest request =
                LintRequest.of(site, List.of(post)).toBuilder()
                        .only(Set.of(RuleId.of("sample-compile")))
                        .build();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Report report =
                new Linter().run(change.apply(request.toBuilder()).build(), Linter.Progress.NONE);
        assertThat(System.getProperty(RAN)).as("what has run").isNull();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(report.failures()).isEmpty();
        // the jar was read all the same
        assertThat(report.findings())
                .extracting(finding -> finding.message())
                .singleElement()
                .asString()
                .contains("gone");
    }
}
