package io.github.devrellint.spelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tells which misspellings may be fixed without asking: a wrong fix is worse than none. */
final class FixSafety {

    /** The evidence that is needed to fix without asking. */
    private static final double SAFE_LISTED = 4;

    private static final double SAFE = 5;

    /** How much likelier the best candidate must be than the next. */
    private static final double SAFE_LEAD = 4;

    /** More than any letter that is missing, doubled or swapped, less than another vowel. */
    private static final double SAFE_COST = 5;

    private static final double NEARER = 1;
    private static final double RARER = 4;
    private static final int LONG = 8;

    private FixSafety() {}

    /**
     * Whether a misspelled word can be replaced by its first suggestion without asking: a listed
     * misspelling with one meaning, or a common slip in a long word that stands out. Never a word
     * with capitals, nor what may be a name.
     *
     * @param first the suggestion that would replace it
     */
    static boolean isSafe(
            EnglishSpeller speller, Token token, ErrorEvidence evidence, String first) {
        String word = token.text();
        boolean plain =
                token.shape() == Token.Shape.LOWER
                        && !token.part()
                        && (speller.vocabulary().facts(word) & ~WordFacts.MISSPELLING) == 0;
        List<String> listed = speller.corrections(word);
        List<Candidate> near = speller.candidates(word);
        if (!plain || evidence.mayBeName() || evidence.mayBeMeant()) {
            return false;
        }
        if (!listed.isEmpty()) {
            return listed.size() == 1
                    && evidence.weight() >= SAFE_LISTED
                    && isClear(word, listed.get(0))
                    && (near.isEmpty()
                            || listed.get(0).equals(near.get(0).word()) && isNearest(near)
                            || listed.get(0).indexOf(' ') > 0);
        }
        return evidence.weight() >= SAFE
                && evidence.has(Feature.LONG_SLIP)
                && near.get(0).cost() < SAFE_COST
                && near.get(0).word().equals(first)
                && near.get(0).word().equals(near.get(0).word().toLowerCase(Locale.ROOT))
                && (near.size() == 1 || near.get(0).score() - near.get(1).score() >= SAFE_LEAD);
    }

    /** Whether no other likely word is written so by a much commoner slip. */
    private static boolean isNearest(List<Candidate> near) {
        Candidate best = near.get(0);
        return near.stream()
                .noneMatch(
                        other ->
                                other.cost() < best.cost() - NEARER
                                        && other.logFrequency() > best.logFrequency() - RARER);
    }

    /** Not "xdescribe", nor a short word with another consonant: "cozying" is no "copying". */
    private static boolean isClear(String wrong, String right) {
        if (wrong.endsWith(right)) {
            return false;
        }
        if (wrong.length() != right.length() || wrong.length() >= LONG) {
            return true;
        }
        int[] others =
                IntStream.range(0, wrong.length())
                        .filter(i -> wrong.charAt(i) != right.charAt(i))
                        .toArray();
        return others.length != 1 || "aeiouy".indexOf(right.charAt(others[0])) >= 0;
    }
}
