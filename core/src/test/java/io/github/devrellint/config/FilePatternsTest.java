package io.github.devrellint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternsTest {

    private static final Path BASE = Path.of("/site/docs");

    @ParameterizedTest
    @CsvSource({
        "*.md, /site/docs/a.md, true",
        "*.md, /site/docs/deep/a.md, false",
        "**/*.md, /site/docs/a.md, true",
        "**/*.md, /site/docs/very/deep/a.md, true",
        "posts/**/*.md, /site/docs/posts/a.md, true",
        "**/drafts/**/*.md, /site/docs/drafts/a.md, true",
        "**/drafts/**/*.md, /site/docs/drafts/deep/a.md, true",
        "**/drafts/**/*.md, /site/docs/very/drafts/a.md, true",
        "**/drafts/**/*.md, /site/docs/very/drafts/deep/a.md, true",
        "**/drafts/**/*.md, /site/docs/drafts.md, false",
        "my**/*.md, /site/docs/my.md, false",
        "./a.md, /site/docs/a.md, true",
        "drafts/, /site/docs/drafts/a.md, true",
        "drafts/, /site/docs/drafts/deep/a.md, true",
        "drafts/, /site/docs/drafts.md, false",
        "**, /site/docs/a.md, true",
        "**, /site/other/a.md, false",
        "/site/other/*.md, /site/other/a.md, true",
        "/site/other/*.md, /site/docs/a.md, false",
        "C:/site/*.md, /site/docs/C:/site/a.md, false",
        "C:x.md, /site/docs/C:x.md, true",
    })
    void aGlobStandsForFilesBelowTheFolder(String glob, Path file, boolean matches) {
        assertThat(new FilePatterns(BASE, List.of(glob)).matches(file)).isEqualTo(matches);
    }

    @Test
    void foldersAreOptionalInAGroup() {
        FilePatterns patterns = new FilePatterns(BASE, List.of("{a/**/,b/}c.md"));
        for (String file : List.of("a/c.md", "a/x/y/c.md", "b/c.md")) {
            assertThat(patterns.matches(BASE.resolve(file))).as(file).isTrue();
        }
        assertThat(patterns.matches(BASE.resolve("b/x/c.md"))).isFalse();
    }

    @Test
    void oneOfThemIsEnough() {
        FilePatterns patterns = new FilePatterns(BASE, List.of("a.md", "/site/b.md", "c.md"));
        for (String file : List.of("/site/docs/a.md", "/site/b.md", "/site/docs/c.md")) {
            assertThat(patterns.matches(Path.of(file))).as(file).isTrue();
        }
        assertThat(patterns.matches(BASE.resolve("b.md"))).isFalse();
    }

    @Test
    void noneIsEmptyAndMatchesNothing() {
        FilePatterns none = new FilePatterns(BASE, List.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.matches(BASE.resolve("a.md"))).isFalse();
        assertThat(new FilePatterns(BASE, List.of("a")).isEmpty()).isFalse();
        assertThat(new FilePatterns(BASE, List.of("/a")).isEmpty()).isFalse();
    }

    @Test
    void whatIsNoGlobIsAnError() {
        for (String glob : List.of("[a", "/x/[a")) {
            assertThatThrownBy(() -> new FilePatterns(BASE, List.of(glob)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageStartingWith("not a file pattern: '" + glob + "': ");
        }
    }
}
