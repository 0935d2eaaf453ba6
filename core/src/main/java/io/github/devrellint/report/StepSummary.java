package io.github.devrellint.report;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The summary of a job of GitHub Actions, in Markdown, see
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary.
 * A step may have one MiB; the most severe findings come first, and the others are counted.
 */
final class StepSummary {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 200_000; // each has four bytes at most
    private static final int LONGEST_CELL = 300;

    private final StringBuilder text = new StringBuilder();

    private StepSummary() {}

    static String of(Report report) {
        StepSummary summary = new StepSummary();
        summary.line("### devrel-lint: " + SummaryLine.of(report));
        summary.failures(report.failures());
        summary.findings(
                report.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList());
        return summary.text.append('\n').toString();
    }

    private void failures(List<Failure> failures) {
        int shown = 0;
        for (Failure failure : failures) {
            String place = failure.path().isEmpty() ? "" : escaped(failure.path()) + ": ";
            if (!line((shown == 0 ? "\n" : "") + "- " + place + escaped(failure.message()))) {
                break;
            }
            shown++;
        }
        leftOut(failures.size() - shown, "failure");
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line("\n| severity | rule | place | message |\n|---|---|---|---|");
        int shown = 0;
        for (Finding finding : findings) {
            if (shown == MOST_ROWS || !line(row(finding))) {
                break;
            }
            shown++;
        }
        leftOut(findings.size() - shown, "finding");
    }

    private static String row(Finding finding) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        marked(finding.severity()),
                        finding.rule(),
                        escaped(finding.path() + ":" + finding.range().start().line()),
                        escaped(finding.sentence()));
    }

    private static String marked(Severity severity) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        return severity == Severity.ERROR ? "**" + name + "**" : name;
    }

    private void leftOut(int count, String noun) {
        if (count > 0) {
            text.append("\nand ").append(SummaryLine.counted(count, "more " + noun)).append('\n');
        }
    }

    /** Returns false where there is no room for the line. */
    private boolean line(String line) {
        if (text.length() + line.length() > MOST_CHARACTERS) {
            return false;
        }
        text.append(line).append('\n');
        return true;
    }

    /**
     * Returns a text that Markdown takes for nothing else: what could be a mark is a character
     * reference, which begins and ends nothing by the CommonMark specification.
     */
    private static String escaped(String untrusted) {
        String safe = Printable.of(untrusted);
        StringBuilder escaped = new StringBuilder();
        safe.codePoints()
                .limit(LONGEST_CELL)
                .forEach(
                        c -> {
                            boolean plain =
                                    c > 0x7f
                                            || Character.isLetterOrDigit(c)
                                            || " .,;'".indexOf(c) >= 0;
                            if (plain) {
                                escaped.appendCodePoint(c);
                            } else {
                                escaped.append("&#").append(c).append(';');
                            }
                        });
        return escaped.append(safe.codePointCount(0, safe.length()) > LONGEST_CELL ? "…" : "")
                .toString();
    }
}
