package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnCodeTest {

    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    @Test
    void knowsWhereItsClassesAre() {
        assertThat(OwnCode.location()).contains(CLASSES);
    }

    @Test
    void asksTheClassLoaderWhereTheClassDoesNotSay() {
        assertThat(OwnCode.location(null)).contains(CLASSES);
    }

    @Test
    void knowsNothingOfOtherClassLoaders() throws Exception {
        assertThat(OwnCode.location(URI.create("https://localhost/own.jar").toURL())).isEmpty();
    }
}
