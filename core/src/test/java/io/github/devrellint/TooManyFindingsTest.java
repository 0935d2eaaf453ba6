package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with very many findings of one rule: what is left out must not pass for clean. */
class TooManyFindingsTest {

    private static final String WRONG = "In the the end.\n\n";
    private static final String SUPPRESSED =
            "<!-- devrel-lint-disable repeated-word -->\n\n"
                    + WRONG.repeat(FindingLimit.MOST + 1)
                    + "<!-- devrel-lint-enable repeated-word -->\n\n";

    @TempDir Path folder;

    private Report lint(String text) throws IOException {
        Files.writeString(folder.resolve("post.md"), text);
        return new Linter().run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE);
    }

    @Test
    void asManyAsAllowedAreTold() throws IOException {
        Report report = lint(WRONG.repeat(FindingLimit.MOST));
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).hasSize(FindingLimit.MOST);
    }

    @Test
    void moreAreAFailureOfTheFile() throws IOException {
        Report report = lint(WRONG.repeat(FindingLimit.MOST + 1));
        assertThat(report.failures())
                .containsExactly(
                        new Failure("post.md", "has more than 5000 findings of repeated-word"));
        assertThat(report.findings()).hasSize(FindingLimit.MOST);
        assertThat(report.exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsToldOncePerPageCountsOnce() throws IOException {
        Report report = lint("![a](b.png) ".repeat(FindingLimit.MOST + 1));
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("no such file: b.png (and 5000 more on this page)");
    }

    @Test
    void differentTargetsCountEach() throws IOException {
        String images =
                IntStream.rangeClosed(0, FindingLimit.MOST)
                        .mapToObj(i -> "![a](b" + i + ".png)")
                        .collect(Collectors.joining(" "));
        Report report = lint(images);
        assertThat(report.failures())
                .containsExactly(
                        new Failure("post.md", "has more than 5000 findings of broken-image"));
        assertThat(report.findings()).hasSize(FindingLimit.MOST);
    }

    @Test
    void placesOfOneFindingHaveALimitToo() {
        FindingLimit limit = new FindingLimit(true);
        Problem problem = new Problem(new Span(0, 1), "no such file: b.png");
        for (int i = 0; i < FindingLimit.MOST_PLACES; i++) {
            assertThat(limit.admits(problem)).isTrue();
        }
        assertThat(limit.isExceeded()).isFalse();
        assertThat(limit.admits(problem)).isFalse();
        assertThat(limit.message(RuleId.of("broken-image")))
                .isEqualTo("has more than 200000 findings of broken-image");
    }

    /** Each place needs its own fix, so each is told. */
    @Test
    void findingsWithAFixCountEach() {
        FindingLimit limit = new FindingLimit(true);
        for (int i = 0; i < FindingLimit.MOST; i++) {
            Span span = new Span(i, i + 1);
            Problem problem =
                    new Problem(span, "no such file: b.png").fixedBy(Fix.replace(span, "B.png"));
            assertThat(limit.admits(problem)).isTrue();
        }
        Span last = new Span(0, 2);
        assertThat(
                        limit.admits(
                                new Problem(last, "no such file: b.png")
                                        .fixedBy(Fix.replace(last, "B.png"))))
                .isFalse();
    }

    @Test
    void suppressedOnesDoNotCount() throws IOException {
        Report report = lint(SUPPRESSED);
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aSuppressionBehindTheLastOneIsNotCalledUseless() throws IOException {
        String before = WRONG.repeat(FindingLimit.MOST + 1);
        Report report =
                lint(before + "<!-- devrel-lint-disable-next-line repeated-word -->\n" + WRONG);
        assertThat(report.failures()).hasSize(1);
        assertThat(report.findings())
                .allMatch(finding -> finding.rule().value().equals("repeated-word"));
    }
}
