package io.github.devrellint.site.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathsTest {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "/a/b/, a/b",
        "//a///b//, a/b",
        "a, a",
        "'', ''",
        "/, ''",
        "///, ''",
        "a//b, a/b"
    })
    void trimsSlashes(String path, String trimmed) {
        assertThat(UrlPaths.trim(path)).isEqualTo(trimmed);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b.html, a/b",
        "/a/index.html, a",
        "index.html, ''",
        "a/b.htm, a/b",
        "/a/b/, a/b"
    })
    void makesKeys(String path, String key) {
        assertThat(UrlPaths.key(path)).isEqualTo(key);
    }
}
