package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Locale;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.Test;

/** What goes to the page; a real site is in {@code src/it}. */
@MojoTest
@Basedir("/unit")
class ReportMojoTest {

    private final Sink sink = mock(Sink.class);

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
    @InjectMojo(goal = "report")
    @MojoParameter(name = "samples", value = "off")
    void findingsAreOnThePageAndFailNothing(ReportMojo mojo) throws Exception {
        mojo.generate(sink, Locale.ROOT);

        verify(sink).text("README.md");
        verify(sink).text("3:1");
        verify(sink).text("\"Surprisinly\" is misspelled; did you mean \"Surprisingly\"?");
    }

    @Test
    @InjectMojo(goal = "report")
    @MojoParameter(name = "samples", value = "off")
    @MojoParameter(name = "includes", value = "docs/*.md")
    void aPageWithoutFindingsSaysSo(ReportMojo mojo) throws Exception {
        mojo.generate(sink, Locale.ROOT);

        verify(sink).text("No findings.");
        verify(sink, never()).text(contains("Surprisinly"));
    }

    @Test
    @InjectMojo(goal = "report")
    @MojoParameter(name = "configFile", value = "gone.yaml")
    void aConfigurationThatIsNotThereEndsTheSite(ReportMojo mojo) {
        assertThatThrownBy(() -> mojo.generate(sink, Locale.ROOT))
                .isInstanceOf(MavenReportException.class)
                .hasMessageContaining("gone.yaml");
    }

    @Test
    @InjectMojo(goal = "report")
    @MojoParameter(name = "skip", value = "true")
    void canBeSkipped(ReportMojo mojo) throws Exception {
        assertThat(mojo.canGenerateReport()).isFalse();
    }
}
