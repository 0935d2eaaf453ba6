package io.github.devrellint.spelling.english;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tells words that are written so on purpose though no dictionary has them: names of tools that end
 * in what they are for ("documentationjs"), drawn-out words ("looong"), and plurals of slang
 * ("interwebz"). In lower case.
 *
 * @param known whether a dictionary has a word
 */
public record CoinedForms(Predicate<String> known) {

    private static final List<String> TECHNICAL_ENDINGS =
            List.of(
                    "js", "py", "db", "sql", "ql", "css", "html", "api", "ctl", "lib", "cli",
                    "tool");

    private static final int SHORTEST_STEM = 3;

    private static final int LONGEST_INTERJECTION = 5;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final String VOWELS = "aeiou";

    /** Whether it is a known word with a language, a format or the like behind it. */
    public boolean hasTechnicalEnding(String word) {
        return TECHNICAL_ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .anyMatch(stem -> stem.length() >= SHORTEST_STEM && known.test(stem));
    }

    /** "learnr", as packages and products are named. */
    private boolean isWithoutE(String word) {
        int last = word.length() - 1;
        return last > SHORTEST_STEM
                && word.charAt(last) == 'r'
                && "aeiouyr".indexOf(word.charAt(last - 1)) < 0
                && known.test(word.substring(0, last));
    }

    /** Whether it is drawn out, or ends in z where a known word ends in s. */
    public boolean isSlang(String word) {
        return isDrawnOut(word)
                || isWithoutE(word)
                || word.endsWith("z") && known.test(word.substring(0, word.length() - 1) + "s");
    }

    /**
     * Whether a vowel stands three times where once is right, or any letter at the end of a short
     * word: "loook" and "unnnoticed" are slips.
     */
    private boolean isDrawnOut(String word) {
        return IntStream.range(0, word.length() - 2)
                .filter(i -> word.charAt(i) == word.charAt(i + 1))
                .filter(i -> word.charAt(i) == word.charAt(i + 2))
                .anyMatch(i -> isDrawnOut(word, i));
    }

    private boolean isDrawnOut(String word, int at) {
        boolean atEnd = at == word.length() - 3 && word.length() <= LONGEST_INTERJECTION;
        return atEnd
                || VOWELS.indexOf(word.charAt(at)) >= 0
                        && !known.test(word.substring(0, at) + word.substring(at + 1));
    }

    /** Whether it is short and has no vowel, as abbreviations of one word: "thx", "pkg". */
    public static boolean isAbbreviation(String word) {
        return word.length() > 2
                && word.length() <= LONGEST_ABBREVIATION
                && word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
