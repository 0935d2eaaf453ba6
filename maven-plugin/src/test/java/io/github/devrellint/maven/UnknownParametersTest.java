package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnknownParametersTest {

    private final MavenSession session = mock(MavenSession.class);
    private final Properties properties = new Properties();
    private final Xpp3Dom configuration = new Xpp3Dom("configuration");
    private final MavenProject project = new MavenProject();
    private MojoExecution execution;

    @BeforeEach
    void build() throws Exception {
        when(session.getUserProperties()).thenReturn(properties);
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId("g");
        descriptor.setArtifactId("a");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setPluginDescriptor(descriptor);
        goal.setGoal("check");
        Parameter parameter = new Parameter();
        parameter.setName("failOn");
        parameter.setExpression("${devrel-lint.failOn}");
        goal.addParameter(parameter);
        descriptor.addMojo(goal);
        execution = new MojoExecution(goal, "default");
        Plugin plugin = new Plugin();
        plugin.setGroupId("g");
        plugin.setArtifactId("a");
        plugin.setConfiguration(configuration);
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin);
    }

    private void refuse() throws Exception {
        UnknownParameters.refuse(execution, project, session);
    }

    @Test
    void areNamedInThePom() {
        configuration.addChild(new Xpp3Dom("failon"));

        assertThatThrownBy(this::refuse)
                .hasMessage("unknown parameter 'failon'; did you mean 'failOn'?");
    }

    @Test
    void areNamedOnTheCommandLine() {
        properties.setProperty("devrel-lint.failsOn", "warning");

        assertThatThrownBy(this::refuse)
                .hasMessage("unknown parameter -Ddevrel-lint.failsOn; did you mean 'failOn'?");
    }

    @Test
    void areNoneOfThoseThatThePluginHas() {
        configuration.addChild(new Xpp3Dom("failOn"));
        properties.setProperty("devrel-lint.failOn", "warning");
        properties.setProperty("devrel-lint.version", "1.0");
        properties.setProperty("other", "1");

        assertThatCode(this::refuse).doesNotThrowAnyException();
    }
}
