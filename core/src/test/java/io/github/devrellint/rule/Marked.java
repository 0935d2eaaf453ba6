package io.github.devrellint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text with findings marked in place: below a line, a line of blanks and carets, then rule and
 * message.
 *
 * @param marked as it is written
 * @param plain without the lines of carets
 */
record Marked(String marked, String plain) {

    private static final Pattern MARK = Pattern.compile("[ \\u3000]*\\^+ [a-z-]+: .*");

    static Marked of(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.removeIf(line -> MARK.matcher(line).matches());
        return new Marked(text, String.join("\n", lines));
    }

    boolean hasMarks() {
        return !marked.equals(plain);
    }

    /** Writes findings below the lines of the plain text. */
    String mark(List<Finding> findings) {
        Map<Integer, List<String>> marks = new TreeMap<>();
        for (Finding finding : findings) {
            marks.computeIfAbsent(finding.range().start().line(), line -> new ArrayList<>())
                    .add(mark(finding));
        }
        List<String> lines = new ArrayList<>();
        String[] plainLines = plain.split("\n", -1);
        for (int i = 0; i < plainLines.length; i++) {
            lines.add(plainLines[i]);
            lines.addAll(marks.getOrDefault(i + 1, List.of()));
        }
        return String.join("\n", lines);
    }

    private static String mark(Finding finding) {
        int start = finding.range().start().column();
        boolean oneLine = finding.range().start().line() == finding.range().end().line();
        int end = oneLine ? finding.range().end().column() : finding.sourceLine().length() + 1;
        String carets = "^".repeat(Math.max(1, end - start));
        return " ".repeat(start - 1) + carets + " " + finding.rule() + ": " + finding.message();
    }
}
