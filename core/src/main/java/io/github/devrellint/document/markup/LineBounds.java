package io.github.devrellint.document.markup;

/**
 * Where the lines, paragraphs and fences of a text end. Queries must come in ascending order; the
 * last answer is cached.
 */
final class LineBounds {

    private final String text;
    private int lineStart;
    private int lineEnd;
    private int paragraphStart;
    private int paragraphEnd;

    LineBounds(String text) {
        this.text = text;
    }

    /** Offset after the line terminator of the line that contains an offset. */
    int lineEnd(int at) {
        if (at < lineStart || at >= lineEnd) {
            int end = text.indexOf('\n', at);
            lineStart = at;
            lineEnd = end < 0 ? text.length() : end + 1;
        }
        return lineEnd;
    }

    /** Offset of the line terminator of the line that contains an offset. */
    int contentEnd(int at) {
        int end = lineEnd(at);
        while (end > at && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Offset of the next blank line after an offset, or the end of the text. */
    int paragraphEnd(int at) {
        if (at >= paragraphStart && at < paragraphEnd) {
            return paragraphEnd;
        }
        paragraphStart = at;
        paragraphEnd = text.length();
        for (int line = lineEnd(at); line < text.length(); ) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 ? text.length() : feed + 1;
            if (text.substring(line, end).isBlank()) {
                paragraphEnd = line;
                break;
            }
            line = end;
        }
        return paragraphEnd;
    }

    /** Whether an offset lies before the end of the paragraph that was last asked for. */
    boolean isInParagraph(int at) {
        return at < paragraphEnd;
    }

    /** Offset after the run of a character. */
    int runEnd(int at, char c) {
        int end = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** Offset after the line that closes a fence; the end of the text if none does. */
    int fenceEnd(String fence, int at) {
        int line = at;
        while (line < text.length()) {
            int end = lineEnd(line);
            int start = line;
            while (start < end && " \t>".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (text.startsWith(fence, start) && isFenceEnd(start, end, fence.charAt(0))) {
                return end;
            }
            line = end;
        }
        return text.length();
    }

    private boolean isFenceEnd(int start, int end, char mark) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != mark && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
