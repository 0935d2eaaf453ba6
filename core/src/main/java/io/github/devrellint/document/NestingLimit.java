package io.github.devrellint.document;

/**
 * Refuses quotes and lists that are nested more deeply than anybody writes, since the parser takes
 * a time of the square of the depth.
 */
final class NestingLimit {

    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 9;

    private final String text;

    private NestingLimit(String text) {
        this.text = text;
    }

    /**
     * @throws UnparsableException if a line begins with too many markers of quotes and lists
     */
    static void check(String text) {
        new NestingLimit(text).checkLines();
    }

    private void checkLines() {
        int line = 0;
        while (line < text.length()) {
            checkLine(line);
            int end = text.indexOf('\n', line);
            line = end < 0 ? text.length() : end + 1;
        }
    }

    private void checkLine(int start) {
        int at = blanksEnd(start);
        char first = at < text.length() ? text.charAt(at) : '\n';
        boolean mixed = first == '>';
        int depth = 0;
        for (int end = markerEnd(at); end > at; end = markerEnd(at)) {
            mixed |= text.charAt(at) != first;
            at = blanksEnd(end);
            depth++;
        }
        // equal marks with nothing behind them are a thematic break
        if (depth > DEEPEST && (mixed || !isEnd(at))) {
            throw new UnparsableException("is nested too deeply");
        }
    }

    /** The end of a marker at an offset, or the offset if there is none. */
    private int markerEnd(int at) {
        if (isEnd(at)) {
            return at;
        }
        char c = text.charAt(at);
        if (c == '>') {
            return at + 1;
        }
        int end = at;
        if ("-+*".indexOf(c) >= 0) {
            end++;
        } else {
            while (end < text.length()
                    && end - at < MOST_DIGITS
                    && text.charAt(end) >= '0'
                    && text.charAt(end) <= '9') {
                end++;
            }
            if (end == at || end == text.length() || ".)".indexOf(text.charAt(end)) < 0) {
                return at;
            }
            end++;
        }
        return end < text.length() && " \t".indexOf(text.charAt(end)) >= 0 ? end : at;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private boolean isEnd(int at) {
        return at >= text.length() || "\r\n".indexOf(text.charAt(at)) >= 0;
    }
}
