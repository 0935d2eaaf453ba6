package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir private Path root;

    private final MavenSession session = mock(MavenSession.class);
    private final Properties properties = new Properties();
    private MavenProject module;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(root.resolve("module"));
        MavenProject parent = project(root);
        module = project(root.resolve("module"));
        module.setParent(parent);
        lenient().when(session.getUserProperties()).thenReturn(properties);
        lenient().when(session.getExecutionRootDirectory()).thenReturn(root + "/start");
    }

    private static MavenProject project(Path directory) {
        MavenProject project = new MavenProject();
        project.setFile(directory.resolve("pom.xml").toFile());
        return project;
    }

    private File resolved() {
        return ConfigFile.resolve("lint.yaml", module, session).orElseThrow();
    }

    @Test
    void belongsToTheParentThatHasTheFile() throws IOException {
        File file = Files.createFile(root.resolve("lint.yaml")).toFile();

        assertThat(resolved()).isEqualTo(file);
    }

    @Test
    void belongsToTheProjectFirst() throws IOException {
        Files.createFile(root.resolve("lint.yaml"));
        File own = Files.createFile(root.resolve("module/lint.yaml")).toFile();

        assertThat(resolved()).isEqualTo(own);
    }

    @Test
    void isNamedInTheProjectIfNobodyHasIt() {
        assertThat(resolved()).isEqualTo(root.resolve("module/lint.yaml").toFile());
    }

    @Test
    void ofTheCommandLineIsWhereMavenWasStarted() throws IOException {
        Files.createFile(root.resolve("module/lint.yaml"));
        properties.setProperty("devrel-lint.configFile", "lint.yaml");

        assertThat(resolved()).isEqualTo(root.resolve("start/lint.yaml").toFile());
    }

    @Test
    void mayBeLeftOut() {
        assertThat(ConfigFile.resolve(null, module, session)).isEmpty();
    }
}
