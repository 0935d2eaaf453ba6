package io.github.devrellint.lsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrisTest {

    @ParameterizedTest
    @CsvSource({
        "file:///c%3A/my%20posts/a.md, C:/my posts/a.md",
        "file:///C:/posts/%C3%A4.md,   C:/posts/ä.md",
        "file:///d:/a b.md,            D:/a b.md",
        "FILE:///C:/a.md,              C:/a.md",
        "file://localhost/C:/a.md,     C:/a.md",
        "file://server/share/a.md,     //server/share/a.md"
    })
    void namesFilesOfWindows(String uri, String name) {
        assertThat(Uris.name(uri, true)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///posts/100%25.md, /posts/100%.md",
        "file:///posts/100%.md,   /posts/100%.md",
        "file:///%D0%BF%D0%BE%D1%81%D1%82.md, /пост.md",
        "file:///пост.md,         /пост.md"
    })
    void namesFilesElsewhere(String uri, String name) {
        assertThat(Uris.name(uri, false)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"untitled:a", "git:/a.md", "file:a.md", "file://", "a.md"})
    void otherUrisAreNoFiles(String uri) {
        assertThat(Uris.path(uri)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void comesBack() {
        Path file = Path.of("/posts/100% пост.md");
        assertThat(Uris.path(Uris.of(file))).contains(file);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatNoFileCanHaveIsNone() {
        assertThat(Uris.path("file:///a%00.md")).isEmpty();
    }
}
