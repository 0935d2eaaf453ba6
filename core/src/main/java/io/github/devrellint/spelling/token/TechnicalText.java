package io.github.devrellint.spelling.token;

/** Tells what stands between two spaces and is no prose: paths, calls, options, broken encoding. */
final class TechnicalText {

    private TechnicalText() {}

    /**
     * Whether a chunk holds UTF-8 that was read as Windows-1252, "Itâ€™s": what is wrong with it is
     * not its spelling.
     */
    static boolean isMojibake(char[] chars, int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            char c = chars[i];
            char next = chars[i + 1];
            boolean lead = c == 'Ã' || c == 'Â' || c == 'â' || c == 'ð' || c == 'Å' || c == 'Ä';
            boolean continuation =
                    next >= '\u0080' && next <= '\u00BF'
                            || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(next) >= 0;
            if (lead && continuation && !(c == 'â' && TokenCharacters.isApostrophe(next))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the prose at the beginning of a chunk ends: at its end if all of it is prose, at its
     * start if its signs say that none is, at the parenthesis of {@code word(s)}.
     */
    static int proseEnd(char[] chars, int start, int end) {
        int slashes = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            char before = i > start ? chars[i - 1] : ' ';
            char after = i + 1 < end ? chars[i + 1] : ' ';
            switch (c) {
                case '@',
                        '=',
                        '_',
                        '<',
                        '>',
                        '{',
                        '}',
                        '$',
                        '\\',
                        '^',
                        '~',
                        '%',
                        '#',
                        '[',
                        ']',
                        '|' -> {
                    return start;
                }
                case '/' -> slashes++;
                case '.' -> {
                    if (before != '.' && after != '.' && TokenCharacters.isPart(after)) {
                        return start;
                    }
                }
                case ':' -> {
                    if (i == start || after == ':' || after == '/' || before == ':') {
                        return start;
                    }
                }
                case '(', ')' -> {
                    return isPlural(chars, i, end) ? i : start;
                }
                case '-' -> {
                    // An option of a command line.
                    if (i == start && i + 1 < end) {
                        return start;
                    }
                }
                default -> {}
            }
        }
        return slashes == 0 || isAlternative(chars, start, end, slashes) ? end : start;
    }

    /** Whether {@code (s)} or {@code (es)} is the rest of the chunk: closing marks are cut off. */
    private static boolean isPlural(char[] chars, int open, int end) {
        return chars[open] == '('
                && (end == open + 2 && chars[open + 1] == 's'
                        || end == open + 3 && chars[open + 1] == 'e' && chars[open + 2] == 's');
    }

    /** Whether a chunk with slashes is {@code and/or} and no path. */
    private static boolean isAlternative(char[] chars, int start, int end, int slashes) {
        if (slashes > 2 || chars[start] == '/' || chars[end - 1] == '/') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c != '/'
                    && c != '-'
                    && !Character.isLetter(c)
                    && !TokenCharacters.isApostrophe(c)) {
                return false;
            }
            if (c == '/' && chars[i + 1] == '/') {
                return false;
            }
        }
        return true;
    }
}
