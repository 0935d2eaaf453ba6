package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A page in a module sees that module and those that it depends on. */
class ProjectModulesTest {

    @TempDir private Path root;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(
                root.resolve("pom.xml"), "<project><artifactId>all</artifactId></project>");
        module(
                "core",
                "",
                "package core; public class User { public String name() { return null; } }");
        module("other", "", "package other; public class Car { public Car(int wheels) {} }");
        module(
                "web",
                "<dependencies><dependency><artifactId>core</artifactId></dependency></dependencies>",
                "package web; public class Page { public void greet(core.User user) {} }");
    }

    private void module(String name, String more, String source) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><parent><artifactId>all</artifactId></parent><artifactId>"
                        + name
                        + "</artifactId>"
                        + more
                        + "</project>");
        Path file = folder.resolve(source.replaceAll(".* class (\\w+) .*", "$1") + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                classes.toString(),
                                "-cp",
                                root.resolve("core/target/classes").toString(),
                                file.toString());
        assertThat(exit).isZero();
    }

    private List<String> findings(String page, String code) throws IOException {
        return report(page, code).findings().stream().map(Finding::message).toList();
    }

    private Report report(String page, String code) throws IOException {
        Path file = root.resolve(page);
        Files.writeString(file, "# Page\n\n```java\n" + code + "\n```\n");
        return new Linter()
                .run(
                        LintRequest.of(root, List.of(Path.of(page))).toBuilder()
                                .only(Set.of(RuleId.of("sample-compile")))
                                .build(),
                        Linter.Progress.NONE);
    }

    /** Nobody may take what can't be read for a project without classes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsWhereTheClassesCantBeRead() throws IOException {
        Path classes = root.resolve("core/target/classes");
        Files.setPosixFilePermissions(classes, Set.of());
        try {
            assumeFalse(Files.isReadable(classes), "root reads everything");
            assertThat(report("core/README.md", "new User().name();").failures())
                    .extracting(Failure::path)
                    .containsExactly("core/target/classes");
        } finally {
            Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void seesItself() throws IOException {
        assertThat(findings("web/README.md", "new Page().great(null);")).hasSize(1);
    }

    @Test
    void seesWhatItDependsOn() throws IOException {
        assertThat(findings("web/README.md", "new User().nmae();")).hasSize(1);
    }

    @Test
    void doesNotSeeWhatItHasNothingToDoWith() throws IOException {
        assertThat(findings("web/README.md", "new Car(\"red\");")).isEmpty();
    }

    @Test
    void seesAllAtTheRoot() throws IOException {
        assertThat(findings("README.md", "new Car(\"red\");")).hasSize(1);
    }

    @Test
    void seesAllFromDocumentationWithoutCode() throws IOException {
        Path docs = Files.createDirectories(root.resolve("docs"));
        Files.writeString(
                docs.resolve("pom.xml"), "<project><artifactId>docs</artifactId></project>");
        assertThat(findings("docs/guide.md", "new Car(\"red\");")).hasSize(1);
    }

    @Test
    void takesWhatThePageShowsOfAClassForThatClass() throws IOException {
        assertThat(
                        findings(
                                "web/README.md",
                                "class User {\n  String name;\n}\n\nnew Page().greet(new User());"))
                .isEmpty();
    }
}
