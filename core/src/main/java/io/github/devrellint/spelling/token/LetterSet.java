package io.github.devrellint.spelling.token;

/**
 * The letters of a word as bits of an int, whatever their case: one bit for each letter from a to
 * z, and one for all other characters. An edit of a word changes at most two of them.
 */
public final class LetterSet {

    private static final int OTHER = 1 << 26;

    /** The bits of the first 128 characters, for a loop that can't afford a call for each. */
    public static final int[] ASCII = ascii();

    private LetterSet() {}

    private static int[] ascii() {
        int[] bits = new int[128];
        for (char c = 0; c < bits.length; c++) {
            char lower = Character.toLowerCase(c);
            bits[c] = lower >= 'a' && lower <= 'z' ? 1 << lower - 'a' : OTHER;
        }
        return bits;
    }

    /** The bit of a character. */
    public static int bit(char c) {
        char lower = c < 128 ? c : Character.toLowerCase(c);
        return lower < 128 ? ASCII[lower] : OTHER;
    }

    /** The bits of all characters of a word. */
    public static int of(char[] word) {
        int set = 0;
        for (char c : word) {
            set |= bit(c);
        }
        return set;
    }
}
