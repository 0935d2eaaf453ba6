package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that uses what the last release in the local repository had and the project lacks. */
class PreviousReleaseTest {

    private static final String PROPERTY = "maven.repo.local";

    @TempDir private Path folder;

    private String before;
    private Path project;

    @BeforeEach
    void build() throws IOException {
        before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.resolve("repository").toString());
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>space</artifactId><version>2.0-SNAPSHOT</version></project>");
        release("1.9", "Rocket", "public void lift(int stages) {} public void land() {}");
        release("2.1", "Ufo", "");
        compile(
                project.resolve("target/classes"),
                "Vessel",
                "public void ascend(int stages) {} public void land() {}");
        compile(project.resolve("target/classes"), "Pad", "public void hold() {}");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    /** Puts a jar into the local repository, with a class and a class {@code Pad}. */
    private void release(String version, String type, String members) throws IOException {
        Path classes = folder.resolve("classes-" + version);
        compile(classes, type, members);
        compile(classes, "Pad", "public void keep() {}");
        Path jar =
                folder.resolve(
                        "repository/org/example/space/%s/space-%s.jar".formatted(version, version));
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private void compile(Path classes, String type, String members) throws IOException {
        Path source = folder.resolve(type + ".java");
        Files.writeString(source, "package space; public class " + type + " { " + members + " }");
        Files.createDirectories(classes);
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(exit).isZero();
    }

    private List<String> findings(String page, String code) throws IOException {
        Files.writeString(project.resolve(page), "```java\n" + code + "\n```\n");
        return new Linter()
                        .run(
                                LintRequest.of(project, List.of(Path.of(page))).toBuilder()
                                        .only(Set.of(RuleId.of("sample-compile")))
                                        .build(),
                                Linter.Progress.NONE)
                        .findings()
                        .stream()
                        .map(finding -> finding.message())
                        .toList();
    }

    @Test
    void aClassThatIsGoneIsNamedWithTheReleaseThatHadIt() throws IOException {
        assertThat(findings("README.md", "void run(Rocket rocket) { rocket.lift(2); }"))
                .containsExactly("cannot find symbol: class Rocket, which was in space 1.9");
    }

    @Test
    void theClassThatHasItsMembersIsSuggested() throws IOException {
        assertThat(findings("README.md", "void run(Rocket rocket) { rocket.land(); }"))
                .containsExactly("cannot find symbol: class Rocket; did you mean 'Vessel'?");
    }

    @Test
    void theMethodThatTakesItsPlaceIsSuggested() throws IOException {
        assertThat(findings("README.md", "new Pad().keep();"))
                .containsExactly(
                        "cannot find symbol: method keep(), in class Pad; did you mean 'hold'?");
    }

    @Test
    void aLaterReleaseSaysNothing() throws IOException {
        assertThat(findings("README.md", "Ufo ufo = null;")).isEmpty();
    }

    @Test
    void aPageAboutThePastIsLeftAlone() throws IOException {
        assertThat(findings("CHANGELOG.md", "void run(Rocket rocket) { rocket.lift(2); }"))
                .isEmpty();
    }
}
