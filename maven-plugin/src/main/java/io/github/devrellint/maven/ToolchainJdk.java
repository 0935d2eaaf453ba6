package io.github.devrellint.maven;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JDK that the toolchains of a build compile its classes with. */
final class ToolchainJdk {

    private ToolchainJdk() {}

    /**
     * Returns its feature version, as its file {@code release} has it; empty if no toolchain was
     * chosen for the project, or the file does not tell.
     */
    static Optional<Integer> feature(ToolchainManager toolchains, MavenSession session) {
        Toolchain jdk = toolchains.getToolchainFromBuildContext("jdk", session);
        String javac = jdk == null ? null : jdk.findTool("javac");
        if (javac == null) {
            return Optional.empty();
        }
        Path release = Path.of(javac).toAbsolutePath().resolve("../../release").normalize();
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(release)) {
            properties.load(in);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            // Runtime.Version does not know the old form
            String known = version.startsWith("1.") ? version.substring(2, 3) : version;
            return Optional.of(Runtime.Version.parse(known).feature());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
