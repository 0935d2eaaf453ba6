package io.github.devrellint.spelling.evidence;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.english.Candidate;
import io.github.devrellint.spelling.english.EditCost;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.TitleCase;
import io.github.devrellint.spelling.english.WordFacts;
import io.github.devrellint.spelling.evidence.ErrorEvidence.Clue;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what the letter case of an unknown word says beside that of the likeliest known one. Inside
 * a sentence a capital makes a name of it, unless the word that is meant has one, too.
 *
 * @param index of the word in its block
 */
record CapitalClues(EnglishSpeller speller, Block block, int index) {

    /** Names of people and products that are near to a word are rarely longer than this. */
    private static final int LONG_NAME = 9;

    private static final int LONG_TERM = 7;

    /** First names are longer than the saint in the name of a town: "San". */
    private static final int LONGEST_SAINT = 3;

    /** A word that is more frequent than this is no name when it is capitalised. */
    private static final double OFTEN = 4.5;

    /** How much it counts that a name is also a misspelling of something. */
    private static final double LISTED_NAME = 0.2;

    /** The same for a short word with a capital where none is due. */
    private static final double LISTED_SHORT = 0.4;

    private static final int SHORT = 5;

    private static final double LIKE_FLICKR = 4;
    private static final double LIKE_FLICKR_INSIDE = 7;
    private static final double IDENTIFIER = 2.5;
    private static final double NAME_FOR_NAME = 2;
    private static final double NEAR_PLAIN = 2.5;
    private static final double FAR_FROM_PLAIN = 4.5;

    /** What the likeliest known word says. */
    Optional<Clue> find(Candidate best) {
        String meant = "\"" + best.word() + "\"";
        Shape shape = token().shape();
        Shape other = Token.shapeOf(best.word());
        if (shape == Shape.MIXED && other != Shape.MIXED) {
            return clue(
                    Feature.MIXED_FOR_PLAIN,
                    isIdentifier() ? IDENTIFIER : 1,
                    meant + " has no such capitals");
        }
        if (shape == Shape.CAPITALIZED && other == Shape.LOWER && !isNameMeant(best)) {
            return clue(
                    Feature.CAPITALIZED_FOR_PLAIN,
                    strength(best),
                    meant + " is not capitalised here");
        }
        if (shape == Shape.CAPITALIZED && other == Shape.CAPITALIZED && isRareName(best)) {
            return clue(Feature.CAPITALIZED_FOR_PLAIN, NAME_FOR_NAME, meant + " is a name, too");
        }
        if (shape == Shape.LOWER && other == Shape.UPPER) {
            return clue(Feature.ACRONYM_MEANT, 1, meant + " is an acronym");
        }
        return shape == Shape.LOWER && Character.isUpperCase(best.word().charAt(0))
                ? clue(Feature.NAME_MEANT, 1, meant + " is a name")
                : Optional.empty();
    }

    /** Whether each part with a capital is a word of English: "PerView", not "ByteByffer". */
    private boolean isIdentifier() {
        return Stream.of(token().text().split("(?<=\\p{Ll})(?=\\p{Lu})"))
                .allMatch(part -> part.length() > 1 && speller.vocabulary().isEnglish(part));
    }

    private Token token() {
        return block.tokens().get(index);
    }

    private static Optional<Clue> clue(Feature feature, double amount, String what) {
        return amount == 0 ? Optional.empty() : Optional.of(new Clue(feature, amount, what));
    }

    /**
     * How strongly the capital makes a name of a word. Slips of long words happen in the names of
     * departments and chapters as well: "Steering Commitee".
     */
    private double strength(Candidate best) {
        Kind kind = block.prose().kind();
        boolean running = kind == Kind.PARAGRAPH || kind == Kind.HTML;
        boolean slip = best.cost() < EditCost.SLIP;
        String word = token().text();
        if (!TitleCase.expectsCapital(block, index)) {
            double weight = listed();
            boolean listed = speller.vocabulary().isListedMisspelling(word) && weight == 1;
            boolean near = slip && weight > LISTED_NAME && !isLikeFlickr(word, best.word());
            if (listed || near && word.length() >= LONG_NAME) {
                return 1;
            }
            boolean product = isLikeFlickr(word, best.word());
            return near ? NEAR_PLAIN : product ? LIKE_FLICKR_INSIDE : FAR_FROM_PLAIN;
        }
        if (!running || token().opensSentence()) {
            return 0;
        }
        return isLikeFlickr(word, best.word()) ? LIKE_FLICKR : slip ? 1 : NEAR_PLAIN;
    }

    /** Whether the word that is meant is a name, too, and hardly used otherwise: Mandarin. */
    private boolean isNameMeant(Candidate best) {
        return best.cost() < EditCost.SLIP
                ? speller.vocabulary().isName(best.word()) && best.logFrequency() < OFTEN
                : token().text().length() >= LONG_TERM && speller.vocabulary().isTerm(best.word());
    }

    private boolean isRareName(Candidate best) {
        return best.logFrequency() < OFTEN
                && !speller.vocabulary().isTerm(best.word().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether only the last letter or vowel is missing, as many a product is named: Flickr,
     * Assistiv, Vertica.
     */
    private static boolean isLikeFlickr(String word, String meant) {
        boolean last = word.length() < LONG_NAME || meant.endsWith("ive");
        return last
                        && meant.length() == word.length() + 1
                        && meant.startsWith(word.toLowerCase(Locale.ROOT))
                || meant.endsWith("er")
                        && word.toLowerCase(Locale.ROOT)
                                .equals(meant.substring(0, meant.length() - 2) + "r");
    }

    /** How much it counts that the word is a listed misspelling: names are, too, Collison. */
    double listed() {
        String word = token().text();
        if (token().shape() != Shape.CAPITALIZED || TitleCase.expectsCapital(block, index)) {
            return 1;
        }
        boolean product =
                speller.corrections(word).stream().anyMatch(meant -> isLikeFlickr(word, meant));
        if (product) {
            return LISTED_NAME;
        }
        boolean surname =
                new NameNeighbours(speller).isBehindFirstName(block, index)
                        && block.tokens().get(index - 1).text().length() > LONGEST_SAINT;
        if (surname || (speller.vocabulary().facts(word) & WordFacts.NAME) != 0) {
            return LISTED_NAME;
        }
        return word.length() <= SHORT ? LISTED_SHORT : 1;
    }
}
