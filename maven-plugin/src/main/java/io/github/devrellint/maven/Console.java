package io.github.devrellint.maven;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Severity;
import org.apache.maven.plugin.logging.Log;

/** Logs a report like a compiler: a line per finding, {@code file:[line,column] rule: message}. */
final class Console {

    private final Log log;

    Console(Log log) {
        this.log = log;
    }

    /** Logs findings (violations as errors, so that a quiet build shows them) and a summary. */
    void show(Report report, Limit limit) {
        report.notices().forEach(notice -> log.info(printable(notice)));
        for (Finding finding : report.findings()) {
            String line = line(finding);
            if (limit.violates(finding)) {
                log.error(line);
            } else if (finding.severity() == Severity.INFO) {
                log.info(line);
            } else {
                log.warn(line);
            }
        }
        if (report.findings().isEmpty()) {
            log.info("devrel-lint: " + Limit.count(report.files(), "file") + ", no findings");
        } else {
            log.info(
                    "devrel-lint: %s, %s, %s, %s"
                            .formatted(
                                    Limit.count(report.files(), "file"),
                                    Limit.count(report.count(Severity.ERROR), "error"),
                                    Limit.count(report.count(Severity.WARNING), "warning"),
                                    Limit.count(report.count(Severity.INFO), "info")));
        }
    }

    /** Logs what could not be checked; always, since it ends the build. */
    void showFailures(Report report) {
        for (Failure failure : report.failures()) {
            String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
            log.error(printable(place + failure.message()));
        }
    }

    private static String line(Finding finding) {
        return printable(
                "%s:[%d,%d] %s: %s"
                        .formatted(
                                finding.path(),
                                finding.range().start().line(),
                                finding.range().start().column(),
                                finding.rule(),
                                finding.sentence()));
    }

    /** A post must not be able to steer the terminal: control characters become visible. */
    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT) {
                                printable.append("\\u%04X".formatted(c));
                            } else {
                                printable.appendCodePoint(c);
                            }
                        });
        return printable.toString();
    }
}
