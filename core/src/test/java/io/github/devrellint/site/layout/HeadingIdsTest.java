package io.github.devrellint.site.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids as the renderers named by the constants make them. */
class HeadingIdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GITHUB | Hello, World! | hello-world
                    GITHUB | What's `new`? | whats-new
                    GITHUB | C++ & C# | c--c
                    GITHUB | snake_case and dash-case | snake_case-and-dash-case
                    GITHUB | 🚀 Launch | -launch
                    GITHUB | Größe der Straße | größe-der-straße
                    GITHUB | 日本語 の見出し | 日本語-の見出し
                    KRAMDOWN_GFM | 1. First: step | 1-first-step
                    KRAMDOWN | 1. First: step_two | first-steptwo
                    KRAMDOWN | 123 | section
                    GOLDMARK | Hello, World! | hello-world
                    GOLDMARK | Größe | größe
                    GOLDMARK_ASCII | Größe | groe
                    BLACKFRIDAY | C++ & C# | c-c
                    VITEPRESS | What's `new`? | what-s-new
                    VITEPRESS | 3.0 Größe | _3-0-große
                    PYTHON_MARKDOWN | Größe & more_or less | groe-more_or-less
                    PYTHON_MARKDOWN_UNICODE | Größe & more | größe-more
                    ZOLA | Größe & More! | grosse-more
                    HEXO | Hello World | Hello-World
                    """)
    void slug(HeadingIds style, String heading, String id) {
        Document document = parse("## " + heading + "\n");
        assertThat(style.of(document)).containsExactly(id);
    }

    /** As many look-ups as headings, and not the square of that, which takes minutes. */
    @Test
    void equalHeadingsAreNumberedInTime() {
        Document document = parse("# a\n\n# a-1\n\n" + "# a\n\n".repeat(20_000));
        Set<String> ids =
                assertTimeout(Duration.ofSeconds(20), () -> HeadingIds.GITHUB.of(document));
        assertThat(ids).hasSize(20_002).contains("a", "a-1", "a-2", "a-20001");
    }

    /** The first before Hugo 0.144, the second since then. */
    @Test
    void hugoMakesIdsOfSourceOrText() {
        Document document = parse("## a [link](https://x.org)\n\n## a _link_\n");
        assertThat(HeadingIds.GOLDMARK.of(document))
                .containsExactlyInAnyOrder("a-linkhttpsxorg", "a-_link_", "a-link", "a-link-1");
    }

    @Test
    void doubledHeadingsGetNumbers() {
        Document document = parse("# Same\n\n## Same\n\n## Same {#own}\n\n### Same\n");
        assertThat(HeadingIds.GITHUB.of(document))
                .containsExactly("same", "same-1", "own", "same-2");
        assertThat(HeadingIds.PYTHON_MARKDOWN.of(document))
                .containsExactly("same", "same_1", "own", "same_2");
    }

    private static Document parse(String text) {
        return new DocumentParser().parse(SourceText.of(Path.of("x.md").toAbsolutePath(), text));
    }
}
