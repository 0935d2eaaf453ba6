package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test a local repository of Maven of its own, in a folder of the test, by the property
 * that Maven reads. Tests with it, and those that need the user's, hold the lock on system
 * properties.
 */
final class TestRepository implements BeforeEachCallback, AfterEachCallback {

    private static final String PROPERTY = "maven.repo.local";

    private Path folder;
    private String before;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("repository");
        before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, folder.toString());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Lets the settings of the user name the repository. */
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    Path folder() {
        return folder;
    }

    /** Compiles a file into a folder, on whose classes it may rely. */
    static void compile(Path source, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<String> arguments =
                List.of(
                        "-proc:none",
                        "-cp",
                        classes.toString(),
                        "-d",
                        classes.toString(),
                        source.toString());
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
    }

    /**
     * Puts the files of a folder into the jar of {@code org.example:artifact:version}.
     *
     * @return the folder of the version
     */
    Path install(String artifact, String version, Path classes) throws IOException {
        Path home = folder.resolve("org/example").resolve(artifact).resolve(version);
        Files.createDirectories(home);
        Path file = home.resolve(artifact + "-" + version + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                jar.write(Files.readAllBytes(each));
            }
        }
        return home;
    }
}
