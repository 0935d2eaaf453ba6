package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What {@code sample-compile} reports on the README of a project. */
final class ReadmeFindings {

    private ReadmeFindings() {}

    /**
     * Writes a README with these blocks of Java and lints it; nothing may fail.
     *
     * @return line and message of each finding
     */
    static List<String> of(Path project, String... blocks) throws IOException {
        Report report = report(project, blocks);
        assertThat(report.failures()).isEmpty();
        return messages(report);
    }

    static List<String> messages(Report report) {
        return report.findings().stream()
                .map(finding -> finding.range().start().line() + ": " + finding.message())
                .toList();
    }

    static Report report(Path project, String... blocks) throws IOException {
        StringBuilder page = new StringBuilder("# Page\n");
        for (String block : blocks) {
            page.append("\n```java\n").append(block).append("\n```\n");
        }
        Files.writeString(project.resolve("README.md"), page);
        LintRequest request =
                LintRequest.of(project, List.of(Path.of("README.md"))).toBuilder()
                        .only(Set.of(RuleId.of("sample-compile")))
                        .build();
        return new Linter().run(request, Linter.Progress.NONE);
    }
}
