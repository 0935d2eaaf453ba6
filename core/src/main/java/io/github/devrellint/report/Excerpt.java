package io.github.devrellint.report;

import io.github.devrellint.document.Position;
import io.github.devrellint.rule.Finding;

/**
 * The part of a source line around a finding, and the line of carets below it.
 *
 * @param line the part, safe to print
 * @param indent blanks as wide as what is before the marks
 * @param mark carets as wide as what the finding is about, on its first line
 */
record Excerpt(String line, String indent, String mark) {

    /** The fewest columns of an excerpt, even on a narrower terminal. */
    private static final int LEAST = 30;

    private static final String CUT = "…";

    /**
     * Cuts a part out of the source line of a finding.
     *
     * @param columns that it may take, cut marks included
     */
    static Excerpt of(Finding finding, int columns) {
        int width = Math.max(LEAST, columns - 2 * CUT.length());
        String source = finding.sourceLine();
        Position start = finding.range().start();
        Position end = finding.range().end();
        int from = Math.min(start.column() - 1, source.length());
        int to =
                end.line() > start.line()
                        ? source.length()
                        : Math.min(end.column() - 1, source.length());
        int left = 0;
        int right = source.length();
        if (Columns.forward(source, 0, width) < right) {
            left =
                    Math.min(
                            Columns.back(source, from, width / 3),
                            Columns.back(source, right, width));
            right = Columns.forward(source, left, width);
            to = Math.max(from, Math.min(to, right));
        }
        String before = Printable.of(source.substring(left, from));
        String marked = Printable.of(source.substring(from, Math.max(from, to)));
        String after = Printable.of(source.substring(Math.max(from, to), Math.max(right, to)));
        String head = left > 0 ? CUT : "";
        String tail = right < source.length() ? CUT : "";
        int carets = Math.max(1, Columns.of(marked));
        return new Excerpt(
                head + before + marked + after + tail,
                Columns.blank(head + before),
                "^".repeat(carets));
    }
}
