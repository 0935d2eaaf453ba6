package io.github.devrellint.document.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.document.markdown.BlockLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were made to make a parser hang or crash. */
@Order(1)
class HostileTextTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Document parse(String name, String text) {
        return new DocumentParser().parse(SourceText.of(Path.of("/site", name), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ",
                "{% ",
                "{% if %}",
                "{#a",
                "<!--",
                "<a ",
                "$a ",
                "$$ a ",
                "[[",
                "`a``",
                "&a",
                "\\",
                "http://",
                "|a",
                "**a*",
                "```\n",
                "!!! a\n",
                "import "
            })
    void openMarksWithoutEndAreReadOrRefusedInTime(String mark) {
        for (String name : new String[] {"a.md", "a.mdx"}) {
            Assertions.assertTimeoutPreemptively(
                    LIMIT,
                    () -> {
                        try {
                            parse(name, mark.repeat(5_000));
                        } catch (UnparsableException e) {
                            assertThat(e)
                                    .hasMessageMatching(
                                            "takes longer than \\d+ s|is nested too deeply");
                        }
                    });
        }
    }

    /** As many lines as took a parser longer than is allowed that joins them for each. */
    @ParameterizedTest
    @ValueSource(strings = {"> [a](b) c\n", "<<<<<<< a\n", ": a\n", "> =a\n", "> #a\n"})
    void aParagraphOfManyLinesIsRead(String line) {
        assertThat(parse("a.md", "first\n" + line.repeat(15_000)).prose()).isNotEmpty();
    }

    /** Their density alone is wrong: a page that is as long may have fewer of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a\n",
                "a\n-\n",
                "a\n\n",
                "1. 1. 1. a\n",
                "> > > > a\n\n",
                "- ```\n  a\n",
                "* a\n\n"
            })
    void aPageOfHardlyAnythingButBeginningsOfBlocksIsRefused(String beginning) {
        String text = beginning.repeat(130_000);
        assertThatThrownBy(() -> parse("a.md", text))
                .isInstanceOf(UnparsableException.class)
                .hasMessage("has too many short lines and markers of lists and quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- one of many items\n\n",
                "> of a long quote\n",
                "1. a step to take\n\n    with its code\n"
            })
    void aLargePageThatSomebodyMayWriteIsNot(String part) {
        BlockLimits.check(part.repeat(200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> a\n", "> a\nb\n"})
    void aParagraphOfMoreLinesThanAnybodyWritesIsRefusedInTime(String line) {
        Assertions.assertTimeout(
                LIMIT,
                () ->
                        assertThatThrownBy(() -> parse("a.md", line.repeat(80_000)))
                                .isInstanceOf(UnparsableException.class)
                                .hasMessageMatching(
                                        "has (a paragraph with too many lines|too many short lines).*"));
        String plain = "a\n".repeat(80_000);
        assertThat(parse("a.md", plain).prose()).hasSize(1);
    }

    @Test
    void whatLooksLikeAHeadingIsOneIfItIsComplete() {
        String text = "#a\n\n# b\n\nc\n==\n\nd\n=x\n\n> e\n> ---\n\nf\n--\n- ##\n  g\n  ===\n";
        assertThat(parse("a.md", text).headings())
                .extracting(heading -> heading.text().text())
                .containsExactly("b", "c", "e", "f", "", "g");
    }

    /** Texts of which a parser took a time of the square of their length. */
    @ParameterizedTest
    @ValueSource(strings = {"*a_b**c__", "[l]: /u\n", "[a][b] ", "[a]: <b\n", "[a]: b (\n"})
    void aLongTextIsReadInTime(String part) {
        String text = "first\n\n" + part.repeat((1 << 18) / part.length());
        Document document = Assertions.assertTimeout(LIMIT, () -> parse("a.md", text));
        assertThat(document.prose()).isNotEmpty();
    }

    /** A pattern that calls itself for each word would need a stack as deep as there are words. */
    @Test
    void anAddressOfManyWordsIsRead() {
        String text = "<img src=\"a.png\" srcset=\"" + "a b 5 ".repeat(60_000) + "\">\n";
        assertThat(parse("a.md", text).images()).hasSize(2);
    }

    @Test
    void emphasisIsFoundBesideALongRun() {
        String text = "*".repeat(200) + " *[a](b)* **[c](d)**";
        assertThat(parse("a.md", text).links()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "> ", ">", "* ", "1. ", "- 1) > "})
    void whatIsNestedTooDeeplyIsRefusedAtOnce(String marker) {
        assertThatThrownBy(() -> parse("a.md", "first\n\n" + marker.repeat(500_000) + "a\n"))
                .isInstanceOf(UnparsableException.class)
                .hasMessage("is nested too deeply");
        assertThat(parse("a.md", marker.repeat(15) + "a\n").prose()).hasSize(1);
    }

    @Test
    void aRowOfEqualMarksIsAThematicBreak() {
        assertThat(parse("a.md", "a\n\n" + "- ".repeat(150) + "\n\nb\n").prose()).hasSize(2);
    }
}
