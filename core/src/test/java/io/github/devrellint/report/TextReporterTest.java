package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.Range;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReporterTest {

    private static final Reporter.Style PLAIN = new Reporter.Style(false, false, false);

    private static Finding finding(String line, int column, int endColumn, String message) {
        return finding(line, column, endColumn, message, List.of("better"));
    }

    private static Finding finding(
            String line, int column, int endColumn, String message, List<String> suggestions) {
        Range range =
                new Range(new Span(0, 0), new Position(7, column), new Position(7, endColumn));
        return new Finding(
                RuleId.of("misspelling"),
                Severity.ERROR,
                Path.of("/x/a.md"),
                "a.md",
                range,
                message,
                suggestions,
                Optional.empty(),
                "",
                line,
                "0");
    }

    private static String write(Reporter.Style style, Finding... findings) throws IOException {
        Report report =
                Report.builder()
                        .documents(List.of("a.md"))
                        .findings(List.of(findings))
                        .notices(List.of("a note"))
                        .failures(List.of(new Failure("b.md", "can't be read")))
                        .duration(Duration.ofMillis(1234))
                        .build();
        StringBuilder out = new StringBuilder();
        new TextReporter().write(report, style, out);
        return out.toString();
    }

    @Test
    void breaksLongMessagesBetweenWordsOnATerminal() throws IOException {
        String message =
                "one two three four five six seven eight nine 日本語日本語 ten " + "x".repeat(60);
        String narrow = write(PLAIN.withColumns(40), finding("A bade word", 3, 7, message));
        assertThat(narrow)
                .startsWith(
                        """
                        a.md:7:3: error[misspelling]: one two
                            three four five six seven eight nine
                            日本語日本語 ten
                            %s
                        """
                                .formatted("x".repeat(60)));
        assertThat(write(PLAIN, finding("A bade word", 3, 7, message))).contains(message);
    }

    @Test
    void breaksFailuresAndNotesAlike() throws IOException {
        String narrow = write(PLAIN.withColumns(20));
        assertThat(narrow).contains("b.md: failure: can't\n    be read\n", "note: a note\n");
    }

    @Test
    void aRuleIsALinkWhereTheTerminalCanShowIt() throws IOException {
        assertThat(write(PLAIN.withLinks(true), finding("A bade word", 3, 7, "m")))
                .contains(
                        "[\u001b]8;;https://devrellint.github.io/devrel-lint/rules/misspelling/"
                                + "\u001b\\misspelling\u001b]8;;\u001b\\]");
    }

    @Test
    void looksLikeACompiler() throws IOException {
        assertThat(write(PLAIN, finding("A bade word", 3, 7, "\"bade\" is misspelled")))
                .isEqualTo(
                        """
                        a.md:7:3: error[misspelling]: "bade" is misspelled
                        7 | A bade word
                          |   ^^^^ better
                        b.md: failure: can't be read
                        note: a note
                        1 file: 1 error, 0 warnings, 1 failure (1.2 s)
                        """);
    }

    @Test
    void suggestionsAreWrappedOnANarrowTerminal() throws IOException {
        List<String> some = List.of("conveniently", "convent", "confidently", "converts");
        assertThat(write(PLAIN.withColumns(40), finding("It was convient", 8, 16, "m", some)))
                .contains(
                        """
                        7 | It was convient
                          |        ^^^^^^^^ conveniently,
                          | convent, confidently, converts
                        """);
        assertThat(write(PLAIN.withColumns(80), finding("It was convient", 8, 16, "m", some)))
                .contains("^^^^^^^^ conveniently, convent, confidently, converts\n");
    }

    @Test
    void suggestionsBesideWideCharactersAreWrappedByColumns() throws IOException {
        List<String> some = List.of("better", "best");
        assertThat(write(PLAIN.withColumns(40), finding("日本語日本語日本語 bade", 11, 15, "m", some)))
                .contains("^^^^ better,\n  | best\n");
    }

    @Test
    void marksStandBelowEmoji() throws IOException {
        assertThat(write(PLAIN, finding("✅⚡🎉 bade", 6, 10, "m")))
                .contains("7 | ✅⚡🎉 bade\n", "  | \u3000\u3000\u3000 ^^^^ better\n");
    }

    @Test
    void quietLeavesOutNotesAndSummary() throws IOException {
        assertThat(write(new Reporter.Style(false, true, false)))
                .isEqualTo("b.md: failure: can't be read\n");
    }

    @Test
    void marksStandBelowWideCharactersAndTabs() throws IOException {
        assertThat(write(PLAIN, finding("\t日本 bade", 5, 9, "m")))
                .contains("7 |  日本 bade\n", "  |  \u3000\u3000 ^^^^ better\n");
    }

    @Test
    void longLinesAreCutAroundTheFinding() throws IOException {
        String line = "x ".repeat(400) + "bade" + " y".repeat(400);
        String excerpt = write(PLAIN, finding(line, 801, 805, "m")).split("\n")[1];
        assertThat(excerpt).hasSizeLessThan(110).contains("| … x", " bade ", "y …");
    }

    @Test
    void nothingInAPostReachesTheTerminalOrTheRunnerAsACommand() throws IOException {
        String out =
                write(
                        PLAIN,
                        finding(
                                "::error::x \u001b[31m ##[error]y \u202e",
                                1,
                                2,
                                "a\u001b]0;t\u0007b\n::warning::z"));
        assertThat(out)
                .doesNotContain("\u001b", "\u0007", "\u202e", "##[")
                .doesNotContain("\n::", "\n ::");
    }

    @Test
    void noLineOfAComparisonIsACommandOfTheRunner() throws IOException {
        Finding found = finding("A bade word", 3, 7, "m");
        Finding compared =
                new Finding(
                        found.rule(),
                        found.severity(),
                        found.file(),
                        found.path(),
                        found.range(),
                        found.message(),
                        found.suggestions(),
                        found.fix(),
                        "@@ -1,2 +1,2 @@\n ::error::x\n-a\n+b",
                        found.sourceLine(),
                        found.fingerprint());
        assertThat(write(PLAIN, compared).lines().map(String::strip))
                .contains("|  ::error::x")
                .noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void colorIsOnlyThereWhereItIsWanted() throws IOException {
        Finding finding = finding("A bade word", 3, 7, "m");
        assertThat(write(PLAIN, finding)).doesNotContain("\u001b");
        assertThat(write(new Reporter.Style(true, false, false), finding))
                .contains("\u001b[31merror");
    }

    private static Finding with(Finding found, Severity severity, String path, String evidence) {
        return new Finding(
                found.rule(),
                severity,
                Path.of("/x").resolve(path),
                path,
                found.range(),
                found.message(),
                found.suggestions(),
                found.fix(),
                evidence,
                found.sourceLine(),
                found.fingerprint());
    }

    @Test
    void verboseTellsOfSamplesDecisionsAndReasons() throws IOException {
        Finding found = with(finding("A bade word", 3, 7, "m"), Severity.INFO, "a.md", "a reason");
        Report report =
                Report.builder()
                        .documents(List.of("a.md", "b.md"))
                        .findings(List.of(found))
                        .samples(
                                List.of(
                                        sample("java", Sample.Status.RAN, ""),
                                        sample("", Sample.Status.UNCHECKED, "no language")))
                        .decisions(List.of("a decision"))
                        .build();
        StringBuilder out = new StringBuilder();
        new TextReporter().write(report, new Reporter.Style(false, false, true), out);
        assertThat(out)
                .hasToString(
                        """
                        a.md:7:3: info[misspelling]: m
                        7 | A bade word
                          |   ^^^^ better
                          | a reason
                        a.md:7:1: sample: java ran
                        a.md:7:1: sample: code unchecked: no language
                        decided: a decision
                        2 files: 0 errors, 0 warnings, 1 info (0.0 s)
                        """);
    }

    private static Report.LocatedSample sample(
            String language, Sample.Status status, String reason) {
        Sample sample = new Sample(Span.at(0), language, status, reason);
        return new Report.LocatedSample("a.md", new Position(7, 1), sample);
    }

    @Test
    void aReasonInOneLineIsForThoseWhoAsk() throws IOException {
        Finding found = with(finding("A bade word", 3, 7, "m"), Severity.ERROR, "a.md", "a reason");
        assertThat(write(PLAIN, found)).doesNotContain("a reason");
    }

    @Test
    void aLongComparisonIsCut() throws IOException {
        Finding found = finding("A bade word", 3, 7, "m");
        String fits = "+x\n".repeat(24);
        assertThat(write(PLAIN, with(found, Severity.ERROR, "a.md", fits)))
                .contains("  | +x\n".repeat(24))
                .doesNotContain("…");
        assertThat(write(PLAIN, with(found, Severity.ERROR, "a.md", fits + "+y\n")))
                .contains("  | +x\n".repeat(24) + "  | …\n")
                .doesNotContain("+y");
    }

    @Test
    void ofMoreThanAskedForTheFirstOfEachRuleIsShown() throws IOException {
        Finding found = finding("A bade word", 3, 7, "m");
        Finding other = with(found, Severity.WARNING, "b.md", "");
        Reporter.Style most = PLAIN.withMost(1);
        assertThat(write(most, found)).doesNotContain("more of", "--all");
        assertThat(write(most, found, found))
                .contains("\n… 1 more of misspelling\n", "rule         errors", "--all");
        assertThat(write(most, found, other, other))
                .containsOnlyOnce("A bade word")
                .contains("\n… 2 more of misspelling, in 2 files\n");
    }

    @Test
    void countsByRuleWhereItIsAsked() throws IOException {
        Finding found = finding("A bade word", 3, 7, "m");
        assertThat(write(PLAIN, found)).doesNotContain("fixable");
        assertThat(write(PLAIN.withStatistics(true), found))
                .contains("rule         errors  warnings  fixable  files\nmisspelling  ");
    }

    @Test
    void linesFitTheTerminal() throws IOException {
        String line = "x ".repeat(400);
        String narrow = write(PLAIN.withColumns(50), finding(line, 401, 402, "m"));
        assertThat(narrow.lines().toList().get(1)).hasSize(50);
    }

    @Test
    void severitiesHaveColours() throws IOException {
        Finding found = finding("A bade word", 3, 7, "m");
        Reporter.Style color = new Reporter.Style(true, false, false);
        assertThat(write(color, with(found, Severity.WARNING, "a.md", "")))
                .contains("\u001b[33mwarning[misspelling]\u001b[0m");
        assertThat(write(color, with(found, Severity.INFO, "a.md", "")))
                .contains("\u001b[36minfo[misspelling]\u001b[0m");
        assertThat(write(color, with(found, Severity.ERROR, "a.md", "+a\n-b\n c\n")))
                .contains("\u001b[32m+a\u001b[0m", "\u001b[31m-b\u001b[0m", "\u001b[2m c\u001b[0m");
    }

    @Test
    void saysThatThereIsNoProblem() throws IOException {
        assertThat(Reports.write(new TextReporter(), Reports.clean()))
                .isEqualTo("3 files: no problems (0.0 s)\n");
    }
}
