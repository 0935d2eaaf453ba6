package io.github.devrellint.spelling.english;

import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What to write instead of a wrong word. */
public final class Suggestions {

    private static final int MOST = 5;

    /** Candidates that are less likely than the best one by more than this are noise. */
    private static final double SPREAD = 9;

    /**
     * How much likelier a word is that the page has: a page on servlets that has "servet" does not
     * mean "server". The logarithm of an estimate.
     */
    private static final double ON_PAGE = 3;

    private Suggestions() {}

    /**
     * Returns the words to write instead of a wrong one, the best first, in its letter case; never
     * the wrong word itself.
     *
     * @param listed what people usually mean by it
     * @param candidates the words that are near, likeliest first
     * @param onPage whether the page has a word in lower case
     */
    static List<String> of(
            String wrong,
            List<String> listed,
            List<Candidate> candidates,
            Predicate<String> onPage) {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(right -> words.add(cased(wrong, right)));
        double best = candidates.isEmpty() ? 0 : candidates.get(0).score();
        candidates.stream()
                .sorted(Comparator.comparingDouble(c -> -likelihood(c, onPage)))
                .filter(candidate -> candidate.score() > best - SPREAD)
                .limit(MOST)
                .forEach(candidate -> words.add(cased(wrong, candidate.word())));
        words.remove(wrong);
        return words.stream().limit(MOST).toList();
    }

    private static double likelihood(Candidate candidate, Predicate<String> onPage) {
        boolean here = onPage.test(candidate.word().toLowerCase(Locale.ROOT));
        return candidate.score() + (here ? ON_PAGE : 0);
    }

    /** Writes a word in the letter case of another, unless it has capitals of its own. */
    public static String cased(String like, String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        Shape shape = Token.shapeOf(like);
        return switch (shape) {
            case UPPER -> word.toUpperCase(Locale.ROOT);
            case CAPITALIZED -> EnglishVocabulary.capitalized(word);
            default ->
                    Character.isUpperCase(like.charAt(0))
                            ? EnglishVocabulary.capitalized(word)
                            : word;
        };
    }
}
