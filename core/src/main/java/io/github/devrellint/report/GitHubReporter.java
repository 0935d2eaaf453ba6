package io.github.devrellint.report;

import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The workflow commands that GitHub Actions shows as annotations, see
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. It shows ten
 * of each kind in a step, so the most severe come first.
 */
@AutoService(Reporter.class)
public final class GitHubReporter implements Reporter {

    @Override
    public String format() {
        return "github";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        for (Failure failure : report.failures()) {
            String place = failure.path().isEmpty() ? "" : "file=" + property(failure.path()) + ",";
            out.append("::error ")
                    .append(place)
                    .append("title=devrel-lint failure::")
                    .append(data(failure.message()))
                    .append('\n');
        }
        List<Finding> findings =
                report.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
        for (Finding finding : findings) {
            out.append(command(finding)).append('\n');
        }
    }

    /** Adds to the file that GitHub shows on the page of the job, if it names one. */
    @Override
    public void writeSummary(Report report, Map<String, String> environment) throws IOException {
        String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!file.isEmpty()) {
            Files.writeString(
                    Path.of(file),
                    StepSummary.of(report),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static String command(Finding finding) {
        var start = finding.range().start();
        var end = finding.range().end();
        String columns =
                start.line() == end.line()
                        ? ",col=%d,endColumn=%d"
                                .formatted(
                                        start.column(), Math.max(start.column(), end.column() - 1))
                        : "";
        return "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s"
                .formatted(
                        name(finding.severity()),
                        property(finding.path()),
                        start.line(),
                        end.line(),
                        columns,
                        property(finding.rule().value()),
                        data(finding.sentence()));
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "notice";
        };
    }

    /** Escapes as actions/toolkit does in {@code command.ts}. */
    private static String data(String text) {
        return Printable.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
