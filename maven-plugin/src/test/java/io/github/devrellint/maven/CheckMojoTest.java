package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.Test;

/** Parameters and exceptions; real builds are in {@code src/it}. */
@MojoTest
@Basedir("/unit")
class CheckMojoTest {

    private static final String FINDING =
            "README.md:[3,1] misspelling: \"Surprisinly\" is misspelled;"
                    + " did you mean \"Surprisingly\"?";

    @Inject private Log log;

    @Provides
    static MavenProject project() {
        return UnitProject.project();
    }

    @Provides
    static MavenSession session() {
        return UnitProject.session();
    }

    @Provides
    static ProjectDependenciesResolver resolver() {
        return mock(ProjectDependenciesResolver.class);
    }

    @Provides
    static RepositorySystem repositories() {
        return mock(RepositorySystem.class);
    }

    @Provides
    static ToolchainManager toolchains() {
        return mock(ToolchainManager.class);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void skips(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).info("devrel-lint is skipped");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    void findingsFailTheBuild(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("devrel-lint found 1 violation; see above");
        verify(log).error(FINDING);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "failOnViolation", value = "false")
    void findingsNeedNotFailTheBuild(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).warn(FINDING);
        verify(log, never()).error(FINDING);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "failOn", value = "never")
    void neverIsALimitToo(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).warn(FINDING);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "maxAllowedViolations", value = "1")
    void someViolationsMayBeAllowed(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).warn(FINDING);
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "consoleOutput", value = "false")
    void theConsoleCanBeQuiet(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        verify(log, never()).error(contains("Surprisinly"));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "excludes", value = "README.md,src/test/**")
    void excludesDocuments(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).info("devrel-lint: 1 file, no findings");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "includes", value = "docs/**")
    void includesDocuments(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).info("devrel-lint: 1 file, no findings");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "files", value = "docs/guide.md")
    void checksTheFilesThatAreNamed(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).info("devrel-lint: 1 file, no findings");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "configFile", value = "gone.yaml")
    void aConfigurationThatIsNotThereIsNoFinding(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("gone.yaml");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "violationSeverity", value = "eror")
    void aParameterThatCannotBeReadIsNoFinding(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "parameter 'violationSeverity' (-Ddevrel-lint.violationSeverity): unknown"
                                + " value 'eror'; use one of error, info, never, warning");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "violationSeverity", value = "warning")
    @MojoParameter(name = "failOn", value = "error")
    void twoNamesOfOneThingMustAgree(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("mean the same");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "outputFormats", value = "json,html5")
    void aFormatThatIsNotThereIsNoFinding(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("there is no format 'html5'");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "encoding", value = "utf-9")
    void anEncodingThatIsNotThereIsNoFinding(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("no such encoding 'utf-9'");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "includes", value = "src/test/*.md")
    @MojoParameter(name = "excludes", value = "none")
    @MojoParameter(name = "encoding", value = "ISO-8859-1")
    void readsOtherEncodings(CheckMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        verify(log).info("devrel-lint: 1 file, no findings");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "includes", value = "src/test/*.md")
    @MojoParameter(name = "excludes", value = "none")
    void readsUtf8UnlessToldOtherwise(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        verify(log, atLeastOnce()).error(contains("mojibake"));
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "failOnViolation", value = "false")
    @MojoParameter(name = "outputFormats", value = "json,sarif,checkstyle,junit,text")
    void writesSeveralReports(CheckMojo mojo) throws Exception {
        mojo.execute();

        Path folder = Path.of(MojoExtension.getBasedir(), "target", "devrel-lint");
        for (String file : List.of("json.json", "sarif.sarif", "checkstyle.xml", "junit.xml")) {
            assertThat(read(folder.resolve("devrel-lint-" + file))).contains("Surprisinly");
        }
        assertThat(read(folder.resolve("devrel-lint-text.txt"))).contains("README.md:3:1");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
