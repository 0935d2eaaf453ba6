package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramLocationTest {

    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    @Test
    void knowsWhereItsClassesAre() {
        assertThat(ProgramLocation.location()).contains(CLASSES);
    }

    @Test
    void asksTheClassLoaderWhereTheClassDoesNotSay() {
        assertThat(ProgramLocation.location(null)).contains(CLASSES);
    }

    @Test
    void knowsNothingOfOtherClassLoaders() throws Exception {
        assertThat(ProgramLocation.location(URI.create("https://localhost/own.jar").toURL()))
                .isEmpty();
    }
}
