package io.github.devrellint.spelling;

import io.github.devrellint.spelling.Token.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to write instead of a wrong word.
 *
 * @param words the best first, in the letter case of the wrong word
 * @param unambiguous whether the first is the only sensible one
 */
record Suggestions(List<String> words, boolean unambiguous) {

    private static final int MOST = 5;

    /** Candidates that are less likely than the best one by more than this are noise. */
    private static final double SPREAD = 9;

    /** The best candidate stands alone when the next one is less likely by this much. */
    private static final double LEAD = 3;

    static Suggestions of(String wrong, List<String> listed, List<Candidate> candidates) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(right -> words.add(cased(wrong, right)));
        double best = candidates.isEmpty() ? 0 : candidates.get(0).score();
        candidates.stream()
                .filter(candidate -> candidate.score() > best - SPREAD)
                .limit(MOST)
                .forEach(candidate -> words.add(cased(wrong, candidate.word())));
        words.remove(wrong);
        boolean alone =
                candidates.size() < 2
                        || candidates.get(1).score() < candidates.get(0).score() - LEAD;
        boolean agreed =
                listed.size() == 1
                        && (candidates.isEmpty()
                                || listed.get(0).equalsIgnoreCase(candidates.get(0).word()));
        return new Suggestions(
                words.stream().limit(MOST).toList(), listed.isEmpty() ? alone : agreed);
    }

    /** Writes a word in the letter case of another, unless it has capitals of its own. */
    static String cased(String like, String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        Shape shape = Token.shapeOf(like);
        return switch (shape) {
            case UPPER -> word.toUpperCase(Locale.ROOT);
            case CAPITALIZED -> EnglishSpeller.capitalized(word);
            default ->
                    Character.isUpperCase(like.charAt(0)) ? EnglishSpeller.capitalized(word) : word;
        };
    }
}
