package io.github.devrellint.spelling;

import io.github.devrellint.spelling.Token.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What to write instead of a wrong word. */
final class Suggestions {

    private static final int MOST = 5;

    /** Candidates that are less likely than the best one by more than this are noise. */
    private static final double SPREAD = 9;

    private Suggestions() {}

    /**
     * Returns the words to write instead of a wrong one, the best first, in its letter case; never
     * the wrong word itself.
     *
     * @param listed what people usually mean by it
     * @param candidates the words that are near, likeliest first
     */
    static List<String> of(String wrong, List<String> listed, List<Candidate> candidates) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(right -> words.add(cased(wrong, right)));
        double best = candidates.isEmpty() ? 0 : candidates.get(0).score();
        candidates.stream()
                .filter(candidate -> candidate.score() > best - SPREAD)
                .limit(MOST)
                .forEach(candidate -> words.add(cased(wrong, candidate.word())));
        words.remove(wrong);
        return words.stream().limit(MOST).toList();
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
