package io.github.devrellint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.report.Reports;
import io.github.devrellint.rule.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void hasTheLinesAroundWithTheirNumbers() {
        assertThat(shown("one\ntwo\n\nfour bad end\nfive\n\n\neight", "bad"))
                .isEqualTo("2:two\n3:\n4:four [bad] end\n5:five");
    }

    @Test
    void marksEachLineOfAFindingOverSeveral() {
        assertThat(shown("a\nb from\nmid\nto c\nd", "from\nmid\nto"))
                .isEqualTo("1:a\n2:b [from]\n3:[mid]\n4:[to] c\n5:d");
    }

    @Test
    void aFindingThatEndsWithItsLineDoesNotMarkTheNext() {
        assertThat(shown("a\nbad\nc", "bad\n")).isEqualTo("1:a\n2:[bad]\n3:c");
    }

    @Test
    void cutsOffLongFindingsAndLongLines() {
        String many = "x\n".repeat(30);
        assertThat(shown(many, many.strip()).lines()).hasSize(8);
        String wide = "a".repeat(500) + " bad " + "b".repeat(500);
        assertThat(shown(wide, "bad"))
                .isEqualTo("1:…" + "a".repeat(159) + " [bad] " + "b".repeat(159) + "…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        String wide = "\uD83D\uDE00".repeat(200) + "x bad x" + "\uD83D\uDE00".repeat(200);
        String shown = shown(wide, "bad");
        assertThat(shown.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void aFindingWithoutItsDocumentShowsItsOwnLine() {
        Finding finding = finding("one\ntwo bad\nthree", "bad");
        assertThat(rendered(Passage.of(finding, List.of()))).isEqualTo("2:two [bad]");
    }

    private static String shown(String text, String bad) {
        return rendered(Passage.of(finding(text, bad), text.lines().toList()));
    }

    private static Finding finding(String text, String bad) {
        int start = text.indexOf(bad);
        Span span = new Span(start, start + bad.length());
        SourceText source = SourceText.of(Path.of("/a.md"), text);
        var lines = source.lines();
        Finding like =
                Reports.finding(
                        "misspelling",
                        Severity.ERROR,
                        "a.md",
                        new Span(0, 1),
                        "m",
                        List.of(),
                        null);
        var range =
                new Finding.Range(span, lines.position(span.start()), lines.position(span.end()));
        return new Finding(
                like.rule(),
                like.severity(),
                like.file(),
                like.path(),
                range,
                "m",
                List.of(),
                Optional.empty(),
                "",
                source.line(range.start().line()),
                "f");
    }

    private static String rendered(Passage passage) {
        return passage.lines().stream()
                .map(
                        line ->
                                line.number()
                                        + ":"
                                        + line.before()
                                        + (line.marked() == null ? "" : "[" + line.marked() + "]")
                                        + line.after())
                .collect(Collectors.joining("\n"));
    }
}
