package io.github.devrellint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java a toolchain has. */
class ToolchainJdkTest {

    @TempDir private Path jdk;

    private final ToolchainManager toolchains = mock(ToolchainManager.class);
    private final MavenSession session = mock(MavenSession.class);

    private void choose() {
        Toolchain toolchain = mock(Toolchain.class);
        when(toolchain.findTool("javac")).thenReturn(jdk.resolve("bin/javac").toString());
        when(toolchains.getToolchainFromBuildContext("jdk", session)).thenReturn(toolchain);
    }

    @ParameterizedTest
    @CsvSource({"21.0.3,21", "25,25", "1.8.0_412,8", "11.0.9.1,11"})
    void isOfTheVersionThatItsReleaseFileHas(String version, int feature) throws IOException {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        choose();

        assertThat(ToolchainJdk.feature(toolchains, session)).contains(feature);
    }

    @Test
    void isUnknownWithoutAReleaseFile() {
        choose();

        assertThat(ToolchainJdk.feature(toolchains, session)).isEmpty();
    }

    @Test
    void isNoneWhereTheBuildChoosesNone() {
        assertThat(ToolchainJdk.feature(toolchains, session)).isEmpty();
    }
}
