package io.github.devrellint.document;

import java.util.Arrays;

/** Converts between offsets and positions of one text. Lines end at LF, CR LF or a lone CR. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    public LineIndex(CharSequence text) {
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || (c == '\r'
                                    && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
        length = text.length();
    }

    /** The number of lines; an empty text has one. */
    public int lines() {
        return starts.length;
    }

    /**
     * Returns the position of an offset.
     *
     * @throws IndexOutOfBoundsException if the offset is less than 0 or greater than the length
     */
    public Position position(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
        }
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }

    /**
     * Returns the offset of a position; a column after the end of its line gives the start of the
     * next line or the end of the text.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public int offset(int line, int column) {
        return Math.min(lineStart(line) + column - 1, lineEnd(line));
    }

    /** Offset of the first code unit of a line; lines start at 1. */
    public int lineStart(int line) {
        return starts[line - 1];
    }

    /** Offset after a line and its line terminator. */
    public int lineEnd(int line) {
        return line < starts.length ? starts[line] : length;
    }
}
