package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says where it finds no JDK that would do. */
@DisabledOnOs(OS.WINDOWS)
class MissingJdkTest {

    private static final String DOWNLOAD = "https://github.com/devrellint/devrel-lint/releases\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "brew, brew install openjdk",
        "apt-get, sudo apt-get install default-jdk-headless",
        "dnf, sudo dnf install java-21-openjdk-devel",
        "pacman, sudo pacman -S jdk-openjdk",
        "winget, winget install EclipseAdoptium.Temurin.21.JDK",
        "other, https://adoptium.net"
    })
    void namesTheCommandOfThisSystem(String program, String advice) throws Exception {
        program(folder.resolve(program));
        assertThat(said(Map.of("JAVA_HOME", "", "SDKMAN_DIR", "")))
                .contains("no java found\n", ": " + advice + "\n", DOWNLOAD);
    }

    @Test
    void prefersTheManagerOfVersions() throws Exception {
        program(folder.resolve("apt-get"));
        assertThat(said(Map.of("JAVA_HOME", "", "SDKMAN_DIR", "/home/ada/.sdkman")))
                .contains(": sdk install java\n");
    }

    @Test
    void namesTheJdkThatIsTooOld() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk 11"));
        program(Files.createDirectories(jdk.resolve("bin")).resolve("java"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertThat(said(Map.of("JAVA_HOME", jdk.toString())))
                .contains("needs a JDK, 17 or newer, but ", "jdk 11 is 11.0.2\n", DOWNLOAD);
    }

    /** Runs the launcher where no other program can be found. */
    private String said(Map<String, String> environment) throws Exception {
        var builder =
                new ProcessBuilder(Checkout.ROOT.resolve("devrel-lint").toString(), "check")
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        builder.environment().put("PATH", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(2);
        return said;
    }

    private static void program(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
