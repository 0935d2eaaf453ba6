package io.github.devrellint.spelling.token;

import java.nio.charset.StandardCharsets;

/**
 * Goes through the runs of letters of a text as 64-bit hashes of their lower case, without making a
 * string of any of them: for texts in which a few words are looked for. A run in camelCase counts
 * whole and in its parts.
 */
public final class LetterRuns {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    /** What is done with a run. */
    public interface Visitor {
        void run(long hash);
    }

    private LetterRuns() {}

    /** The hash that a word has as a run. */
    public static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ lower(word.charAt(i))) * PRIME;
        }
        return hash;
    }

    /** Visits all runs of at least two letters. */
    public static void visit(String text, Visitor visitor) {
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

    /**
     * Visits all runs of at least two letters of a text in UTF-8, some more than once: twice as
     * fast as to decode it first, where most of it is ASCII.
     */
    public static void visit(byte[] utf8, Visitor visitor) {
        visit(utf8, 0, utf8.length, visitor);
    }

    /**
     * Visits the runs around a letter, up to characters of ASCII that are no letters.
     *
     * @return where such a character stands after it
     */
    static int visitAround(byte[] utf8, int letter, Visitor visitor) {
        int start = letter;
        while (start > 0 && !isEnd(utf8[start - 1])) {
            start--;
        }
        int end = letter;
        while (end < utf8.length && !isEnd(utf8[end])) {
            end++;
        }
        visit(utf8, start, end, visitor);
        return end;
    }

    private static void visit(byte[] utf8, int from, int length, Visitor visitor) {
        int at = from;
        while (at < length) {
            if (isEnd(utf8[at])) {
                at++;
                continue;
            }
            // up to the next character of ASCII that is no letter
            int start = at;
            int part = at;
            long whole = START;
            long hump = START;
            byte before = 0;
            boolean ascii = true;
            for (byte b; at < length && !isEnd(b = utf8[at]); at++) {
                ascii &= b >= 0;
                if (ascii && at > part && isUpper((char) b) && !isUpper((char) before)) {
                    if (at - part > 1) {
                        visitor.run(hump);
                    }
                    part = at;
                    hump = START;
                }
                whole = (whole ^ (b | 0x20)) * PRIME;
                hump = (hump ^ (b | 0x20)) * PRIME;
                before = b;
            }
            if (!ascii) {
                visit(new String(utf8, start, at - start, StandardCharsets.UTF_8), visitor);
                continue;
            }
            if (at - start > 1) {
                visitor.run(whole);
            }
            if (part > start && at - part > 1) {
                visitor.run(hump);
            }
        }
    }

    /** Whether a byte is a character of ASCII that is no letter. */
    private static boolean isEnd(byte b) {
        return b >= 0 && ((b | 0x20) < 'a' || (b | 0x20) > 'z');
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
