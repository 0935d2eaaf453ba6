package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    /** The most that GitHub takes of one step. */
    private static final int MIB = 1 << 20;

    @Test
    void hasTheMostSevereFirst() {
        Report report =
                Report.builder()
                        .documents(List.of("a.md", "b.md"))
                        .findings(
                                List.of(
                                        finding("image-alt", Severity.WARNING, "no text"),
                                        finding("misspelling", Severity.ERROR, "bad")))
                        .failures(List.of(new Failure("gone.md", "no such file")))
                        .build();
        assertThat(StepSummary.of(report))
                .isEqualTo(
                        """
                        ### devrel-lint: 2 files: 1 error, 1 warning, 1 failure (0.0 s)

                        - gone.md: no such file

                        | severity | rule | place | message |
                        |---|---|---|---|
                        | **error** | misspelling | post.md&#58;1 | bad |
                        | warning | image-alt | post.md&#58;1 | no text |

                        """);
    }

    @Test
    void whatAPostContainsIsNothingButText() {
        String nasty = "a | `b` **c** <img src=x> [d](https://e.f) @g #1\n# h\n&lt; ~~i~~ _j_ :k:";
        String summary =
                StepSummary.of(
                        Report.builder()
                                .findings(List.of(finding("misspelling", Severity.ERROR, nasty)))
                                .build());
        assertThat(summary.lines().filter(line -> line.startsWith("| **error**"))).hasSize(1);
        String row = summary.substring(summary.indexOf("| **error**")).replace("**error**", "");
        String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(row));
        assertThat(html.replaceAll("</?p>\\n?", "")).doesNotContainPattern("<[a-z]");
        assertThat(html).contains("`b` **c** &lt;img src=x&gt; [d](https://e.f) @g #1\\n# h");
    }

    @Test
    void staysBelowTheLimitOfGitHub() {
        Finding wide = finding("misspelling", Severity.ERROR, "\uD83D\uDE00<|>".repeat(500));
        Report report =
                Report.builder()
                        .findings(Collections.nCopies(20_000, wide))
                        .failures(Collections.nCopies(9_000, new Failure("a.md", "|".repeat(99))))
                        .build();
        String summary = StepSummary.of(report);
        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MIB);
        assertThat(summary).contains("more failures").endsWith("more findings\n\n");
    }

    @Test
    void isAddedToTheFileThatGitHubNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("summary"), "earlier step\n");
        var reporter = new GitHubReporter();
        reporter.writeSummary(Reports.rich(), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
        assertThat(Files.readString(file)).startsWith("earlier step\n### devrel-lint: 2 files");
        reporter.writeSummary(Reports.rich(), Map.of());
        reporter.writeSummary(Reports.rich(), Map.of("GITHUB_STEP_SUMMARY", ""));
        new JsonReporter()
                .writeSummary(Reports.rich(), Map.of("GITHUB_STEP_SUMMARY", file.toString()));
        assertThat(Files.readString(file)).containsOnlyOnce("###");
    }

    private static Finding finding(String rule, Severity severity, String message) {
        return Reports.finding(rule, severity, "post.md", new Span(0, 3), message, List.of(), null);
    }
}
