package io.github.devrellint.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who mistyped a name. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * Returns the known name that is nearest to the given one, the first in the alphabet of equals;
     * empty if none is near: a third of the letters may be wrong, at least two.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int most = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most)
                .filter(other -> distance(name, other) <= most)
                .min(
                        Comparator.comparingInt((String other) -> distance(name, other))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Whether two names differ, and in one slip of the keyboard only: a letter more, less or other,
     * or two neighbours swapped.
     */
    public static boolean slip(String name, String other) {
        return Math.abs(name.length() - other.length()) <= 1 && distance(name, other) == 1;
    }

    /** Returns {@code "; did you mean 'x'?"}, or nothing if no known name is near. */
    public static String phrase(String name, Collection<String> known) {
        return nearest(name, known).map(other -> "; did you mean '" + other + "'?").orElse("");
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and transpositions of
     * neighbours, letter case aside.
     */
    public static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
