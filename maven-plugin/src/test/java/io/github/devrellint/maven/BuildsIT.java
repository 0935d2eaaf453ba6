package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds of the projects in {@code src/it} with the Maven that runs this build; a reactor is built
 * by the oldest Maven that can be used, and by the next one, too.
 */
class BuildsIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String FINDING =
            "README.md:[3,1] misspelling: \"Surprisinly\" is misspelled;"
                    + " did you mean \"Surprisingly\"?";

    private static EmbeddedMaven usual;

    @TempDir private Path temporary;
    private EmbeddedMaven maven = usual;
    private Path project;

    @BeforeAll
    static void startMaven() throws Exception {
        usual = maven("it.maven.home");
    }

    private static EmbeddedMaven maven(String property) throws Exception {
        return EmbeddedMaven.in(Path.of(System.getProperty(property)));
    }

    @Test
    void aWrongConfigurationIsAnError() throws Exception {
        copy("bad-configuration");
        assertThat(failing("verify"))
                .contains("devrel-lint.yaml:3:5: unknown option 'wrods' of misspelling")
                .contains("MojoExecutionException");
        assertThat(failing("validate", "-Ddevrel-lint.failOn=eror", "devrel-lint:check"))
                .contains(
                        "parameter 'failOn' (-Ddevrel-lint.failOn): unknown value 'eror';"
                                + " use one of error, info, never, warning")
                .contains("MojoExecutionException");
    }

    @Test
    void whatTheBaselineAcceptsFailsNoBuild() throws Exception {
        copy("baseline");
        assertThat(succeeding("verify"))
                .contains("1 accepted by the baseline")
                .doesNotContain("recieve");
    }

    @Test
    void aSecondBuildFindsNothingToDo() throws Exception {
        copy("clean");
        assertThat(succeeding("verify"))
                .contains("devrel-lint: 1 file, no findings")
                .doesNotContain("nothing has changed");
        assertThat(succeeding("verify"))
                .contains("devrel-lint: 1 file, no findings")
                .contains("devrel-lint: nothing has changed since the last check");
    }

    @Test
    void findingsFailABuildUnlessTheCommandLineSaysOtherwise() throws Exception {
        copy("findings");
        assertThat(failing("verify"))
                .containsOnlyOnce("[ERROR] " + FINDING)
                .contains("devrel-lint found 1 violation; see above");
        assertThat(failing("-q", "verify")).containsOnlyOnce("[ERROR] " + FINDING);
        for (String parameter : List.of("failOnViolation=false", "maxAllowedViolations=1")) {
            assertThat(succeeding("verify", "-Ddevrel-lint." + parameter))
                    .as(parameter)
                    .containsOnlyOnce("[WARNING] " + FINDING)
                    .doesNotContain("[ERROR] " + FINDING);
        }
        for (String report :
                List.of("json.json", "sarif.sarif", "checkstyle.xml", "junit.xml", "html.html")) {
            assertThat(project.resolve("target/devrel-lint/devrel-lint-" + report))
                    .content()
                    .contains("Surprisinly");
        }
        assertThat(project.resolve("target/findings.txt")).content().contains("README.md:3:1");
    }

    @Test
    void samplesNameLibrariesThatTheProjectDoesNotHave() throws Exception {
        copy("libraries");
        String missing = "missing.md:[3,9] sample-compile: can't find com.acme:is-nowhere:1.0 in ";
        assertThat(failing("devrel-lint:check"))
                .contains(missing + "the repositories of the project")
                .doesNotContain("README.md:");
        assertThat(failing("-o", "-Daether.offline.protocols=file", "devrel-lint:check"))
                .contains(missing + "the local repository; Maven is offline")
                .doesNotContain("README.md:");
        // What was resolved may be otherwise next time, so that there is always a next time.
        for (int i = 0; i < 2; i++) {
            assertThat(succeeding("devrel-lint:check", "-Ddevrel-lint.excludes=missing.md"))
                    .contains("devrel-lint: 1 file, no findings")
                    .doesNotContain("nothing has changed");
        }
    }

    /** What is found in one module does not hide what is in another. */
    @Test
    void theGoalCalledByHandChecksTheDocumentsOfAllModules() throws Exception {
        copy("partial");
        String root =
                "ERROR] README.md:[11,31] sample-compile: cannot find symbol: method ignite()";
        String orbit =
                "ERROR] orbit/README.md:[10,23] sample-compile: cannot find symbol: method begin()";
        assertThat(failing("compile", "devrel-lint:check")).contains(root, orbit);
        // modules that this build does not compile were compiled before
        assertThat(failing("devrel-lint:check")).contains(root, orbit);
        assertThat(failing("-N", "devrel-lint:check"))
                .contains(root)
                .doesNotContain(orbit)
                .contains(
                        "modules of com.acme:orbit-parent:pom:1.2.0 that this build does not compile:"
                                + " engine (classes of an earlier build),"
                                + " orbit (classes of an earlier build),"
                                + " tools (classes of an earlier build)");
        assertThat(failing("-pl", "orbit", "devrel-lint:check", "-Ddevrel-lint.files=orbit"))
                .contains(orbit)
                .doesNotContain(root);

        String late =
                "The documents of com.acme:orbit-parent:pom:1.2.0 are checked behind the last of its"
                        + " modules; if that one fails, they are not";
        String turn =
                "Checking the documents of com.acme:orbit-parent:pom:1.2.0, after its modules";
        assertThat(bound("-Dengine.sources=src/broken/java"))
                .contains(late, turn, root)
                .contains(
                        "this build does not compile:"
                                + " engine (not compiled: samples see its sources),"
                                + " orbit (classes of an earlier build)");
        assertThat(bound("-Dtools.sources=src/broken/java"))
                .contains(late, orbit)
                .doesNotContain(turn);

        assertThat(failing("validate", "devrel-lint:check", "-Ddevrel-lint.fialOn=never"))
                .contains("fialOn");
        assertThat(project.resolve("target/devrel-lint/devrel-lint-checkstyle.xml"))
                .content()
                .contains("ignite");
    }

    /** A build that has the goal bound to a phase, in which a module does not compile. */
    private String bound(String broken) throws Exception {
        return failing("-fae", "verify", "-Dcheck.phase=verify", broken);
    }

    /** The plugin is in the POM without an execution. */
    @Test
    void goalsAreCalledByThePrefix() throws Exception {
        copy("prefix");
        assertThat(succeeding("devrel-lint:check", "-Ddevrel-lint.skip"))
                .contains("devrel-lint is skipped");
        for (String parameter : List.of("files=docs", "excludes=README.md")) {
            assertThat(succeeding("devrel-lint:check", "-Ddevrel-lint." + parameter))
                    .as(parameter)
                    .contains("devrel-lint: 1 file, no findings");
        }
        assertThat(failing("devrel-lint:check")).containsOnlyOnce("README.md:[3,1] misspelling");
        assertThat(failing("devrel-lint:check", "-Ddevrel-lint.files=gone.md"))
                .contains("no such file: gone.md");
        assertThat(succeeding("devrel-lint:help", "-Ddetail", "-Dgoal=check"))
                .contains("User property: devrel-lint.failOnViolation");
    }

    /** The README of the root uses classes of the modules: it is checked once, behind them. */
    @ParameterizedTest
    @ValueSource(strings = {"it.maven.home", "it.maven.oldest", "it.maven.next"})
    void theRootOfAReactorIsCheckedBehindItsModules(String property) throws Exception {
        maven = property.equals("it.maven.home") ? usual : maven(property);
        copy("reactor");
        String turn =
                "Checking the documents of com.acme:rocket-parent:pom:1.2.0, after its modules";
        String stale =
                "rocket/README.md:[9,12] stale-version: post says 1.1.0, this build is 1.2.0";
        assertThat(succeeding("-T", "4", "verify"))
                .containsOnlyOnce(turn)
                .containsOnlyOnce(stale)
                .doesNotContain("README.md:[12,");
        // A method is renamed, and the README still has the old name.
        assertThat(failing("clean", "verify", "-Dengine.sources=src/renamed/java"))
                .containsOnlyOnce(turn)
                .containsOnlyOnce(stale)
                .containsOnlyOnce("README.md:[12,")
                .containsPattern("ERROR.* README\\.md:\\[12,44\\] sample-compile: ");
        assertThat(succeeding("verify", "-pl", "engine"))
                .doesNotContain(turn)
                .doesNotContain("README.md:[");
    }

    /** Test scope, provided, test-jars, and what annotation processors make. */
    @Test
    void samplesSeeWhatTestsSee() throws Exception {
        copy("scopes");
        assertThat(failing("test-compile", "devrel-lint:check").lines())
                .filteredOn(line -> line.contains("app/README.md:["))
                .allMatch(line -> line.contains("sample-compile: cannot find symbol: method "))
                .extracting(line -> line.replaceFirst(".*README\\.md:\\[(\\d+),.*", "$1"))
                .containsExactly("26", "28", "29", "30");
    }

    @Test
    void theReportIsAPageOfTheSite() throws Exception {
        copy("site");
        succeeding("site");
        for (String page : List.of("devrel-lint.html", "devrel-lint-aggregate.html")) {
            assertThat(project.resolve("target/site/" + page))
                    .content()
                    .contains("README.md", "3:1", "misspelling", "Surprisinly");
        }
        assertThat(project.resolve("target/site/devrel-lint.html"))
                .content()
                .contains("Project Reports");
    }

    @Test
    void calledByHandTheReportIsOneFile() throws Exception {
        copy("findings");
        assertThat(succeeding("devrel-lint:report")).contains("target/reports/devrel-lint.html");
        assertThat(project.resolve("target/reports/devrel-lint.html"))
                .content()
                .contains("Surprisinly", "<script");
    }

    /** {@code toList} came with Java 16. */
    @Test
    void samplesAreCompiledForTheJdkOfTheToolchains() throws Exception {
        copy("toolchains");
        succeeding(toolchain("-Djava.wanted=11", "-Ddevrel-lint.outputDirectory=old"));
        assertThat(project.resolve("old/devrel-lint-json.json"))
                .content()
                .contains("Stream.toList needs Java 16");
        assertThat(succeeding(toolchain("-Djava.wanted=99")))
                .containsPattern(
                        "code samples of com.acme:rocket:jar:1.2.0 are unchecked: the project is for"
                                + " Java 99, Maven runs on \\d+");
        // a release that the POM names is that of the samples, too
        assertThat(succeeding(toolchain("-Djava.wanted=99", "-Dmaven.compiler.release=17")))
                .doesNotContain("unchecked");
        assertThat(project.resolve("target/devrel-lint/devrel-lint-json.json"))
                .content()
                .contains("\"compiled\"");
    }

    private static String[] toolchain(String... properties) {
        var arguments =
                new ArrayList<>(List.of("-t", "toolchains.xml", "validate", "devrel-lint:check"));
        arguments.addAll(List.of(properties));
        return arguments.toArray(String[]::new);
    }

    /** Prose needs no dependencies; samples do, and are unchecked without a network. */
    @Test
    void onlySamplesNeedDependencies() throws Exception {
        copy("unresolved");
        assertThat(succeeding("devrel-lint:check", "-Ddevrel-lint.samples=off"))
                .contains("devrel-lint: 1 file, no findings");
        assertThat(succeeding("-o", "-Daether.offline.protocols=file", "devrel-lint:check"))
                .contains("devrel-lint: 1 file, no findings")
                .contains("code samples of com.acme:rocket:pom:1.2.0 are unchecked: offline");
        assertThat(failing("devrel-lint:check")).contains("MojoExecutionException");
    }

    /** There the plugin is called by its coordinates. */
    @Test
    void aFolderNeedsNoPom() throws Exception {
        copy("without-pom");
        assertThat(failing("io.github.devrellint:devrel-lint-maven-plugin:check"))
                .contains("docs/post.md:[3,1] misspelling");
        assertThat(project.resolve("target")).doesNotExist();
    }

    @Test
    void theExampleIsClean() throws Exception {
        copy(Path.of("../examples/maven-project").toRealPath());
        assertThat(succeeding("verify")).contains("no findings");
    }

    private void copy(String name) throws IOException {
        copy(TARGET.resolve("it-embedded").resolve(name));
    }

    private void copy(Path source) throws IOException {
        String name = source.getFileName().toString();
        project = temporary.toRealPath().resolve(name);
        try (var files = Files.walk(source)) {
            files.forEach(file -> copy(file, project.resolve(source.relativize(file).toString())));
        }
    }

    private static void copy(Path file, Path copy) {
        try {
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String succeeding(String... arguments) throws Exception {
        return run(true, arguments);
    }

    private String failing(String... arguments) throws Exception {
        return run(false, arguments);
    }

    private String run(boolean succeeds, String... arguments) throws Exception {
        var all =
                new ArrayList<>(
                        List.of(
                                "-B",
                                "-s",
                                TARGET.resolve("it-embedded/settings.xml").toString(),
                                "-Dmaven.repo.local=" + TARGET.resolve("local-repo"),
                                "-Dmaven.repo.local.tail=" + System.getProperty("it.repository")));
        all.addAll(List.of(arguments));
        EmbeddedMaven.Build build = maven.run(project, all);
        assertThat(build.succeeded()).as(build.log()).isEqualTo(succeeds);
        return build.log();
    }
}
