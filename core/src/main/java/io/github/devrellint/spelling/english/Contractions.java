package io.github.devrellint.spelling.english;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Words with apostrophes that no dictionary lists because grammar makes them: "we'd've",
 * "shouldn't've", "typo'd", "cd'ing", "don'ts".
 */
final class Contractions {

    private static final Set<String> ENDINGS =
            Set.of("d", "ll", "ve", "re", "m", "s", "em", "ing", "ed");

    /** What stands before {@code n't}. */
    private static final Set<String> NEGATED =
            Set.of(
                    "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "could",
                    "should", "would", "might", "must", "need", "ca", "wo", "sha", "dare", "ought",
                    "may", "ai");

    private Contractions() {}

    /**
     * Whether grammar makes the word.
     *
     * @param word in lower case, with plain apostrophes
     * @param known whether what stands before the first apostrophe is a word
     */
    static boolean isRight(String word, Predicate<String> known) {
        int first = word.indexOf('\'');
        if (first <= 0) {
            return false;
        }
        String[] parts = word.split("'", -1);
        int from = 1;
        String stem = parts[0];
        boolean negated =
                stem.endsWith("n")
                        && (parts[1].equals("t") || parts[1].equals("ts"))
                        && NEGATED.contains(stem.substring(0, stem.length() - 1));
        if (negated) {
            from = 2;
        } else if (!known.test(stem)) {
            return false;
        }
        for (int i = from; i < parts.length; i++) {
            if (!ENDINGS.contains(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
