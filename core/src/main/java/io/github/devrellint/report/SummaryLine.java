package io.github.devrellint.report;

import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;

/** The last line of a report for people: how many files, how much was found, how long it took. */
final class SummaryLine {

    private SummaryLine() {}

    static String of(Report report) {
        StringBuilder summary = new StringBuilder();
        summary.append(counted(report.files(), "file")).append(": ");
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        long infos = report.count(Severity.INFO);
        if (errors + warnings + infos + report.failures().size() == 0) {
            summary.append("no problems");
        } else {
            summary.append(counted(errors, "error")).append(", ");
            summary.append(counted(warnings, "warning"));
            if (infos > 0) {
                summary.append(", ").append(counted(infos, "info"));
            }
        }
        if (!report.failures().isEmpty()) {
            summary.append(", ").append(counted(report.failures().size(), "failure"));
        }
        if (!report.accepted().isEmpty()) {
            summary.append(", ")
                    .append(report.accepted().size())
                    .append(" accepted by the baseline");
        }
        long tenths = (report.duration().toMillis() + 50) / 100;
        return summary.append(" (" + tenths / 10 + "." + tenths % 10 + " s)").toString();
    }

    /** A number with its noun. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
