package io.github.devrellint.base;

/**
 * Optimal string alignment distance: how many insertions, deletions, substitutions and
 * transpositions of neighbours make one text of another, where no part is edited twice (the
 * restricted Damerau-Levenshtein distance).
 */
public final class EditDistance {

    /** Names that are longer are not compared: nobody types them, and it would take minutes. */
    private static final int LONGEST = 500;

    private EditDistance() {}

    /** Counts UTF-16 code units; letter case matters. Takes time of the product of the lengths. */
    public static int between(String a, String b) {
        return count(a.toCharArray(), b.toCharArray(), Integer.MAX_VALUE - 1);
    }

    /**
     * The same as far as it is at most a number, else any larger number; texts of more than 500
     * code units are further apart than any number.
     */
    public static int upTo(int most, String a, String b) {
        boolean apart =
                Math.abs(a.length() - b.length()) > most
                        || Math.max(a.length(), b.length()) > LONGEST;
        return apart ? most + 1 : count(a.toCharArray(), b.toCharArray(), most);
    }

    private static int count(char[] a, char[] b, int most) {
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length; i++) {
            // a cell off the diagonal costs as much as it is off at least
            int from = Math.max(1, i - most);
            int to = (int) Math.min(b.length, (long) i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            if (to < b.length) {
                row[to + 1] = most + 1;
            }
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int cost = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            // a swap leads from the row before the last one
            if (least > most && leastOfLast > most) {
                return most + 1;
            }
            leastOfLast = least;
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }
}
