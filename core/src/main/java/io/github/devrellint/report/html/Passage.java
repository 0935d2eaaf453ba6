package io.github.devrellint.report.html;

import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines around a finding with what it marks.
 *
 * @param lines in their order
 */
record Passage(List<Line> lines) {

    /** Lines before and after those of the finding. */
    private static final int AROUND = 2;

    /** Of a finding that goes over many lines, these are shown. */
    private static final int MOST_LINES = 8;

    /** UTF-16 code units of a line before and after what is marked. */
    private static final int MOST_BESIDE = 160;

    private static final int MOST_MARKED = 600;

    private static final String CUT = "…";

    /**
     * A line; texts are cut to what fits.
     *
     * @param marked what the finding is about; null on lines that are only around it
     */
    record Line(int number, String before, String marked, String after) {

        void write(HtmlWriter html) throws IOException {
            html.open("span", "class", marked == null ? null : "at")
                    .leaf("i", Integer.toString(number))
                    .text(before);
            if (marked != null) {
                html.leaf("mark", marked).text(after);
            }
            html.close();
        }
    }

    /**
     * Cuts the passage out of a document.
     *
     * @param source the lines of the document, or an empty list if only the line of the finding is
     *     known
     */
    static Passage of(Finding finding, List<String> source) {
        int first = finding.range().start().line();
        int last = Math.max(first, finding.range().end().line());
        if (last > first && finding.range().end().column() == 1) {
            last--; // ends with the line feed
        }
        if (source.isEmpty()) {
            return new Passage(List.of(line(finding, finding.sourceLine(), first)));
        }
        List<Line> lines = new ArrayList<>();
        int shown = Math.min(last, first + MOST_LINES - 1);
        int from = Math.max(1, first - AROUND);
        int to = Math.min(source.size(), shown == last ? last + AROUND : shown);
        for (int number = from; number <= to; number++) {
            String text = source.get(number - 1);
            lines.add(
                    number >= first && number <= shown
                            ? line(finding, text, number)
                            : new Line(number, head(text), null, ""));
        }
        return new Passage(withoutBlankEnds(lines));
    }

    private static List<Line> withoutBlankEnds(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && isBlank(lines.get(from))) {
            from++;
        }
        while (to > from && isBlank(lines.get(to - 1))) {
            to--;
        }
        return List.copyOf(lines.subList(from, to));
    }

    private static boolean isBlank(Line line) {
        return line.marked() == null && line.before().isBlank();
    }

    private static Line line(Finding finding, String text, int number) {
        var range = finding.range();
        int start = number == range.start().line() ? range.start().column() - 1 : 0;
        int end = number == range.end().line() ? range.end().column() - 1 : text.length();
        start = Math.max(0, Math.min(start, text.length()));
        end = Math.max(start, Math.min(end, text.length()));
        return new Line(
                number,
                tail(text.substring(0, start)),
                shortened(text.substring(start, end)),
                head(text.substring(end)));
    }

    private static String shortened(String text) {
        return text.length() <= MOST_MARKED ? text : cut(text, MOST_MARKED) + CUT;
    }

    private static String head(String text) {
        return text.length() <= MOST_BESIDE ? text : cut(text, MOST_BESIDE) + CUT;
    }

    private static String tail(String text) {
        if (text.length() <= MOST_BESIDE) {
            return text;
        }
        int from = text.length() - MOST_BESIDE;
        return CUT + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
