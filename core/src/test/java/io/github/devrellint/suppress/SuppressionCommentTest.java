package io.github.devrellint.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.parse.DocumentParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SuppressionCommentTest {

    private static final RuleId RULE = RuleId.of("misspelling");

    /** The text with the finding at a caret suppressed; the text itself where that can't be. */
    private static String suppressed(String name, String marked) {
        int at = marked.indexOf("‸");
        String text = marked.substring(0, at) + marked.substring(at + 1);
        var document = new DocumentParser().parse(SourceText.of(Path.of(name), text));
        return SuppressionComment.of(document, RULE, Span.at(at), "a \"name\"")
                .map(edit -> new StringBuilder(text).insert(edit.span().start(), edit.text()))
                .map(StringBuilder::toString)
                .orElse(text);
    }

    private static String suppressed(String marked) {
        return suppressed("/site/post.md", marked);
    }

    @Test
    void standsAtTheEndOfALineOfText() {
        assertThat(suppressed("One\ntwo ‸three  \nfour\n"))
                .isEqualTo(
                        "One\ntwo three <!-- devrel-lint-disable-line misspelling: a \"name\" -->  \nfour\n");
        assertThat(suppressed("- One ‸two\n- three\n"))
                .isEqualTo(
                        "- One two <!-- devrel-lint-disable-line misspelling: a \"name\" -->\n- three\n");
        assertThat(suppressed("/site/post.mdx", "One ‸two\n"))
                .isEqualTo("One two {/* devrel-lint-disable-line misspelling: a \"name\" */}\n");
    }

    @Test
    void standsBeforeAHeading() {
        assertThat(suppressed("One\n\n## Two ‸Three {#four}\n"))
                .isEqualTo(
                        "One\n\n<!-- devrel-lint-disable-next-line misspelling: a \"name\" -->\n## Two Three {#four}\n");
    }

    @Test
    void standsBeforeADefinitionThatItWouldBreak() {
        assertThat(suppressed("See [it].\n\n[it]: /a‸b\n"))
                .isEqualTo(
                        "See [it].\n\n<!-- devrel-lint-disable-next-line misspelling: a \"name\" -->\n[it]: /ab\n");
    }

    @Test
    void standsInTheLastCellOfARow() {
        assertThat(suppressed("| a | b |\n|---|---|\n| one | ‸two |\n"))
                .isEqualTo(
                        "| a | b |\n|---|---|\n| one | two <!-- devrel-lint-disable-line misspelling: a \"name\" --> |\n");
    }

    @Test
    void standsBeforeABlockOfCode() {
        assertThat(suppressed("One\n\n```java\nint ‸a;\n```\n"))
                .isEqualTo(
                        "One\n\n<!-- devrel-lint-disable-next-line misspelling: a \"name\" -->\n```java\nint a;\n```\n");
        String marked = "<!-- sample: run -->\n```java\nint ‸a;\n```\n";
        assertThat(suppressed(marked)).isEqualTo(marked.replace("‸", ""));
        String inItem = "1. ```java\n   int ‸a;\n   ```\n";
        assertThat(suppressed(inItem)).isEqualTo(inItem.replace("‸", ""));
    }

    @Test
    void isPartOfFrontMatter() {
        assertThat(suppressed("---\ntitle: One ‸two\n---\n"))
                .isEqualTo(
                        "---\ntitle: One two  # devrel-lint-disable-line misspelling: a \"name\"\n---\n");
        assertThat(suppressed("‸---\ntitle: One\n---\n"))
                .isEqualTo(
                        "---\ndevrel-lint: { disable: { misspelling: \"a \\\"name\\\"\" } }\ntitle: One\n---\n");
        assertThat(suppressed("‸+++\ntitle = \"One\"\n+++\n"))
                .isEqualTo(
                        "+++\ndevrel-lint = { disable = { misspelling = \"a \\\"name\\\"\" } }\ntitle = \"One\"\n+++\n");
    }

    @Test
    void isNoneWhereItWouldBeText() {
        String json = "{\n\"title\": \"One ‸two\"\n}\n\nText.\n";
        assertThat(suppressed(json)).isEqualTo(json.replace("‸", ""));
        String block = "---\nsummary: >\n  One ‸two\n  three\n---\n";
        assertThat(suppressed(block)).isEqualTo(block.replace("‸", ""));
        String taken = "‸---\ndevrel-lint: {}\n---\n";
        assertThat(suppressed(taken)).isEqualTo(taken.replace("‸", ""));
    }

    /** Each place asks for the notation of what is there, not of what else is in the document. */
    @Test
    void isThatOfItsPlaceInALongerDocument() {
        String matter = "---\ntitle: A title\n---\n";
        String rest = "\n## Heading\n\n```java\nint a;\n```\n\n";
        String line = " <!-- devrel-lint-disable-line misspelling: a \"name\" -->\n";
        String next = "<!-- devrel-lint-disable-next-line misspelling: a \"name\" -->\n";
        assertThat(suppressed(matter + rest + "One ‸two\n"))
                .isEqualTo(matter + rest + "One two" + line);
        assertThat(suppressed(matter + rest + "```sh\n‸ls\n```\n"))
                .isEqualTo(matter + rest + next + "```sh\nls\n```\n");
        assertThat(suppressed(matter + "One ‸two\n" + rest))
                .isEqualTo(matter + "One two" + line + rest);
        assertThat(suppressed(matter + rest + "## Two ‸Three\n"))
                .isEqualTo(matter + rest + next + "## Two Three\n");
        assertThat(suppressed("---\n‸title: A title\n---\n"))
                .isEqualTo(
                        "---\ntitle: A title  # devrel-lint-disable-line misspelling: a \"name\"\n---\n");
    }
}
