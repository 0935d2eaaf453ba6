package io.github.devrellint.document.markup;

import java.util.regex.Pattern;

/** Distinguishes formulas between dollar signs from prices and shell variables. */
final class Formulas {

    private static final Pattern FORMULA = Pattern.compile("[\\\\^_{}=]|^.{1,3}$");

    private Formulas() {}

    /**
     * The result of reading from a dollar sign.
     *
     * @param hidden whether a formula ends there
     */
    record Result(int end, boolean hidden) {}

    /**
     * Reads from a dollar sign.
     *
     * @return the end of the formula, or of what opens none
     */
    static Result at(String text, int at, LineBounds lines) {
        int marks = lines.runEnd(at, '$') - at;
        if (marks > 2) {
            return new Result(at + marks, false);
        }
        String mark = text.substring(at, at + marks);
        int start = at + marks;
        int limit = marks == 2 ? Math.min(text.length(), at + 5_000) : lines.contentEnd(at);
        int close = start;
        while (close < limit && !text.startsWith(mark, close)) {
            close++;
        }
        if (close >= limit || close == start) {
            return new Result(start, false);
        }
        String inner = text.substring(start, close);
        int end = close + marks;
        boolean tight =
                !Character.isWhitespace(inner.charAt(0))
                        && !Character.isWhitespace(inner.charAt(inner.length() - 1))
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                        && inner.indexOf('`') < 0
                        && FORMULA.matcher(inner).find();
        if (marks == 1 && !tight) {
            return new Result(start, false);
        }
        return new Result(end, true);
    }
}
