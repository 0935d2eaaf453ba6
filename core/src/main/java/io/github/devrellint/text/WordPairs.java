package io.github.devrellint.text;

/**
 * Looks for a word that is written twice in a row. To look so is much cheaper than a regular
 * expression, and most texts have none.
 */
final class WordPairs {

    private WordPairs() {}

    /** Whether a word may be written twice in a row: true for each text where one is. */
    static boolean mayBeIn(String text) {
        for (int at = 1; at < text.length() - 1; at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
            if (isGap(text.charAt(at)) && !isGap(text.charAt(at - 1)) && isPairAround(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters before a gap are also behind it. */
    private static boolean isPairAround(String text, int gap) {
        int start = gap;
        while (start > 0 && isLetterOrMark(text.charAt(start - 1))) {
            start--;
        }
        int next = gap + 1;
        while (next < text.length() && isGap(text.charAt(next))) {
            next++;
        }
        return start < gap && text.regionMatches(true, start, text, next, gap - start);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
    }

    private static boolean isLetterOrMark(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
