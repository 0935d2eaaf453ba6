package io.github.devrellint.spelling;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.ErrorEvidence.Clue;
import io.github.devrellint.spelling.PageWords.Block;
import io.github.devrellint.spelling.Token.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds what the known words that are near an unknown one, or that it is made of, say for or
 * against an error. Used by one thread, for one word.
 */
final class CandidateClues {

    private static final int LONG = 14;
    private static final double MOST_COST = 20;
    private static final double MOST_LEAD = 5;
    private static final int LONG_ENOUGH = 6;

    /** How many words before and behind a word are looked at. */
    private static final int WINDOW = 12;

    private final EnglishSpeller speller;
    private final UnknownWords words;
    private final Block block;
    private final BitSet unknown;
    private final int index;
    private final Token token;
    private final List<Clue> clues = new ArrayList<>();

    /**
     * @param at the index of the block on its page
     * @param index of the word in its block
     */
    CandidateClues(EnglishSpeller speller, UnknownWords words, int at, int index) {
        this.speller = speller;
        this.words = words;
        this.block = words.page().blocks().get(at);
        this.unknown = words.of(at);
        this.index = index;
        this.token = block.tokens().get(index);
    }

    List<Clue> find() {
        likelierWord();
        formation();
        besideUnknown();
        return clues;
    }

    private void likelierWord() {
        String word = token.text();
        if (speller.isListedMisspelling(word)) {
            clues.add(new Clue(Feature.LISTED, "a misspelling often seen"));
        }
        List<Candidate> candidates = speller.candidates(word);
        if (candidates.isEmpty()) {
            if (!speller.isListedMisspelling(word)) {
                clues.add(new Clue(Feature.NO_WORD_NEAR, "no word is near"));
            }
            return;
        }
        if (speller.differsInCase(word)) {
            clues.add(new Clue(Feature.OTHER_CASE, "known in another letter case"));
            return;
        }
        Candidate best = candidates.get(0);
        double cost = Math.min(MOST_COST, best.cost());
        int length = Math.max(3, Math.min(LONG, word.length()));
        String meant = "\"" + best.word() + "\"";
        clues.add(new Clue(Feature.FREQUENCY, best.logFrequency(), "frequency of " + meant));
        clues.add(new Clue(Feature.COST, cost, "distance of " + meant));
        clues.add(new Clue(Feature.COST_PER_LETTER, cost / length, "distance for its length"));
        double lead = candidates.size() < 2 ? MOST_LEAD : best.score() - candidates.get(1).score();
        clues.add(new Clue(Feature.LEAD, Math.min(MOST_LEAD, lead), meant + " stands out"));
        edits(best, length);
        instead(best);
    }

    /** Whether the edits are a common slip, or make one word of another by what it is made of. */
    private void edits(Candidate best, int length) {
        String word = token.text();
        String meant = "\"" + best.word() + "\"";
        boolean slip = best.cost() < EditCost.SLIP;
        if (slip && length >= LONG_ENOUGH && best.logFrequency() > 4) {
            clues.add(new Clue(Feature.LONG_SLIP, "a slip in a long word"));
        } else if (!slip && length < LONG_ENOUGH) {
            clues.add(new Clue(Feature.SHORT_NO_SLIP, "no common slip in a short word"));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!slip
                && length >= LONG_ENOUGH
                && (lower.endsWith(best.word()) || lower.startsWith(best.word()))) {
            clues.add(new Clue(Feature.LONGER_THAN_KNOWN, meant + " with letters beside it"));
        } else if (!slip && speller.formation(word) != WordFormation.Kind.NONE) {
            clues.add(new Clue(Feature.FORMED_NO_SLIP, "made of known words, and no common slip"));
        }
    }

    /** What the letter case of the likelier word says. */
    private void instead(Candidate best) {
        String meant = "\"" + best.word() + "\"";
        boolean plain = Token.shapeOf(best.word()) == Shape.LOWER;
        boolean running =
                block.prose().kind() == Kind.PARAGRAPH || block.prose().kind() == Kind.HTML;
        if (token.shape() == Shape.MIXED && Token.shapeOf(best.word()) != Shape.MIXED) {
            clues.add(new Clue(Feature.MIXED_FOR_PLAIN, meant + " has no such capitals"));
        } else if (token.shape() == Shape.CAPITALIZED
                && plain
                && running
                && !token.opensSentence()) {
            double strength = best.cost() < EditCost.SLIP ? 1 : 2.5;
            if (isLikeFlickr(token.text(), best.word())) {
                strength = 4;
            }
            String what = meant + " is not capitalised here";
            clues.add(new Clue(Feature.CAPITALIZED_FOR_PLAIN, strength, what));
        } else if (token.shape() == Shape.LOWER && Token.shapeOf(best.word()) == Shape.UPPER) {
            clues.add(new Clue(Feature.ACRONYM_MEANT, meant + " is an acronym"));
        } else if (token.shape() == Shape.LOWER && Character.isUpperCase(best.word().charAt(0))) {
            clues.add(new Clue(Feature.NAME_MEANT, meant + " is a name"));
        }
    }

    /** Whether only the last vowel is missing, as many a product is named. */
    private static boolean isLikeFlickr(String word, String meant) {
        return meant.endsWith("er")
                && word.toLowerCase(Locale.ROOT)
                        .equals(meant.substring(0, meant.length() - 2) + "r");
    }

    private void formation() {
        String word = token.text();
        switch (speller.formation(word)) {
            case PREFIX -> clues.add(new Clue(Feature.PREFIX, "a known word with a prefix"));
            case SUFFIX -> clues.add(new Clue(Feature.SUFFIX, "a known word with an ending"));
            case COMPOUND -> clues.add(new Clue(Feature.COMPOUND, "made of two known words"));
            case NONE -> {}
        }
        if (speller.isFormOfKnown(word)) {
            clues.add(new Clue(Feature.INFLECTION, "a form of a known word"));
        }
    }

    /** Words that are slips themselves say nothing about the words beside them. */
    private void besideUnknown() {
        List<Token> tokens = block.tokens();
        int from = Math.max(0, index - WINDOW);
        int to = Math.min(tokens.size(), index + WINDOW + 1);
        BitSet strange = unknown.get(from, to);
        strange.stream()
                .filter(i -> from + i != index)
                .filter(i -> words.mayCompare(tokens.get(from + i).text()))
                .filter(i -> speller.isProbableSlip(tokens.get(from + i).text()))
                .forEach(strange::clear);
        int here = index - from;
        if (here > 0 && strange.get(here - 1) || strange.get(here + 1)) {
            clues.add(new Clue(Feature.BESIDE_UNKNOWN, "beside another unknown word"));
        }
        if (strange.cardinality() >= 3 && strange.cardinality() > 0.3 * (to - from)) {
            clues.add(new Clue(Feature.FOREIGN, "among foreign words"));
        }
    }
}
