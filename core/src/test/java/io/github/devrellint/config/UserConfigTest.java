package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A user's own configuration that is there in name only is told, as settings would be missing. */
@DisabledOnOs(OS.WINDOWS)
class UserConfigTest {

    @TempDir Path folder;

    @Test
    void aFileAndALinkToOneAreFound() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "");
        Path link = Files.createSymbolicLink(folder.resolve("b.yaml"), file);
        assertThat(UserConfig.find(file)).contains(file);
        assertThat(UserConfig.find(link)).contains(link);
        assertThat(UserConfig.find(folder.resolve("c.yaml"))).isEmpty();
    }

    @Test
    void aLinkToNothing() throws Exception {
        refused(Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("gone")));
    }

    @Test
    void aLinkToItself() throws Exception {
        refused(Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("a.yaml")));
    }

    @Test
    void aFolder() throws Exception {
        refused(Files.createDirectory(folder.resolve("a.yaml")));
    }

    private static void refused(Path place) {
        assertThatThrownBy(() -> UserConfig.find(place))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not a file");
    }
}
