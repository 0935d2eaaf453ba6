package io.github.devrellint.spelling;

/**
 * Goes through the runs of letters of a text as 64-bit hashes of their lower case, without making a
 * string of any of them: for texts in which a few words are looked for. A run in camelCase counts
 * whole and in its parts.
 */
final class LetterRuns {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    /** What is done with a run. */
    interface Visitor {
        void run(long hash);
    }

    private LetterRuns() {}

    /** The hash that a word has as a run. */
    static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ lower(word.charAt(i))) * PRIME;
        }
        return hash;
    }

    /** Visits all runs of at least two letters. */
    static void visit(String text, Visitor visitor) {
        char[] chars = text.toCharArray();
        int length = chars.length;
        int at = 0;
        while (at < length) {
            if (!isLetter(chars[at])) {
                at++;
                continue;
            }
            int start = at;
            int part = at;
            long whole = START;
            long hump = START;
            char before = 0;
            for (char c; at < length && isLetter(c = chars[at]); at++) {
                if (at > part && isUpper(c) && !isUpper(before)) {
                    if (at - part > 1) {
                        visitor.run(hump);
                    }
                    part = at;
                    hump = START;
                }
                whole = (whole ^ lower(c)) * PRIME;
                hump = (hump ^ lower(c)) * PRIME;
                before = c;
            }
            if (at - start > 1) {
                visitor.run(whole);
            }
            if (part > start && at - part > 1) {
                visitor.run(hump);
            }
        }
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    private static char lower(char c) {
        return c < 128 ? (isUpper(c) ? (char) (c | 0x20) : c) : Character.toLowerCase(c);
    }
}
