package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Sample.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resolves real artifacts from a local repository that the test makes. */
class DependenciesTest {

    private static final String PROPERTY = "maven.repo.local";

    @TempDir Path folder;
    private String before;

    @BeforeEach
    void installTwoLibraries() throws IOException {
        before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.resolve("repository").toString());
        install(
                "words",
                "package words; public class Words { public static String HELLO = \"Hello\"; }",
                "");
        install(
                "greeter",
                "package greeter; public class Greeter {"
                        + " public static String greet() { return words.Words.HELLO + \", Duke\"; } }",
                "<dependencies><dependency><groupId>org.example</groupId>"
                        + "<artifactId>words</artifactId><version>1.0</version></dependency></dependencies>");
        install(
                "broken",
                "package broken; public class Broken {}",
                "<dependencies><dependency><groupId>org.example</groupId>"
                        + "<artifactId>absent</artifactId><version>9</version></dependency></dependencies>");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void anAttributeNamesALibraryAndWhatItNeeds() throws IOException {
        Report report =
                lint(
                        """
                        ```java deps="org.example:greeter:1.0"
                        System.out.println(greeter.Greeter.greet());
                        ```

                        ```output
                        Hello, Duke
                        ```
                        """);
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples().get(0).sample().status()).isEqualTo(Status.RAN);
    }

    @Test
    void aLineOfJBangNamesALibraryForThePage() throws IOException {
        Report report =
                lint(
                        """
                        ```java
                        //DEPS org.example:greeter:1.0
                        import greeter.Greeter;
                        String text = Greeter.greet();
                        ```

                        ```java
                        int n = Greeter.greets();
                        ```
                        """);
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("cannot find symbol: method greets(), in class Greeter");
    }

    @Test
    void whatIsMissingIsNamedAtItsPlace() throws IOException {
        Report report =
                lint(
                        """
                        ```java
                        //DEPS org.example:greeter:1.0 org.example:nowhere:2
                        int n = 1;
                        ```
                        """);
        Finding finding = report.findings().get(0);
        assertThat(finding.message())
                .isEqualTo(
                        "can't find org.example:nowhere:2 in the local repository;"
                                + " --online looks in Maven Central");
        assertThat(finding.range().start().line()).isEqualTo(2);
        assertThat(finding.range().start().column()).isEqualTo(32);
    }

    @Test
    void whatALibraryNeedsIsNamedToo() throws IOException {
        Report report = lint("```java deps=org.example:broken:1.0\nint n = 1;\n```\n");
        assertThat(report.findings().get(0).message()).contains("org.example:broken:1.0", "absent");
    }

    @Test
    void nonsenseIsNoCoordinates() throws IOException {
        Report report = lint("```java deps=\"guava\"\nint n = 1;\n```\n");
        assertThat(report.findings().get(0).message())
                .isEqualTo("\"guava\" is not group:artifact:version");
    }

    private Report lint(String text) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("devrel-lint.yaml"), "samples: { run: trust }\n");
        Path post = Files.writeString(site.resolve("post.md"), text);
        Set<RuleId> rules =
                Set.of(
                        RuleId.of("sample-syntax"),
                        RuleId.of("sample-compile"),
                        RuleId.of("sample-run"),
                        RuleId.of("sample-output"));
        Report report =
                new Linter()
                        .run(
                                Linter.Request.of(site, List.of(post)).withOnly(rules),
                                Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private void install(String name, String code, String more) throws IOException {
        Path home =
                Files.createDirectories(
                        folder.resolve("repository/org/example").resolve(name).resolve("1.0"));
        Files.writeString(
                home.resolve(name + "-1.0.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>%s</artifactId><version>1.0</version>%s</project>"
                                .formatted(name, more));
        Path source = Files.createDirectories(folder.resolve("src").resolve(name));
        Path file = Files.writeString(source.resolve(className(name) + ".java"), code);
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes);
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                classes.toString(),
                                "-d",
                                classes.toString(),
                                file.toString());
        assertThat(exit).isZero();
        Path compiled = classes.resolve(name).resolve(className(name) + ".class");
        try (OutputStream out = Files.newOutputStream(home.resolve(name + "-1.0.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(name + "/" + className(name) + ".class"));
            jar.write(Files.readAllBytes(compiled));
            jar.closeEntry();
        }
    }

    private static String className(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
