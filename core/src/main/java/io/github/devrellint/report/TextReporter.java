package io.github.devrellint.report;

import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes findings as compilers do: position, severity, rule, message, source line with carets. */
@AutoService(Reporter.class)
public final class TextReporter implements Reporter {

    private static final String HINT =
            "Each of them: --all. Those of one rule: --only RULE.\n"
                    + "Too many to fix now? devrel-lint baseline accepts these and reports\n"
                    + "only new ones.\n";

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        boolean grouped = report.findings().size() > style.most();
        if (grouped) {
            firstOfEachRule(report.findings(), style, out);
        } else {
            FindingText text = new FindingText(style, out);
            for (Finding finding : report.findings()) {
                text.write(finding);
            }
        }
        for (Failure failure : report.failures()) {
            String place = failure.path().isEmpty() ? "" : failure.path() + ": ";
            out.append(Ansi.BOLD.of(Printable.lineStart(place), style));
            line(Ansi.RED, "failure", failure.message(), Columns.of(place), style, out);
        }
        if (style.verbose()) {
            for (Report.LocatedSample sample : report.samples()) {
                String line = Wrapping.of(Printable.lineStart(text(sample)), 0, style);
                out.append(Ansi.DIM.of(line, style)).append('\n');
            }
            for (String decision : report.decisions()) {
                line(Ansi.DIM, "decided", decision, 0, style, out);
            }
        }
        if (!style.quiet()) {
            for (String notice : report.notices()) {
                line(Ansi.CYAN, "note", notice, 0, style, out);
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
    private static void firstOfEachRule(List<Finding> findings, Style style, Appendable out)
            throws IOException {
        for (RuleStatistics rule : RuleStatistics.of(findings)) {
            List<Finding> all =
                    findings.stream().filter(each -> each.rule().equals(rule.rule())).toList();
            new FindingText(style, out).write(all.get(0));
            if (all.size() > 1) {
                long files = rule.files();
                String more = "… %d more of %s".formatted(all.size() - 1, rule.rule());
                String where = files > 1 ? ", in " + SummaryLine.counted(files, "file") : "";
                out.append(Ansi.DIM.of(more + where, style)).append('\n');
            }
        }
    }

    /**
     * @param used columns that are taken before the head
     */
    private static void line(
            Ansi color, String head, String message, int used, Style style, Appendable out)
            throws IOException {
        String text = Wrapping.of(Printable.of(message), used + head.length() + 2, style);
        out.append(color.of(head, style)).append(": ").append(text).append('\n');
    }

    private static String text(Report.LocatedSample located) {
        var sample = located.sample();
        return "%s:%s: sample: %s %s%s"
                .formatted(
                        located.path(),
                        located.position(),
                        sample.language().isEmpty() ? "code" : sample.language(),
                        sample.status().name().toLowerCase(Locale.ROOT),
                        sample.reason().isEmpty() ? "" : ": " + sample.reason());
    }
}
