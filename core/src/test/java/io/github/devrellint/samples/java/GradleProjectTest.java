package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page in the root of a Gradle build, and what its projects have compiled. */
class GradleProjectTest {

    private static final String ROCKET =
            "package space; public class Rocket { public void launch() {} }";

    @TempDir private Path root;

    @BeforeEach
    void settings() throws IOException {
        Files.writeString(root.resolve("settings.gradle.kts"), "include(\"rocket\")");
        Files.createDirectories(root.resolve("rocket"));
        Files.writeString(root.resolve("rocket/build.gradle.kts"), "plugins { `java-library` }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build/classes/java/main", "build/classes/kotlin/main", "bin/main"})
    void itsClassesAreSeen(String folder) throws IOException {
        Path source = Files.writeString(root.resolve("Rocket.java"), ROCKET);
        TestRepository.compile(
                source, Files.createDirectories(root.resolve("rocket").resolve(folder)));
        Files.delete(source);

        assertThat(ReadmeFindings.of(root, "new Rocket().launch();")).isEmpty();
        assertThat(ReadmeFindings.of(root, "new Rocket().lift();"))
                .containsExactly("4: cannot find symbol: method lift(), in class Rocket");
    }

    @Test
    void itsSourcesAreSeenIfItIsNotCompiled() throws IOException {
        Path sources = root.resolve("rocket/src/main/java/space");
        Files.writeString(Files.createDirectories(sources).resolve("Rocket.java"), ROCKET);

        assertThat(ReadmeFindings.of(root, "new Rocket().launch();")).isEmpty();
        assertThat(ReadmeFindings.of(root, "new Rocket().lift();")).hasSize(1);
    }
}
