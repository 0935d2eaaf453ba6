package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;

class SlashPathTest {

    @Test
    void windowsHasSlashes() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            assertThat(SlashPath.of(windows.getPath("docs", "a.md"))).isEqualTo("docs/a.md");
        }
    }

    @Test
    void aBackslashInANameStays() throws IOException {
        try (FileSystem linux = Jimfs.newFileSystem(Configuration.unix())) {
            assertThat(SlashPath.of(linux.getPath("docs", "a\\b.md"))).isEqualTo("docs/a\\b.md");
        }
    }
}
