package io.github.devrellint.maven;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.report.Printable;
import io.github.devrellint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a report that a later build needs when nothing has changed: the lines for the console
 * and the severity that fails the build.
 *
 * @param files number of documents
 * @param failOn limit of the configuration
 * @param lines in the order of the report; none has a control character
 */
record CheckResult(int files, Severity failOn, List<Line> lines) {

    /** What a line is about. */
    enum Kind {
        NOTICE,
        FINDING,
        FAILURE
    }

    /**
     * A line.
     *
     * @param severity of the finding; {@code INFO} for a notice, {@code ERROR} for a failure
     */
    record Line(Kind kind, Severity severity, String text) {}

    static CheckResult of(Report report) {
        List<Line> lines = new ArrayList<>();
        for (String notice : report.notices()) {
            lines.add(new Line(Kind.NOTICE, Severity.INFO, Printable.of(notice)));
        }
        if (!report.accepted().isEmpty()) {
            String text = "%d accepted by the baseline".formatted(report.accepted().size());
            lines.add(new Line(Kind.NOTICE, Severity.INFO, text));
        }
        for (Finding finding : report.findings()) {
            lines.add(new Line(Kind.FINDING, finding.severity(), Printable.of(text(finding))));
        }
        for (Failure failure : report.failures()) {
            String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
            String text = Printable.of(place + failure.message());
            lines.add(new Line(Kind.FAILURE, Severity.ERROR, text));
        }
        return new CheckResult(report.files(), report.failOn(), List.copyOf(lines));
    }

    long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    long count(Severity severity) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.FINDING && line.severity() == severity)
                .count();
    }

    /** Writes it so that {@link #decode} reads it. */
    List<String> encode() {
        List<String> encoded = new ArrayList<>(List.of(files + "\t" + failOn));
        lines.forEach(line -> encoded.add(line.kind + "\t" + line.severity + "\t" + line.text));
        return encoded;
    }

    /** Reads what {@link #encode} wrote; empty if it is something else. */
    static Optional<CheckResult> decode(List<String> encoded) {
        try {
            String[] first = encoded.get(0).split("\t");
            List<Line> lines = new ArrayList<>();
            for (String each : encoded.subList(1, encoded.size())) {
                String[] parts = each.split("\t", 3);
                lines.add(new Line(Kind.valueOf(parts[0]), Severity.valueOf(parts[1]), parts[2]));
            }
            return Optional.of(
                    new CheckResult(Integer.parseInt(first[0]), Severity.valueOf(first[1]), lines));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Like a compiler: {@code file:[line,column] rule: message}. */
    private static String text(Finding finding) {
        return "%s:[%d,%d] %s: %s"
                .formatted(
                        finding.path(),
                        finding.range().start().line(),
                        finding.range().start().column(),
                        finding.rule(),
                        finding.sentence());
    }
}
