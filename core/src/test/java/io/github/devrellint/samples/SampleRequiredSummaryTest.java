package io.github.devrellint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRequiredSummaryTest {

    private static final RuleId RULE = RuleId.of("sample-required");

    @TempDir Path site;

    private void posts(int without, int with) throws IOException {
        Files.createDirectories(site.resolve("_posts"));
        Files.writeString(site.resolve("_config.yml"), "title: x\n");
        for (int i = 0; i < without + with; i++) {
            String code = i < without ? "Words.\n" : "```python\nprint(1)\n```\n";
            Files.writeString(
                    site.resolve("_posts/2024-01-%02d-chairs.md".formatted(i + 1)),
                    "---\ntitle: Chairs\n---\n\n" + code);
        }
    }

    private List<Finding> findings() {
        LintRequest request = LintRequest.of(site, List.of(Path.of(".")));
        return new Linter().run(request.withOnly(Set.of(RULE)), Linter.Progress.NONE).findings();
    }

    @Test
    void saysOnceWhatMostPostsLack() throws IOException {
        posts(11, 1);
        assertThat(findings()).hasSize(1);
        Finding finding = findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .startsWith("11 of 12 posts have no code sample that a reader can run, among them ")
                .contains("_posts/2024-01-11-chairs.md, _posts/2024-01-10-chairs.md")
                .doesNotContain("2024-01-01")
                .contains("rules: { sample-required: { each: true } }");
    }

    @Test
    void namesEachWhereFewPostsAreChecked() throws IOException {
        posts(9, 0);
        assertThat(findings()).hasSize(9).allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void namesEachWhereMostPostsHaveCode() throws IOException {
        posts(6, 6);
        assertThat(findings()).hasSize(6).allMatch(each -> each.severity() == Severity.ERROR);
    }

    @Test
    void namesEachWhereTheConfigurationSaysSo() throws IOException {
        posts(11, 1);
        Files.writeString(
                site.resolve("devrel-lint.yaml"), "rules: { sample-required: { each: true } }\n");
        assertThat(findings()).hasSize(11).allMatch(each -> each.severity() == Severity.ERROR);
    }
}
