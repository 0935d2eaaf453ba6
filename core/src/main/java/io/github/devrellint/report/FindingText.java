package io.github.devrellint.report;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.report.Reporter.Style;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes findings one by one, as compilers do, with the evidence. */
final class FindingText {

    /** Lines of a comparison that are printed. */
    private static final int MOST_LINES = 24;

    private final Style style;
    private final Appendable out;

    FindingText(Style style, Appendable out) {
        this.style = style;
        this.out = out;
    }

    /** Writes the place, severity, rule and message, the source line with carets, the evidence. */
    void write(Finding finding) throws IOException {
        heading(finding);
        String number = finding.range().start().line() + " ";
        out.append(Ansi.DIM.of(number + "| ", style));
        String margin = Ansi.DIM.of(" ".repeat(number.length()) + "| ", style);
        source(finding, margin, number.length() + 2);
        evidence(finding.evidence());
    }

    private void heading(Finding finding) throws IOException {
        String place = Printable.lineStart(finding.path()) + ":" + finding.range().start() + ":";
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        int used =
                Columns.of(place)
                        + severity.length()
                        + finding.rule().value().length()
                        + 5; // ␣[]:␣
        out.append(Ansi.BOLD.of(place, style))
                .append(' ')
                .append(
                        color(finding.severity())
                                .of(severity + "[" + rule(finding.rule()) + "]", style))
                .append(": ")
                .append(Wrapping.of(Printable.of(finding.message()), used, style))
                .append('\n');
    }

    /** A rule's name; it leads to the rule's page where the terminal can. */
    private String rule(RuleId rule) {
        return Ansi.link(rule.value(), rule.page(), style);
    }

    /**
     * Writes the source line, the carets below it and the suggestions beside them.
     *
     * @param margin begins each line but the first
     * @param width of the margin, in columns
     */
    private void source(Finding finding, String margin, int width) throws IOException {
        int room = style.columns() - width;
        Excerpt excerpt = Excerpt.of(finding, room);
        out.append(excerpt.line()).append('\n');
        out.append(margin)
                .append(excerpt.indent())
                .append(color(finding.severity()).of(excerpt.mark(), style));
        int used = width + Columns.of(excerpt.indent()) + excerpt.mark().length();
        String separator = " ";
        for (String suggestion : finding.suggestions()) {
            String better = Printable.of(suggestion);
            int columns = Columns.of(better);
            boolean fits =
                    style.isUnlimited() || used + separator.length() + columns < style.columns();
            // what is wider than the terminal gains nothing on a line of its own
            if (!fits && columns < room) {
                out.append(separator.strip()).append('\n').append(margin);
                used = width;
                separator = "";
            }
            out.append(separator).append(Ansi.GREEN.of(better, style));
            used += separator.length() + columns;
            separator = ", ";
        }
        out.append('\n');
    }

    /**
     * Writes the evidence: a comparison of lines always, a reason in one line only with {@code
     * --verbose}.
     */
    private void evidence(String evidence) throws IOException {
        List<String> lines = evidence.lines().toList();
        if (lines.isEmpty() || lines.size() == 1 && !style.verbose()) {
            return;
        }
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            String text = Printable.of(line);
            // the margin keeps a CI runner from reading "::error::" of a post as its own command
            out.append(Ansi.DIM.of("  | ", style));
            out.append(lines.size() > 1 ? colorOfChange(line).of(text, style) : text).append('\n');
        }
        if (lines.size() > MOST_LINES) {
            out.append("  | …\n");
        }
    }

    private static Ansi colorOfChange(String line) {
        return line.startsWith("+") ? Ansi.GREEN : line.startsWith("-") ? Ansi.RED : Ansi.DIM;
    }

    private static Ansi color(Severity severity) {
        return switch (severity) {
            case ERROR -> Ansi.RED;
            case WARNING -> Ansi.YELLOW;
            default -> Ansi.CYAN;
        };
    }
}
