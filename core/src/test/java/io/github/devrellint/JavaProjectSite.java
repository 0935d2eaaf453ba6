package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A Maven project with pages whose samples use its class and that of a library in the local
 * repository, which lacks another. Each report is compared with that of a run that knows nothing of
 * an earlier one.
 */
final class JavaProjectSite implements AutoCloseable {

    static final String LIBRARY = "library.md";
    static final String PROJECT = "project.md";
    static final String PLAIN = "plain.md";
    static final Set<String> JAVA = Set.of(LIBRARY, PROJECT);
    static final Set<String> ALL = Set.of(LIBRARY, PROJECT, PLAIN);

    private final Map<String, String> before = new HashMap<>();
    private final Set<String> checked = new ConcurrentSkipListSet<>();
    private final Path folder;
    private final Path site;

    /**
     * @param folder an empty one
     */
    JavaProjectSite(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        site = Files.createDirectories(this.folder.resolve("site"));
        set("maven.repo.local", this.folder.resolve("repository"));
        Files.writeString(this.folder.resolve("linter.jar"), "");
        library("tea", "1.0", "Cup", "public void fill() {}");
        write("devrel-lint.yaml", "samples: { run: compile }\n");
        write(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>kitchen</artifactId><version>2.0</version><dependencies>"
                        + dependency("tea")
                        + dependency("milk")
                        + "</dependencies></project>");
        write(
                "src/main/java/kitchen/Kettle.java",
                "package kitchen; public class Kettle { public void boil() {} }");
        page(LIBRARY, "import tea.Cup; class Table { void set(Cup cup) { cup.fill(); } }");
        page(PROJECT, "import kitchen.Kettle; class Stove { void on(Kettle it) { it.boil(); } }");
        write(PLAIN, "No samples here.\n");
    }

    private static String dependency(String artifact) {
        return ("<dependency><groupId>org.example</groupId><artifactId>%s</artifactId>"
                        + "<version>1.0</version></dependency>")
                .formatted(artifact);
    }

    /** Sets a system property until this is closed. */
    void set(String name, Path value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value.toString());
    }

    @Override
    public void close() {
        before.forEach(
                (name, value) -> {
                    if (value == null) {
                        System.clearProperty(name);
                    } else {
                        System.setProperty(name, value);
                    }
                });
    }

    void page(String name, String code) throws IOException {
        write(name, "```java\n" + code + "\n```\n");
    }

    void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    /** Where the local repository has a jar, or could have it. */
    Path jar(String artifact, String version) {
        return folder.resolve("repository/org/example")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".jar");
    }

    /** Puts a jar with a class, in a package of the same name, into the local repository. */
    void library(String artifact, String version, String type, String members) throws IOException {
        Path source = folder.resolve(type + ".java");
        Files.writeString(
                source, "package %s; public class %s { %s }".formatted(artifact, type, members));
        Path classes = Files.createTempDirectory(folder, "classes");
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, null, null, "-d", classes + "", source + ""))
                .isZero();
        Files.createDirectories(jar(artifact, version).getParent());
        try (JarOutputStream out =
                        new JarOutputStream(Files.newOutputStream(jar(artifact, version)));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    Set<String> report() throws InterruptedException {
        return report(".");
    }

    /**
     * Returns which pages were checked, after comparing the report with one made anew.
     *
     * @param path what is checked
     */
    Set<String> report(String path) throws InterruptedException {
        // a change has another time after that on file systems that keep fractions of seconds
        Thread.sleep(150);
        checked.clear();
        LintRequest request = LintRequest.of(site, List.of(Path.of(path)));
        Report report =
                new ReportCache(
                                ResultCache.in(folder.resolve("cache")),
                                site,
                                List.of("check"),
                                folder.resolve("linter.jar"))
                        .report(
                                request,
                                () ->
                                        CountingRule.besidesAll(
                                                page -> checked.add(page.getFileName().toString())),
                                Linter.Progress.NONE);
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFields("duration")
                .isEqualTo(new Linter().run(request, Linter.Progress.NONE));
        return new TreeSet<>(checked);
    }
}
