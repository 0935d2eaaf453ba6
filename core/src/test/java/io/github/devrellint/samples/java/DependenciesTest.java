package io.github.devrellint.samples.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.java.libraries.Libraries;
import io.github.devrellint.samples.java.libraries.UserLibraries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Resolves real artifacts from a local repository that the test makes. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DependenciesTest {

    @RegisterExtension final TestRepository repository = new TestRepository();

    @TempDir Path folder;

    @BeforeEach
    void installTwoLibraries() throws IOException {
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
                .asString()
                .startsWith("cannot find symbol: method greets(), in class Greeter");
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

    @Test
    void settingsNameAMirrorItsLoginAndTheLocalRepository() throws IOException {
        repository.clearProperty();
        List<String> logins = new CopyOnWriteArrayList<>();
        HttpServer mirror = mirror(logins);
        Path local = folder.resolve("local");
        Path settings = settings(local, mirror.getAddress().getPort());
        try (UserLibraries libraries = new UserLibraries(true, settings)) {
            Report report =
                    lint(
                            """
                            ```java deps="org.example:greeter:1.0"
                            String text = greeter.Greeter.greet();
                            ```

                            ```java deps="org.example:nowhere:2"
                            int n = 1;
                            ```
                            """,
                            libraries);
            assertThat(report.findings())
                    .singleElement()
                    .extracting(Finding::message)
                    .isEqualTo(
                            "can't find org.example:nowhere:2 in the local repository"
                                    + " or its mirror company");
        } finally {
            mirror.stop(0);
        }
        assertThat(local.resolve("org/example/words/1.0/words-1.0.jar")).exists();
        assertThat(logins)
                .contains(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("duke:secret".getBytes(UTF_8)));
    }

    @Test
    void withoutTheNetworkTheLocalRepositoryOfTheSettingsCounts() throws IOException {
        repository.clearProperty();
        Path settings = settings(repository.folder(), 1);
        try (UserLibraries libraries = new UserLibraries(false, settings)) {
            Report report =
                    lint(
                            """
                            ```java deps="org.example:greeter:1.0,org.example:nowhere:2"
                            String text = greeter.Greeter.greet();
                            ```
                            """,
                            libraries);
            assertThat(report.findings())
                    .extracting(Finding::message)
                    .containsExactly(
                            "can't find org.example:nowhere:2 in the local repository;"
                                    + " --online looks in its mirror company");
        }
    }

    @Test
    void settingsThatCantBeReadAreNotPassedOver() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.xml"), "<settings><mirrors>");
        try (UserLibraries libraries = new UserLibraries(false, settings)) {
            Report report =
                    lint("```java deps=org.example:greeter:1.0\nint n = 1;\n```\n", libraries);
            assertThat(report.findings().get(0).message())
                    .startsWith("can't read " + settings + ": ");
        }
    }

    @Test
    void whatTheConfigurationNamesAndIsMissingIsAFailureOnce() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(
                site.resolve("devrel-lint.yaml"),
                """
                samples:
                  run: compile
                  java:
                    dependencies: ["org.example:greeter:1.0", "org.example:nowhere:2"]
                    classpath: [lib/gone.jar]
                """);
        String block = "```java\nint n = greeter.Greeter.greets();\n```\n";
        Files.writeString(site.resolve("a.md"), block);
        Files.writeString(site.resolve("b.md"), block);
        Report report =
                new Linter()
                        .run(
                                LintRequest.of(site, List.of(Path.of("a.md"), Path.of("b.md")))
                                        .withOnly(
                                                Set.of(
                                                        RuleId.of("sample-syntax"),
                                                        RuleId.of("sample-compile"))),
                                Linter.Progress.NONE);
        assertThat(report.failures())
                .containsExactly(
                        new Failure(
                                "devrel-lint.yaml",
                                "samples.java.classpath: no such file or folder: lib/gone.jar;"
                                        + " 2 samples not checked"),
                        new Failure(
                                "devrel-lint.yaml",
                                "samples.java.dependencies: can't find org.example:nowhere:2 in the"
                                        + " local repository; --online looks in Maven Central"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples())
                .extracting(located -> located.sample().status())
                .containsOnly(Status.UNCHECKED);
    }

    /** Serves the repository to those who log in. */
    private HttpServer mirror(List<String> logins) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/maven",
                exchange -> {
                    String login = exchange.getRequestHeaders().getFirst("Authorization");
                    Path file =
                            repository
                                    .folder()
                                    .resolve(exchange.getRequestURI().getPath().substring(7));
                    if (login == null) {
                        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=x");
                        exchange.sendResponseHeaders(401, -1);
                    } else if (Files.isRegularFile(file)) {
                        logins.add(login);
                        exchange.sendResponseHeaders(200, Files.size(file));
                        Files.copy(file, exchange.getResponseBody());
                    } else {
                        exchange.sendResponseHeaders(404, -1);
                    }
                    exchange.close();
                });
        server.start();
        return server;
    }

    private Path settings(Path local, int port) throws IOException {
        return Files.writeString(
                folder.resolve("settings.xml"),
                """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors>
                    <mirror>
                      <id>company</id>
                      <mirrorOf>*</mirrorOf>
                      <url>http://localhost:%d/maven</url>
                    </mirror>
                  </mirrors>
                  <servers>
                    <server>
                      <id>company</id>
                      <username>duke</username>
                      <password>secret</password>
                    </server>
                  </servers>
                </settings>
                """
                        .formatted(local, port));
    }

    private Report lint(String text) throws IOException {
        return lint(text, UserLibraries.of(false));
    }

    private Report lint(String text, Libraries libraries) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
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
                                LintRequest.of(site, List.of(post)).toBuilder()
                                        .only(rules)
                                        .overlay(DependenciesTest::trusted)
                                        .service(Libraries.KEY, libraries)
                                        .build(),
                                Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private static Config trusted(Config found) {
        return found.toBuilder().samples(found.samples().withRun(SampleSettings.Run.TRUST)).build();
    }

    /** Each library has only its own classes in its jar, and is compiled with those before it. */
    private void install(String name, String code, String more) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src").resolve(name));
        Path file = Files.writeString(source.resolve(className(name) + ".java"), code);
        Path classes = folder.resolve("classes");
        TestRepository.compile(file, classes);
        Path own = Files.createDirectories(folder.resolve("jar-" + name).resolve(name));
        String compiled = className(name) + ".class";
        Files.copy(classes.resolve(name).resolve(compiled), own.resolve(compiled));
        Path home = repository.install(name, "1.0", own.getParent());
        Files.writeString(
                home.resolve(name + "-1.0.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>"
                        + "<artifactId>%s</artifactId><version>1.0</version>%s</project>"
                                .formatted(name, more));
    }

    private static String className(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
