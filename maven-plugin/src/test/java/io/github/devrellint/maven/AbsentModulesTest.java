package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a build of some modules says of the others. */
class AbsentModulesTest {

    @TempDir private Path root;

    private final MavenSession session = mock(MavenSession.class);
    private MavenProject parent;
    private MavenProject core;

    @BeforeEach
    void build() {
        parent = project(root);
        core = project(root.resolve("core"));
        parent.getModules().addAll(List.of("core", "web", "docs"));
        when(session.getAllProjects()).thenReturn(List.of(parent, core));
    }

    private static MavenProject project(Path directory) {
        MavenProject project = new MavenProject();
        project.setGroupId("com.acme");
        project.setArtifactId(directory.getFileName().toString());
        project.setVersion("1");
        project.setFile(directory.resolve("pom.xml").toFile());
        return project;
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file).getParent();
    }

    @Test
    void takesWhatIsThereOfThem() throws Exception {
        Path classes = file("core/target/classes/A.class");
        Path sources = file("web/src/main/java/B.java");
        when(session.getProjects()).thenReturn(List.of(parent));

        AbsentModules absent = AbsentModules.of(parent, session);

        assertThat(absent.entries()).containsExactly(classes, sources);
        assertThat(absent.notice().orElseThrow())
                .endsWith(
                        "that this build does not compile: core (classes of an earlier build), web (not"
                                + " compiled: samples see its sources)");
    }

    @Test
    void hasNothingToSayWhereAllAreBuilt() throws Exception {
        file("core/target/classes/A.class");
        when(session.getProjects()).thenReturn(List.of(parent, core));

        assertThat(AbsentModules.of(parent, session)).isEqualTo(AbsentModules.NONE);
    }

    /** Nobody may take what can't be read for a module without classes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsWhereAFolderCantBeRead() throws Exception {
        Path classes = file("core/target/classes/A.class");
        Files.setPosixFilePermissions(classes, Set.of());
        try {
            assumeFalse(Files.isReadable(classes), "root reads everything");
            when(session.getProjects()).thenReturn(List.of(parent));
            assertThatThrownBy(() -> AbsentModules.of(parent, session))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageStartingWith(classes + " can't be read: ");
        } finally {
            Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
