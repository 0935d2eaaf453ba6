package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the POMs of a project and the local repository say of its libraries. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ProjectLibrariesTest {

    @RegisterExtension private final TestRepository repository = new TestRepository();

    @TempDir private Path folder;

    private Path project;

    @BeforeEach
    void build() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        pom(
                project,
                "<groupId>org.example</groupId><artifactId>all</artifactId><version>2</version>"
                        + "<packaging>pom</packaging>"
                        + "<properties><engine>1.5</engine></properties>"
                        + "<dependencyManagement><dependencies>"
                        + dependency("engine", "<version>${engine}</version>")
                        + "</dependencies></dependencyManagement>");
        pom(
                Files.createDirectories(project.resolve("app")),
                "<parent><groupId>org.example</groupId><artifactId>all</artifactId>"
                        + "<version>2</version></parent><artifactId>app</artifactId>"
                        + "<dependencies>"
                        + dependency("engine", "<scope>test</scope>")
                        + "</dependencies>");
    }

    private static String dependency(String artifact, String more) {
        return "<dependency><groupId>org.example</groupId><artifactId>"
                + artifact
                + "</artifactId>"
                + more
                + "</dependency>";
    }

    private static void pom(Path directory, String content) throws IOException {
        Files.writeString(
                directory.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion>" + content + "</project>");
    }

    /** Puts a jar with one class into the local repository. */
    private void install(String artifact, String version, String code) throws IOException {
        Path source = folder.resolve(code.replaceAll("(?s).*? class (\\w+) .*", "$1") + ".java");
        Files.writeString(source, code);
        Path classes = Files.createDirectories(folder.resolve("classes-" + artifact + version));
        TestRepository.compile(source, classes);
        repository.install(artifact, version, classes);
    }

    private Report lint(String code) throws IOException {
        Files.writeString(project.resolve("README.md"), "```java\n" + code + "\n```\n");
        return new Linter()
                .run(
                        LintRequest.of(project, List.of(Path.of("README.md"))).toBuilder()
                                .only(Set.of(RuleId.of("sample-compile")))
                                .build(),
                        Linter.Progress.NONE);
    }

    /** Another library brings a part of it: a copy for tests, or for Android. */
    @Test
    void aClassThatALackingLibraryShouldBringMayBeAnother() throws IOException {
        pom(
                Files.createDirectories(project.resolve("app")),
                "<parent><groupId>org.example</groupId><artifactId>all</artifactId>"
                        + "<version>2</version></parent><artifactId>app</artifactId>"
                        + "<dependencies>"
                        + dependency("engine", "")
                        + dependency("copies", "<version>1</version>")
                        + "</dependencies>");
        install(
                "copies",
                "1",
                "package org.example.engine; public class Engine { public void on() {} }");

        assertThat(lint("new Engine(3).off();\nnew Engine().on(2);").findings()).isEmpty();
    }

    @Test
    void samplesSeeThem() throws IOException {
        install("engine", "1.5", "package org.engine; public class Engine { public void on() {} }");

        Report report = lint("new Engine().off();");

        assertThat(report.findings())
                .singleElement()
                .extracting(finding -> finding.message())
                .asString()
                .startsWith("cannot find symbol: method off(), in class Engine");
        assertThat(report.notices()).isEmpty();
    }

    /** A reader who names a class of the JDK means no copy that a library keeps for itself. */
    @Test
    void aClassOfTheJdkComesBeforeWhatLibrariesHide() throws IOException {
        install(
                "engine",
                "1.5",
                "package org.engine.internal; public class ManagementFactory {"
                        + " public static void of() {} }");

        assertThat(lint("ManagementFactory.getPlatformMBeanServer();").findings()).isEmpty();
    }

    @Test
    void oneNoticeNamesThoseThatAreMissing() throws IOException {
        Report report = lint("new Engine().off();");

        assertThat(report.findings()).isEmpty();
        assertThat(report.notices())
                .containsExactly(
                        "Java samples don't see all libraries of the project; the local Maven"
                                + " repository lacks engine-1.5.jar");
    }

    @Test
    void oneNoticeSaysThatAPomCannotBeRead() throws IOException {
        pom(
                project.resolve("app"),
                "<parent><groupId>org.absent</groupId><artifactId>absent</artifactId>"
                        + "<version>1</version></parent><artifactId>app</artifactId>");

        assertThat(lint("int i = 1;").notices()).singleElement().asString().contains("absent");
    }
}
