package io.github.devrellint.spelling.english;

/**
 * How unlikely it is that somebody who means one word writes another: the negative natural
 * logarithm of the probability, given that an error is made. A weighted Damerau–Levenshtein
 * distance (optimal string alignment) of at most two edits; the weights are counted from 3,067
 * misspellings in documentation, see {@code README.md} beside the word resources.
 */
public final class EditCost {

    /** More than two edits. */
    public static final double FAR = Double.POSITIVE_INFINITY;

    /** A slip that happens all the time costs less: a missing, doubled or swapped letter. */
    public static final double SLIP = 5.5;

    private static final double SECOND_EDIT = 1.8;
    private static final double MISSING_CONSONANT = 3.3;
    private static final double MISSING_VOWEL = 3.0;
    private static final double MISSING_FIRST = 7.0;
    private static final double MISSING_LAST = 4.0;
    private static final double SWAPPED = 4.0;
    private static final double SWAPPED_FIRST = 5.5;
    private static final double DOUBLED = 4.8;
    private static final double EXTRA = 7.2;
    private static final double EXTRA_FIRST = 9.5;
    private static final double EXTRA_LAST = 8.5;
    private static final double VOWEL_FOR_VOWEL = 5.4;
    private static final double KEY_BESIDE = 7.2;
    private static final double OTHER_LETTER = 8.4;
    private static final double OTHER_FIRST = 10.5;

    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl;", "zxcvbnm,."};
    private static final long[] KEYS = keys();

    private EditCost() {}

    /**
     * Returns the cost of writing {@code wrong} for {@code right}, both in lower case, or {@link
     * #FAR} where that takes more edits than are allowed.
     *
     * @param edits how many are allowed, at most two
     */
    public static double of(
            char[] wrong, int wrongLength, char[] right, int rightLength, int edits) {
        int from = 0;
        int shorter = Math.min(wrongLength, rightLength);
        while (from < shorter && wrong[from] == right[from]) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from
                && wrong[wrongLength - 1 - tail] == right[rightLength - 1 - tail]) {
            tail++;
        }
        // One letter back, so that a doubled letter is seen whichever of the two is taken.
        int start = Math.max(0, from - 1);
        return new Alignment(wrong, wrongLength, right, rightLength, edits)
                .cost(start, start, wrongLength - tail, rightLength - tail, 0);
    }

    /** The cheapest way, found by trying: with two edits there are few ways. */
    private record Alignment(
            char[] wrong, int wrongLength, char[] right, int rightLength, int allowed) {

        double cost(int w, int r, int wrongEnd, int rightEnd, int edits) {
            int i = w;
            int j = r;
            double best = FAR;
            while (true) {
                int left = wrongEnd - i - (rightEnd - j);
                if (i >= wrongEnd && j >= rightEnd) {
                    return Math.min(best, 0);
                }
                if (edits < allowed && Math.abs(left) <= allowed - edits) {
                    best = Math.min(best, edit(i, j, wrongEnd, rightEnd, edits));
                }
                if (i < wrongEnd && j < rightEnd && wrong[i] == right[j]) {
                    i++;
                    j++;
                } else {
                    return best;
                }
            }
        }

        private double edit(int i, int j, int wrongEnd, int rightEnd, int edits) {
            double price = edits == 0 ? 0 : SECOND_EDIT;
            double best = FAR;
            if (j < rightEnd) {
                best = missing(j) + cost(i, j + 1, wrongEnd, rightEnd, edits + 1);
            }
            if (i < wrongEnd) {
                best = Math.min(best, extra(i) + cost(i + 1, j, wrongEnd, rightEnd, edits + 1));
            }
            if (i < wrongEnd && j < rightEnd && wrong[i] != right[j]) {
                best =
                        Math.min(
                                best,
                                other(i, j) + cost(i + 1, j + 1, wrongEnd, rightEnd, edits + 1));
                if (i + 1 < wrongEnd
                        && j + 1 < rightEnd
                        && wrong[i] == right[j + 1]
                        && wrong[i + 1] == right[j]) {
                    double swap = i == 0 ? SWAPPED_FIRST : SWAPPED;
                    best = Math.min(best, swap + cost(i + 2, j + 2, wrongEnd, rightEnd, edits + 1));
                }
            }
            return best + price;
        }

        private double missing(int j) {
            if (j == 0) {
                return MISSING_FIRST;
            }
            if (j == rightLength - 1) {
                return MISSING_LAST;
            }
            return isVowel(right[j]) ? MISSING_VOWEL : MISSING_CONSONANT;
        }

        private double extra(int i) {
            if (i > 0 && wrong[i - 1] == wrong[i]) {
                return DOUBLED;
            }
            if (i == 0) {
                return EXTRA_FIRST;
            }
            return i == wrongLength - 1 ? EXTRA_LAST : EXTRA;
        }

        private double other(int i, int j) {
            if (j == 0) {
                return OTHER_FIRST;
            }
            if (isVowel(wrong[i]) && isVowel(right[j])) {
                return VOWEL_FOR_VOWEL;
            }
            return beside(wrong[i], right[j]) ? KEY_BESIDE : OTHER_LETTER;
        }
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static boolean beside(char a, char b) {
        return a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z' && (KEYS[a - 'a'] >> b - 'a' & 1) != 0;
    }

    private static long[] keys() {
        long[] near = new long[26];
        for (int row = 0; row < KEYBOARD.length; row++) {
            for (int column = 0; column < KEYBOARD[row].length(); column++) {
                for (int[] step :
                        new int[][] {{0, -1}, {0, 1}, {-1, 0}, {-1, 1}, {1, 0}, {1, -1}}) {
                    link(near, row, column, row + step[0], column + step[1]);
                }
            }
        }
        return near;
    }

    private static void link(long[] near, int row, int column, int otherRow, int otherColumn) {
        if (otherRow >= 0
                && otherRow < KEYBOARD.length
                && otherColumn >= 0
                && otherColumn < KEYBOARD[otherRow].length()) {
            char key = KEYBOARD[row].charAt(column);
            char other = KEYBOARD[otherRow].charAt(otherColumn);
            if (Character.isLetter(key) && Character.isLetter(other)) {
                near[key - 'a'] |= 1L << other - 'a';
            }
        }
    }
}
