package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class JavaReleaseTest {

    private final MavenProject project = new MavenProject();

    private final Properties user = new Properties();

    @Test
    void ofAProperty() {
        project.getProperties().setProperty("maven.compiler.source", "1.8");
        assertThat(JavaRelease.of(project, user)).contains(8);

        project.getProperties().setProperty("maven.compiler.release", "21");
        assertThat(JavaRelease.of(project, user)).contains(21);
    }

    @Test
    void thatOfTheCommandLineCounts() {
        project.getProperties().setProperty("maven.compiler.release", "21");
        user.setProperty("maven.compiler.release", "17");

        assertThat(JavaRelease.of(project, user)).contains(17);
    }

    @Test
    void ofTheCompilerPlugin() throws Exception {
        var plugin = new Plugin();
        plugin.setArtifactId("maven-compiler-plugin");
        plugin.setConfiguration(
                Xpp3DomBuilder.build(
                        new StringReader("<configuration><release>11</release></configuration>")));
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin);
        project.getProperties().setProperty("maven.compiler.release", "21");

        assertThat(JavaRelease.of(project, user)).contains(11);
    }

    @Test
    void isUnknownWhereNothingSaysIt() {
        assertThat(JavaRelease.of(project, user)).isEmpty();

        project.getProperties().setProperty("maven.compiler.release", "${java}");
        assertThat(JavaRelease.of(project, user)).isEmpty();
    }
}
