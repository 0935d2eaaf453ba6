package io.github.devrellint.document.markdown;

import io.github.devrellint.document.UnparsableException;

/**
 * Refuses what nobody writes and the parser takes long for: quotes and lists that are nested
 * deeply, since it takes a time of the square of the depth, and pages of hardly anything but the
 * beginnings of blocks.
 */
public final class BlockLimits {

    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 9;

    /**
     * Lines, and markers of quotes and lists, where blocks may begin; any text may have as many.
     */
    private static final int MOST_BEGINNINGS = 100_000;

    /** A larger text may have one for so many characters; large pages have one for 40 or more. */
    private static final int DENSEST = 10;

    private final String text;
    private int quotesBefore;

    private BlockLimits(String text) {
        this.text = text;
    }

    /**
     * @throws UnparsableException if a line begins with too many markers of quotes and lists, or
     *     the text has too many of them and of short lines
     */
    public static void check(String text) {
        new BlockLimits(text).checkLines();
    }

    private void checkLines() {
        int line = 0;
        int beginnings = 0;
        while (line < text.length()) {
            beginnings += beginnings(line);
            int end = text.indexOf('\n', line);
            line = end < 0 ? text.length() : end + 1;
        }
        if (beginnings > Math.max(MOST_BEGINNINGS, text.length() / DENSEST)) {
            throw new UnparsableException(
                    "has too many short lines and markers of lists and quotes");
        }
    }

    /** How many blocks may begin in the line at an offset; its quotes may go on from the last. */
    private int beginnings(int start) {
        int at = blanksEnd(start);
        char first = at < text.length() ? text.charAt(at) : '\n';
        boolean mixed = first == '>';
        int depth = 0;
        int quotes = 0;
        for (int end = markerEnd(at); end > at; end = markerEnd(at)) {
            mixed |= text.charAt(at) != first;
            quotes += text.charAt(at) == '>' ? 1 : 0;
            at = blanksEnd(end);
            depth++;
        }
        // equal marks with nothing behind them are a thematic break
        if (depth > DEEPEST && (mixed || !isEnd(at))) {
            throw new UnparsableException("is nested too deeply");
        }
        int begun = depth - Math.min(quotes, quotesBefore);
        quotesBefore = quotes;
        return isEnd(at) ? begun : begun + 1;
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
