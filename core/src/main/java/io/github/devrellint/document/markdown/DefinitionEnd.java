package io.github.devrellint.document.markdown;

/**
 * Finds how far a reference definition at the beginning of a text may reach: label, destination and
 * title, which may stand on lines of their own. See <a
 * href="https://spec.commonmark.org/0.31.2/#link-reference-definitions">CommonMark 0.31.2</a>.
 */
final class DefinitionEnd {

    /** In UTF-16 code units; a label has no more than 999 characters. */
    private static final int LONGEST = 4_000;

    private final CharSequence text;
    private final int length;

    private DefinitionEnd(CharSequence text) {
        this.text = text;
        this.length = Math.min(text.length(), LONGEST);
    }

    /**
     * Returns the end of the last line that may belong to the definition; 0 if the text begins with
     * none, which is so for most paragraphs that begin with a bracket.
     */
    static int in(CharSequence text) {
        return new DefinitionEnd(text).find();
    }

    private int find() {
        int label = labelEnd();
        if (label == 0) {
            return 0;
        }
        int destination = destinationEnd(blanksEnd(label));
        int title = blanksEnd(destination);
        if (title == length) {
            return length;
        }
        int close = "\"'(".indexOf(text.charAt(title));
        if (close < 0) {
            return lineEnd(destination);
        }
        return lineEnd(titleEnd("\"')".charAt(close), title + 1));
    }

    /** The end of the first {@code ]:}; 0 if there is none. */
    private int labelEnd() {
        for (int i = 1; i + 1 < length; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ']' && text.charAt(i + 1) == ':') {
                return i + 2;
            }
        }
        return 0;
    }

    private int destinationEnd(int start) {
        if (start < length && text.charAt(start) == '<') {
            return lineBreak(start);
        }
        int end = start;
        while (end < length && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (end < length && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A title in parentheses has no others inside. */
    private int titleEnd(char close, int start) {
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == close || c == '(' && close == ')') {
                return i + 1;
            }
        }
        return length;
    }

    private int lineEnd(int start) {
        int end = lineBreak(start);
        boolean two = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return Math.min(length, end + (two ? 2 : 1));
    }

    private int lineBreak(int start) {
        int end = start;
        while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
