package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactorScheduleTest {

    private final List<String> checked = new ArrayList<>();
    private final MavenProject root = project("root", "");
    private final MavenProject middle = project("middle", "middle");
    private final MavenProject leaf = project("leaf", "middle/leaf");
    private final MavenProject other = project("other", "other");
    private final MavenSession session = mock(MavenSession.class);
    private final Plugin plugin = plugin();

    @BeforeEach
    void session() {
        when(session.getProjects()).thenReturn(List.of(root, middle, leaf, other));
        when(session.getRepositorySession()).thenReturn(new DefaultRepositorySystemSession());
    }

    @Test
    void aProjectWaitsForItsModules() throws Exception {
        take(root, middle, leaf, other);

        assertThat(checked).containsExactly("leaf", "middle", "other", "root");
    }

    @Test
    void modulesMayBeDoneFirst() throws Exception {
        take(other, leaf, root, middle);

        assertThat(checked).containsExactly("other", "leaf", "middle", "root");
    }

    @Test
    void aProjectDoesNotWaitForAModuleThatNeverComes() throws Exception {
        other.getBuild().getPlugins().clear();
        other.getBuild().flushPluginMap();
        take(root, middle, leaf);

        assertThat(checked).containsExactly("root", "leaf", "middle");
    }

    @Test
    void aProjectDoesNotWaitForAModuleThatComesInAnotherPhase() throws Exception {
        Plugin late = plugin();
        late.getExecutions().get(0).setPhase("none");
        other.getBuild().setPlugins(List.of(late));
        other.getBuild().flushPluginMap();
        take(root);

        assertThat(checked).containsExactly("root");
    }

    @Test
    void aProjectDoesNotWaitForAModuleThatFailedNorForThoseThatNeedIt() throws Exception {
        var result = new DefaultMavenExecutionResult();
        result.addBuildSummary(new BuildFailure(middle, 1, new IllegalStateException()));
        when(session.getResult()).thenReturn(result);
        ProjectDependencyGraph graph = mock(ProjectDependencyGraph.class);
        when(graph.getDownstreamProjects(middle, true)).thenReturn(List.of(leaf));
        when(session.getProjectDependencyGraph()).thenReturn(graph);
        take(root, other);

        assertThat(checked).containsExactly("other", "root");
    }

    @Test
    void aProjectIsEarlyUntilItsModulesAreDone() throws Exception {
        assertThat(turn(root).isEarly()).isTrue();
        take(middle, leaf, other);

        assertThat(turn(root).isEarly()).isFalse();
    }

    @Test
    void aFailureOfAModuleDoesNotHideTheProject() throws Exception {
        take(root, middle, leaf);

        assertThatThrownBy(
                        () ->
                                turn(other)
                                        .take(
                                                () -> {
                                                    throw new IllegalStateException("other");
                                                }))
                .hasMessage("other");
        assertThat(checked).containsExactly("leaf", "middle", "root");
    }

    private void take(MavenProject... projects) throws Exception {
        for (MavenProject project : projects) {
            turn(project)
                    .take(
                            () -> {
                                checked.add(project.getArtifactId());
                                return null;
                            });
        }
    }

    private ReactorSchedule turn(MavenProject project) {
        return new ReactorSchedule(session, project, new MojoExecution(plugin, "check", "docs"));
    }

    private static Plugin plugin() {
        var execution = new PluginExecution();
        execution.setId("docs");
        execution.addGoal("check");
        var plugin = new Plugin();
        plugin.setGroupId("io.github.devrellint");
        plugin.setArtifactId("devrel-lint-maven-plugin");
        plugin.addExecution(execution);
        return plugin;
    }

    private static MavenProject project(String name, String folder) {
        var project = new MavenProject();
        project.setGroupId("com.acme");
        project.setArtifactId(name);
        project.setVersion("1");
        project.setFile(Path.of("/reactor", folder, "pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin());
        return project;
    }
}
