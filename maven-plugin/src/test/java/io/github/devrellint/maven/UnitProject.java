package io.github.devrellint.maven;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.io.File;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** The project that tests of goals run on, and a session of Maven started in its folder. */
final class UnitProject {

    private UnitProject() {}

    static MavenProject project() {
        var project = new MavenProject();
        project.setFile(new File(MojoExtension.getBasedir(), "pom.xml"));
        project.setBuild(new Build());
        project.getBuild().setDirectory(MojoExtension.getBasedir() + "/target");
        project.getBuild().setOutputDirectory(MojoExtension.getBasedir() + "/target/classes");
        project.getBuild().setTestOutputDirectory(MojoExtension.getBasedir() + "/target/tests");
        return project;
    }

    static MavenSession session() {
        var request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(new File(MojoExtension.getBasedir()));
        request.setMultiModuleProjectDirectory(new File(MojoExtension.getBasedir()));
        MavenSession session = mock(MavenSession.class);
        lenient().when(session.getRequest()).thenReturn(request);
        lenient()
                .when(session.getRepositorySession())
                .thenReturn(new DefaultRepositorySystemSession());
        lenient().when(session.getExecutionRootDirectory()).thenReturn(MojoExtension.getBasedir());
        lenient().when(session.getUserProperties()).thenReturn(new Properties());
        lenient().when(session.getSystemProperties()).thenReturn(new Properties());
        return session;
    }
}
