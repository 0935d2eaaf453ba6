package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with very many findings of one rule: what is left out must not pass for clean. */
class TooManyFindingsTest {

    private static final String WRONG = "In the the end.\n\n";
    private static final String SUPPRESSED =
            "<!-- devrel-lint-disable repeated-word -->\n\n"
                    + WRONG.repeat(DocumentCheck.MOST + 1)
                    + "<!-- devrel-lint-enable repeated-word -->\n\n";

    @TempDir Path folder;

    private Report lint(String text) throws IOException {
        Files.writeString(folder.resolve("post.md"), text);
        return new Linter().run(LintRequest.of(folder, List.of(folder)), Linter.Progress.NONE);
    }

    @Test
    void asManyAsAllowedAreTold() throws IOException {
        Report report = lint(WRONG.repeat(DocumentCheck.MOST));
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).hasSize(DocumentCheck.MOST);
    }

    @Test
    void moreAreAFailureOfTheFile() throws IOException {
        Report report = lint(WRONG.repeat(DocumentCheck.MOST + 1));
        assertThat(report.failures())
                .containsExactly(
                        new Failure("post.md", "has more than 5000 findings of repeated-word"));
        assertThat(report.findings()).hasSize(DocumentCheck.MOST);
        assertThat(report.exitCode()).isEqualTo(2);
    }

    @Test
    void suppressedOnesDoNotCount() throws IOException {
        Report report = lint(SUPPRESSED);
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aSuppressionBehindTheLastOneIsNotCalledUseless() throws IOException {
        String before = WRONG.repeat(DocumentCheck.MOST + 1);
        Report report =
                lint(before + "<!-- devrel-lint-disable-next-line repeated-word -->\n" + WRONG);
        assertThat(report.failures()).hasSize(1);
        assertThat(report.findings())
                .allMatch(finding -> finding.rule().value().equals("repeated-word"));
    }
}
