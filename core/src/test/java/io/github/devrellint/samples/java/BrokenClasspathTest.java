package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.java.libraries.Libraries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples whose class path can't be read are not right: the run fails and names the file. */
class BrokenClasspathTest {

    private static final String SAMPLE =
            """
            ```java
            import acme.Boat;

            class Harbour {
                Boat boat = new Boat();
                void open() { boat.sink(); }
            }
            ```
            """;

    @TempDir Path folder;

    private Path site;
    private Path classes;
    private byte[] jar;

    @BeforeEach
    void makeTheJar() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        classes = Files.createDirectories(folder.resolve("classes"));
        Path source = folder.resolve("Boat.java");
        Files.writeString(source, "package acme; public class Boat { public void sail() {} }");
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        Path whole = folder.resolve("whole.jar");
        try (OutputStream out = Files.newOutputStream(whole);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("acme/Boat.class"));
            Files.copy(classes.resolve("acme/Boat.class"), entries);
        }
        jar = Files.readAllBytes(whole);
    }

    @Test
    void aWholeJarIsRead() throws IOException {
        assertThat(messages(configured("acme.jar", jar)))
                .singleElement()
                .asString()
                .contains("sink()");
    }

    @Test
    void aJarThatIsCutOff() throws IOException {
        failsNaming("error reading ", configured("acme.jar", Arrays.copyOf(jar, 100)));
    }

    @Test
    void aJarThatIsNoArchive() throws IOException {
        byte[] page = "<html>404 Not Found</html>".getBytes();
        failsNaming("neither a jar nor a folder: ", configured("acme.jar", page));
    }

    /** The compiler ignores a file with another ending that is no archive. */
    @ParameterizedTest
    @ValueSource(strings = {"acme.txt", "acme"})
    void aFileThatIsNoArchive(String name) throws IOException {
        failsNaming("neither a jar nor a folder: ", configured(name, new byte[0]));
    }

    @Test
    void aJarWithADamagedClass() throws IOException {
        byte[] damaged = jar.clone();
        Arrays.fill(damaged, 50, 80, (byte) 0x5a);
        failsNaming("bad class file", configured("acme.jar", damaged));
    }

    @Test
    void aFolderWithADamagedClass() throws IOException {
        Files.writeString(classes.resolve("acme/Boat.class"), "not a class");
        Report report = check(inConfiguration("../classes"));
        assertThat(report.failures()).singleElement().asString().contains("Boat.class");
    }

    @Test
    void aClassOfANewerJava() throws IOException {
        Path file = classes.resolve("acme/Boat.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 44 + 80; // the lower byte of the version
        Files.write(file, bytes);
        assertThat(check(inConfiguration("../classes")).failures())
                .singleElement()
                .asString()
                .contains("needs a newer Java: ", "Boat.class is of Java 80", "with JDK 80");
    }

    @Test
    void aFolderThatIsMissing() throws IOException {
        assertThat(check(inConfiguration("gone")).failures())
                .singleElement()
                .asString()
                .contains("no such file or folder: ");
    }

    @Test
    void aFolderInAFolderThatCantBeRead() throws IOException {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Path closed = classes.resolve("acme");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assertThat(check(inConfiguration("../classes")).failures())
                    .singleElement()
                    .asString()
                    .contains("can't be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** As a download that was interrupted leaves it in the local repository. */
    @Test
    void aLibraryThatAPostNames() throws IOException {
        Path library = Files.write(folder.resolve("boats-1.0.jar"), new byte[0]);
        Libraries libraries = coordinates -> List.of(library);
        Report report =
                check(
                        SAMPLE.replace("```java", "```java deps=\"acme:boats:1.0\""),
                        request -> request.service(Libraries.KEY, libraries));
        assertThat(report.failures())
                .singleElement()
                .asString()
                .contains(library.toString(), "download it again");
    }

    @Test
    void aJarThatABuildHasListed() throws IOException {
        Files.writeString(site.resolve("build.gradle"), "");
        Files.createDirectories(site.resolve("build"));
        Files.writeString(site.resolve("build/classpath.txt"), "lib/acme.jar\n");
        Files.createDirectories(site.resolve("lib"));
        Path listed = Files.write(site.resolve("lib/acme.jar"), Arrays.copyOf(jar, 100));
        assertThat(check(SAMPLE, request -> request).failures())
                .singleElement()
                .asString()
                .contains(listed.toString());
    }

    private void failsNaming(String what, Report report) {
        assertThat(report.failures()).singleElement().asString().contains(what, "acme");
        assertThat(report.findings()).isEmpty();
    }

    private static List<String> messages(Report report) {
        assertThat(report.failures()).isEmpty();
        return report.findings().stream().map(finding -> finding.message()).toList();
    }

    private Report configured(String name, byte[] content) throws IOException {
        Files.write(site.resolve(name), content);
        return check(inConfiguration(name));
    }

    private UnaryOperator<LintRequest.Builder> inConfiguration(String entry) {
        SampleSettings.Java settings =
                new SampleSettings.Java(Optional.of(17), false, List.of(), List.of(entry));
        SampleSettings samples =
                SampleSettings.DEFAULTS
                        .withRun(SampleSettings.Run.COMPILE)
                        .withJava(settings)
                        .withoutCache();
        return request -> request.overlay(config -> config.toBuilder().samples(samples).build());
    }

    private Report check(UnaryOperator<LintRequest.Builder> change) throws IOException {
        return check(SAMPLE, change);
    }

    private Report check(String text, UnaryOperator<LintRequest.Builder> change)
            throws IOException {
        Path post = Files.writeString(site.resolve("post.md"), text);
        LintRequest.Builder request =
                LintRequest.of(site, List.of(post)).toBuilder()
                        .only(Set.of(RuleId.of("sample-compile")));
        return new Linter().run(change.apply(request).build(), Linter.Progress.NONE);
    }
}
