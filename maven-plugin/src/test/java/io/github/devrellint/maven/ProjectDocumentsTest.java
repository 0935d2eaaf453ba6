package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectDocumentsTest {

    @TempDir Path root;

    private final MavenSession session = mock(MavenSession.class);
    private MavenProject parent;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(root.resolve("module/docs"));
        Files.writeString(root.resolve("README.md"), "");
        Files.writeString(root.resolve("module/README.md"), "");
        parent = project(root);
        when(session.getAllProjects()).thenReturn(List.of(parent, project(root.resolve("module"))));
    }

    @Test
    void modulesAndTheBuildDirectoryAreElsewhere() {
        assertThat(ProjectDocuments.of(parent, session).elsewhere())
                .containsExactly(
                        root.resolve("build"), root.resolve("module"), root.resolve("target"));
    }

    @Test
    void modulesThatAreNotPartOfTheBuildAreElsewhereToo() {
        parent.getModel().addModule("apart");
        parent.getModel().addModule("module/docs");

        assertThat(ProjectDocuments.of(parent, session).elsewhere())
                .contains(root.resolve("apart"), root.resolve("module/docs"));
    }

    @Test
    void aFileBelongsToOneProject() throws MojoExecutionException {
        List<String> files = List.of("README.md", "module/README.md");

        assertThat(ProjectDocuments.of(parent, session).own(files, root))
                .containsExactly(root.resolve("README.md"));
        assertThat(ProjectDocuments.of(session.getAllProjects().get(1), session).own(files, root))
                .containsExactly(root.resolve("module/README.md"));
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        ProjectDocuments documents = ProjectDocuments.of(parent, session);

        assertThatThrownBy(() -> documents.own(List.of("gone.md"), root))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("no such file: gone.md");
    }

    private static MavenProject project(Path folder) {
        var project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().setDirectory(folder.resolve("build").toString());
        return project;
    }
}
