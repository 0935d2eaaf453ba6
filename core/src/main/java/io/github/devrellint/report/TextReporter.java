package io.github.devrellint.report;

import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes findings as compilers do: position, severity, rule, message, source line with carets. */
@AutoService(Reporter.class)
public final class TextReporter implements Reporter {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";

    /**
     * Begins a link, and without an address ends it, see
     * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda.
     */
    private static final String LINK = "\u001b]8;;";

    /** Ends the address of a link. */
    private static final String END = "\u001b\\";

    private static final String HINT =
            "Each of them: --all. Those of one rule: --only RULE.\n"
                    + "Too many to fix now? devrel-lint baseline accepts these and reports only new"
                    + " ones.\n";

    /** Lines of a comparison that are printed. */
    private static final int MOST_LINES = 24;

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        boolean grouped = report.findings().size() > style.most();
        if (grouped) {
            groups(report.findings(), style, out);
        } else {
            for (Finding finding : report.findings()) {
                finding(finding, style, out);
            }
        }
        for (Failure failure : report.failures()) {
            String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
            out.append(color(style, BOLD, Printable.lineStart(place)))
                    .append(color(style, RED, "failure"))
                    .append(": ")
                    .append(Printable.of(failure.message()))
                    .append('\n');
        }
        if (style.verbose()) {
            samples(report, style, out);
            for (String decision : report.decisions()) {
                out.append(color(style, DIM, "decided"))
                        .append(": ")
                        .append(Printable.of(decision))
                        .append('\n');
            }
        }
        if (!style.quiet()) {
            for (String notice : report.notices()) {
                out.append(color(style, CYAN, "note"))
                        .append(": ")
                        .append(Printable.of(notice))
                        .append('\n');
            }
            if (grouped || style.statistics()) {
                StatisticsTable.write(RuleStatistics.of(report.findings()), out);
            }
            out.append(SummaryLine.of(report)).append('\n');
            if (grouped) {
                out.append(HINT);
            }
        }
    }

    /** Writes the first finding of each rule, and how many more there are. */
    private static void groups(List<Finding> findings, Style style, Appendable out)
            throws IOException {
        for (RuleStatistics rule : RuleStatistics.of(findings)) {
            List<Finding> all =
                    findings.stream().filter(each -> each.rule().equals(rule.rule())).toList();
            finding(all.get(0), style, out);
            if (all.size() > 1) {
                long files = rule.files();
                String more = "… %d more of %s".formatted(all.size() - 1, rule.rule());
                String where = files > 1 ? ", in " + SummaryLine.counted(files, "file") : "";
                out.append(color(style, DIM, more + where)).append('\n');
            }
        }
    }

    private static void finding(Finding finding, Style style, Appendable out) throws IOException {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(
                        color(
                                style,
                                BOLD,
                                Printable.lineStart(finding.path())
                                        + ":"
                                        + finding.range().start()
                                        + ":"))
                .append(' ')
                .append(
                        color(
                                style,
                                tint(finding.severity()),
                                severity + "[" + rule(finding.rule(), style) + "]"))
                .append(": ")
                .append(Printable.of(finding.message()))
                .append('\n');
        String gutter = finding.range().start().line() + " | ";
        Excerpt excerpt = Excerpt.of(finding, style.columns() - gutter.length());
        out.append(color(style, DIM, gutter)).append(excerpt.line()).append('\n');
        out.append(color(style, DIM, " ".repeat(gutter.length() - 2) + "| "))
                .append(excerpt.indent())
                .append(color(style, tint(finding.severity()), excerpt.mark()));
        int used = gutter.length() + excerpt.indent().length() + excerpt.mark().length();
        String margin = color(style, DIM, " ".repeat(gutter.length() - 2) + "| ");
        int room = style.columns() - gutter.length();
        String separator = " ";
        for (String suggestion : finding.suggestions()) {
            String better = Printable.of(suggestion);
            boolean fits =
                    style.isUnlimited()
                            || used + separator.length() + better.length() < style.columns();
            // what is wider than the terminal gains nothing on a line of its own
            if (!fits && better.length() < room) {
                out.append(separator.strip()).append('\n').append(margin);
                used = gutter.length();
                separator = "";
            }
            out.append(separator).append(color(style, GREEN, better));
            used += separator.length() + better.length();
            separator = ", ";
        }
        out.append('\n');
        evidence(finding.evidence(), style, out);
    }

    /**
     * Writes the evidence: a comparison of lines always, a reason in one line only with {@code
     * --verbose}.
     */
    private static void evidence(String evidence, Style style, Appendable out) throws IOException {
        List<String> lines = evidence.lines().toList();
        if (lines.isEmpty() || lines.size() == 1 && !style.verbose()) {
            return;
        }
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            String tint = line.startsWith("+") ? GREEN : line.startsWith("-") ? RED : DIM;
            String text = Printable.of(line);
            // the gutter keeps a CI runner from reading "::error::" of a post as its own command
            out.append(color(style, DIM, "  | "));
            out.append(lines.size() > 1 ? color(style, tint, text) : text).append('\n');
        }
        if (lines.size() > MOST_LINES) {
            out.append("  | …\n");
        }
    }

    private static void samples(Report report, Style style, Appendable out) throws IOException {
        for (Report.LocatedSample located : report.samples()) {
            var sample = located.sample();
            String language = sample.language().isEmpty() ? "code" : sample.language();
            String reason = sample.reason().isEmpty() ? "" : ": " + sample.reason();
            String status = sample.status().name().toLowerCase(Locale.ROOT);
            out.append(
                            color(
                                    style,
                                    DIM,
                                    Printable.lineStart(
                                            located.path()
                                                    + ":"
                                                    + located.position()
                                                    + ": sample: "
                                                    + language
                                                    + " "
                                                    + status
                                                    + reason)))
                    .append('\n');
        }
    }

    /** A rule's name; it leads to the rule's page where the terminal can. */
    private static String rule(RuleId rule, Style style) {
        return style.links() ? LINK + rule.page() + END + rule + LINK + END : rule.value();
    }

    private static String tint(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            default -> CYAN;
        };
    }

    private static String color(Style style, String code, String text) {
        return style.color() && !text.isEmpty() ? code + text + RESET : text;
    }
}
