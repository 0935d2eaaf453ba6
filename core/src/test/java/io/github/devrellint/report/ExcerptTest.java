package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.Range;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String HUNDRED = "0123456789".repeat(10);

    /** Of a line that may take 42 columns, two of them for cut marks. */
    private static Excerpt excerpt(String line, int column, int endColumn) {
        return excerpt(line, new Position(7, column), new Position(7, endColumn), 42);
    }

    private static Excerpt excerpt(String line, Position start, Position end, int columns) {
        Finding finding =
                new Finding(
                        RuleId.of("rule"),
                        Severity.ERROR,
                        Path.of("/x/a.md"),
                        "a.md",
                        new Range(Span.at(0), start, end),
                        "wrong",
                        List.of(),
                        Optional.empty(),
                        "",
                        line,
                        "0");
        return Excerpt.of(finding, columns);
    }

    @Test
    void showsAShortLineWhole() {
        assertThat(excerpt("A bade word", 3, 7))
                .isEqualTo(new Excerpt("A bade word", "  ", "^^^^"));
        String full = HUNDRED.substring(0, 40);
        assertThat(excerpt(full, 40, 41)).isEqualTo(new Excerpt(full, " ".repeat(39), "^"));
    }

    @Test
    void cutsALongLineOnTheSideThatIsFarther() {
        assertThat(excerpt(HUNDRED, 51, 55))
                .isEqualTo(
                        new Excerpt("…" + HUNDRED.substring(37, 77) + "…", " ".repeat(14), "^^^^"));
        assertThat(excerpt(HUNDRED, 1, 3))
                .isEqualTo(new Excerpt(HUNDRED.substring(0, 40) + "…", "", "^^"));
        assertThat(excerpt(HUNDRED, 97, 99))
                .isEqualTo(new Excerpt("…" + HUNDRED.substring(60), " ".repeat(37), "^^"));
    }

    @Test
    void cutsWhatIsMarkedToo() {
        assertThat(excerpt(HUNDRED, 51, 100))
                .isEqualTo(
                        new Excerpt(
                                "…" + HUNDRED.substring(37, 77) + "…",
                                " ".repeat(14),
                                "^".repeat(27)));
    }

    @Test
    void showsThirtyColumnsHoweverNarrowTheTerminalIs() {
        assertThat(excerpt(HUNDRED, new Position(7, 1), new Position(7, 2), 5).line())
                .isEqualTo(HUNDRED.substring(0, 30) + "…");
    }

    @Test
    void marksTheRestOfTheFirstOfSeveralLines() {
        assertThat(excerpt("A bade word", new Position(7, 3), new Position(8, 1), 42))
                .isEqualTo(new Excerpt("A bade word", "  ", "^".repeat(9)));
    }

    @Test
    void marksAPlaceBehindTheLine() {
        assertThat(excerpt("short", 9, 9)).isEqualTo(new Excerpt("short", "     ", "^"));
    }

    @Test
    void partsNoCharacterOfTwoCodeUnits() {
        String line = "x" + "\uD83D\uDE00".repeat(60) + "y";
        for (int column = 2; column < 122; column += 2) {
            Excerpt excerpt = excerpt(line, column, column + 2);
            assertThat(excerpt.line().codePoints())
                    .as("column %s", column)
                    .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            assertThat(excerpt.mark()).isEqualTo("^^");
        }
    }

    @Test
    void countsColumnsAsTerminalsDo() {
        // wide ones take two columns, a combining accent and a zero-width joiner none
        assertThat(excerpt("日e\u0301x\u200dz", 1, 2)).extracting(Excerpt::mark).isEqualTo("^^");
        assertThat(excerpt("日e\u0301x\u200dz", 2, 5))
                .isEqualTo(new Excerpt("日e\u0301x\u200dz", "\u3000", "^^"));
        assertThat(excerpt("e\u0301\u200dz", 4, 5).indent()).isEqualTo(" ");
    }

    @Test
    void cutsALineOfWideCharactersByTheirColumns() {
        String line = "\u65e5".repeat(60);
        for (int column = 1; column <= 60; column++) {
            Excerpt excerpt = excerpt(line, column, column + 1);
            assertThat(Columns.of(excerpt.line())).as("column %s", column).isBetween(40, 42);
            assertThat(Columns.of(excerpt.indent() + excerpt.mark())).isLessThanOrEqualTo(42);
        }
        assertThat(excerpt(line, 30, 31))
                .isEqualTo(
                        new Excerpt(
                                "…" + "\u65e5".repeat(20) + "…", " " + "\u3000".repeat(6), "^^"));
    }

    @Test
    void cutsALineOfEscapesByWhatIsPrinted() {
        Excerpt excerpt = excerpt("\u202e".repeat(20), 10, 11);
        assertThat(excerpt.line().length()).isLessThanOrEqualTo(42);
        assertThat(excerpt.mark()).isEqualTo("^".repeat(6));
    }
}
