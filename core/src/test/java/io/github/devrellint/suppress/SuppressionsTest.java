package io.github.devrellint.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {

    private static final RuleId SPELLING = RuleId.of("misspelling");
    private static final RuleId LINK = RuleId.of("broken-link");

    private SourceText source;

    private Suppressions read(String text) {
        source = SourceText.of(Path.of("/site/post.md"), text);
        return Suppressions.of(new DocumentParser().parse(source), List.of(SPELLING, LINK));
    }

    /** The lines on which findings of a rule are suppressed, from 1. */
    private List<Integer> lines(String text, RuleId rule) {
        Suppressions suppressions = read(text);
        List<String> lines = text.lines().toList();
        int[] starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).length() + 1;
        }
        return IntStream.range(0, starts.length)
                .filter(i -> suppressions.suppress(rule, new Span(starts[i], starts[i])))
                .mapToObj(i -> i + 1)
                .toList();
    }

    @Test
    void aCommentIsForItsLineOrTheNext() {
        String text =
                """
                one
                two <!-- devrel-lint-disable-line misspelling -->
                <!-- devrel-lint-disable-next-line misspelling: a name -->

                five
                six
                """;
        assertThat(lines(text, SPELLING)).containsExactly(2, 5);
        assertThat(lines(text, LINK)).isEmpty();
    }

    @Test
    void theNextLineMayBeginABlockOfCode() {
        assertThat(
                        lines(
                                """
                                <!-- devrel-lint-disable-next-line misspelling -->
                                ```java
                                int x;
                                ```
                                after

                                ```java
                                int y;
                                ```
                                """,
                                SPELLING))
                .containsExactly(2, 3, 4);
    }

    @Test
    void behindTheLastLineThereIsNone() {
        assertThat(lines("one\n\n<!-- devrel-lint-disable-next-line misspelling -->\n", SPELLING))
                .isEmpty();
    }

    @Test
    void aRangeEndsWhereItsRuleIsEnabledOrWithTheDocument() {
        String text =
                """
                one
                <!-- devrel-lint-disable misspelling, broken-link: generated -->
                three
                <!-- devrel-lint-disable misspelling -->
                <!-- devrel-lint-enable misspelling -->
                six
                """;
        assertThat(lines(text, SPELLING)).containsExactly(2, 3, 4, 5);
        assertThat(lines(text, LINK)).containsExactly(2, 3, 4, 5, 6);
        assertThat(read(text).faults()).isEmpty();
    }

    @Test
    void enablingWithoutANameEndsAllRanges() {
        String text =
                """
                <!-- devrel-lint-disable misspelling broken-link -->
                <!-- devrel-lint-enable -->
                three
                """;
        assertThat(lines(text, SPELLING)).containsExactly(1, 2);
        assertThat(lines(text, LINK)).containsExactly(1, 2);
        assertThat(read(text).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ disable: { misspelling: a reason } }",
                "{ disable: [misspelling] }",
                "{ disable: misspelling }",
            })
    void theFrontMatterIsForTheWholeDocument(String value) {
        String text = "---\ntitle: x\ndevrel-lint: " + value + "\n---\nfive\nsix\n";
        assertThat(lines(text, SPELLING)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines(text, LINK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- devrel-lint-disable -->|names no rule",
                "<!-- devrel-lint-disable-line: why -->|names no rule",
                "<!-- devrel-lint-disable mispelling -->|no such rule: mispelling; did you mean 'misspelling'?",
                "<!-- devrel-lint-enable misspelling -->|misspelling is not disabled here",
            })
    void aFaultIsAtTheComment(String comment, String message) {
        assertThat(read("one " + comment + "\n").faults())
                .containsExactly(new Problem(new Span(4, 4 + comment.length()), message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ disable: { mispelling: r } }",
                "{ disable: [mispelling] }",
                "{ disable: mispelling }",
            })
    void aFaultOfTheFrontMatterIsAtTheName(String value) {
        assertThat(read("---\ndevrel-lint: " + value + "\n---\n").faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.message())
                                    .isEqualTo(
                                            "no such rule: mispelling;"
                                                    + " did you mean 'misspelling'?");
                            assertThat(source.text(fault.span())).isEqualTo("mispelling");
                        });
    }

    /** As an editor leaves it for the author. */
    @Test
    void aReasonThatIsStillToBeWrittenIsAFault() {
        String reason = Suppressions.UNWRITTEN;
        for (String text :
                List.of(
                        "---\ndevrel-lint: { disable: { misspelling: \"" + reason + "\" } }\n---\n",
                        "<!-- devrel-lint-disable-line misspelling: " + reason + " -->\n")) {
            assertThat(read(text).faults())
                    .as(text)
                    .extracting(Problem::message)
                    .containsExactly("the reason is still to be written: " + reason);
        }
        assertThat(read("---\ndevrel-lint: { disable: { misspelling: [a] } }\n---\n").faults())
                .isEmpty();
        assertThat(read("<!-- devrel-lint-disable-line misspelling: a name -->\n").faults())
                .isEmpty();
    }

    @Test
    void theLastLineMayBeTheNext() {
        assertThat(lines("<!-- devrel-lint-disable-next-line misspelling -->\n\nthree", SPELLING))
                .containsExactly(3);
        assertThat(lines("<!-- devrel-lint-disable-next-line misspelling -->\n\n", SPELLING))
                .isEmpty();
    }

    @Test
    void rangesThatMeetAreOne() {
        CoveredLines covered = new CoveredLines();
        List.of(new Suppression(LINK, Span.at(0), 2, 3), new Suppression(LINK, Span.at(9), 3, 5))
                .forEach(covered::add);
        assertThat(IntStream.rangeClosed(1, 6).filter(covered::suppress))
                .containsExactly(2, 3, 4, 5);
        covered.add(new Suppression(LINK, Span.at(20), 6, 5));
        assertThat(covered.suppress(6)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- devrel-lint-disabled misspelling -->",
                "<!-- devrel-lint-disable-lines misspelling -->",
                "<!-- about devrel-lint-disable misspelling -->",
                "<!-- other-lint-disable misspelling -->",
            })
    void anotherCommentIsNone(String comment) {
        assertThat(lines("one " + comment + "\n", SPELLING)).isEmpty();
        assertThat(read(comment).faults()).isEmpty();
    }

    @Test
    void whatHadNoEffectIsAProblemIfItsRuleRan() {
        String text =
                """
                one <!-- devrel-lint-disable-line misspelling -->
                two <!-- devrel-lint-disable-line misspelling -->
                three <!-- devrel-lint-disable-line broken-link -->
                """;
        Suppressions suppressions = read(text);
        assertThat(suppressions.suppress(SPELLING, new Span(0, 3))).isTrue();
        assertThat(suppressions.unused(Set.of(SPELLING)))
                .singleElement()
                .satisfies(
                        unused -> {
                            assertThat(unused.message())
                                    .isEqualTo("suppresses no finding of misspelling");
                            assertThat(source.lines().position(unused.span().start()).line())
                                    .isEqualTo(2);
                        });
        assertThat(suppressions.unused(Set.of(SPELLING, LINK))).hasSize(2);
    }

    /** Some of them overlap, and one ends where another begins. */
    @Test
    void eachSuppressionOfAFindingHasAnEffect() {
        String text =
                """
                one <!-- devrel-lint-disable-line misspelling -->
                <!-- devrel-lint-disable misspelling: a -->
                two
                <!-- devrel-lint-disable-next-line misspelling -->
                three
                <!-- devrel-lint-disable-next-line misspelling -->
                four
                <!-- devrel-lint-enable misspelling -->
                five
                """;
        Suppressions suppressions = read(text);
        int three = text.indexOf("three");
        assertThat(suppressions.suppress(SPELLING, new Span(three, three + 5))).isTrue();
        int five = text.indexOf("five");
        assertThat(suppressions.suppress(SPELLING, new Span(five, five + 4))).isFalse();
        assertThat(suppressions.unused(Set.of(SPELLING)))
                .extracting(problem -> source.lines().position(problem.span().start()).line())
                .containsExactly(1, 6);
    }

    @Test
    void thousandsOfSuppressionsAndFindingsTakeNoTime() {
        int many = 50_000;
        String line = "<!-- devrel-lint-disable-next-line misspelling -->\n\n";
        Suppressions suppressions = read(line.repeat(many));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    for (int i = 1; i < many; i++) {
                        int at = i * line.length();
                        assertThat(suppressions.suppress(SPELLING, new Span(at, at))).isTrue();
                    }
                    assertThat(suppressions.unused(Set.of(SPELLING))).hasSize(1);
                });
    }
}
