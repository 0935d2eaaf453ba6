package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.Candidate;
import io.github.devrellint.spelling.english.CoinedForms;
import io.github.devrellint.spelling.english.EditCost;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.WordFormation;
import io.github.devrellint.spelling.evidence.ErrorEvidence.Clue;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.util.ArrayList;
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

    /** How much it counts that a word has one letter behind it, as programs: "swiftc". */
    private static final double ONE_LETTER_MORE = 1.8;

    /** Up to here the length has a clue of its own. */
    private static final int VERY_SHORT = 4;

    /** How much it counts that a word is a listed misspelling of one that is not near. */
    private static final double FAR = 0.5;

    /** With fewer letters, a slip in one word looks too often like another with letters before. */
    private static final int SHORTEST_WORD = 5;

    /** How much more two words of four letters or more say than shorter ones. */
    private static final double OF_LONG_WORDS = 3;

    private final EnglishSpeller speller;
    private final UnknownWords words;
    private final Block block;
    private final int index;
    private final Token token;
    private final CapitalClues capitals;
    private final List<Clue> clues = new ArrayList<>();

    /**
     * @param at the index of the block on its page
     * @param index of the word in its block
     */
    CandidateClues(EnglishSpeller speller, UnknownWords words, int at, int index) {
        this.speller = speller;
        this.words = words;
        this.block = words.page().blocks().get(at);
        this.index = index;
        this.token = block.tokens().get(index);
        this.capitals = new CapitalClues(speller, block, index);
    }

    List<Clue> find() {
        if (isRunTogether()) {
            clues.add(new Clue(Feature.LISTED, "two words, often written as one"));
            return clues;
        }
        likelierWord();
        formation();
        return clues;
    }

    /** "everytime": what is meant is not near, but the very same letters with a space. */
    private boolean isRunTogether() {
        return token.shape() == Token.Shape.LOWER
                && speller.vocabulary().isListedMisspelling(token.text())
                && speller.corrections(token.text()).stream()
                        .anyMatch(right -> right.replace(" ", "").equals(token.text()));
    }

    private void likelierWord() {
        String word = token.text();
        boolean listed = speller.vocabulary().isListedMisspelling(word);
        List<Candidate> candidates = speller.candidates(word);
        if (listed) {
            double amount = capitals.listed() * (isFarFromMeant() ? FAR : 1);
            clues.add(new Clue(Feature.LISTED, amount, "a misspelling often seen"));
        }
        if (new MisspellingMention(speller, words, block, index).isTold()) {
            clues.add(new Clue(Feature.MENTIONED, "told as a misspelling"));
        }
        if (candidates.isEmpty()) {
            if (!listed) {
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
        capitals.find(best).ifPresent(clues::add);
    }

    /** Whether more than two edits make it of what the list has: "americanus". */
    private boolean isFarFromMeant() {
        char[] wrong = token.text().toLowerCase(Locale.ROOT).toCharArray();
        return speller.corrections(token.text()).stream()
                .map(right -> right.toLowerCase(Locale.ROOT).toCharArray())
                .allMatch(
                        right ->
                                EditCost.of(wrong, wrong.length, right, right.length, 2)
                                        == EditCost.FAR);
    }

    /** Whether the edits are a common slip, or make one word of another by what it is made of. */
    private void edits(Candidate best, int length) {
        String word = token.text();
        String meant = "\"" + best.word() + "\"";
        boolean slip = best.cost() < EditCost.SLIP;
        if (slip && length >= LONG_ENOUGH && best.logFrequency() > 4) {
            clues.add(new Clue(Feature.LONG_SLIP, "a slip in a long word"));
        } else if (!slip
                && length > VERY_SHORT
                && length <= LONG_ENOUGH
                && !speller.vocabulary().isListedMisspelling(word)) {
            clues.add(new Clue(Feature.SHORT_NO_SLIP, "no common slip in a short word"));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String known = best.word().toLowerCase(Locale.ROOT);
        if ((!slip || lower.endsWith(known))
                && isWordBehindLetters(lower)
                && !speller.vocabulary().isListedMisspelling(word)) {
            clues.add(new Clue(Feature.LETTERS_BEFORE, "a known word with letters before it"));
        } else if (!slip
                && length >= LONG_ENOUGH
                && (lower.endsWith(known) || lower.startsWith(known))) {
            boolean one = lower.length() == known.length() + 1;
            boolean program = one && lower.startsWith(known) && !lower.endsWith("s");
            double amount = program ? ONE_LETTER_MORE : 1;
            clues.add(
                    new Clue(Feature.LONGER_THAN_KNOWN, amount, meant + " with letters beside it"));
        } else if (!slip && speller.formation(word) != WordFormation.Kind.NONE) {
            clues.add(new Clue(Feature.FORMED_NO_SLIP, "made of known words, and no common slip"));
        }
    }

    /**
     * Whether the word is another with one or two letters before it, as programs are named: of
     * 3,497 misspellings that people made one is, and another doubles the first letter.
     */
    private boolean isWordBehindLetters(String lower) {
        return lower.length() > SHORTEST_WORD
                && lower.charAt(0) != lower.charAt(1)
                && (speller.vocabulary().isEnglish(lower.substring(1))
                        || speller.vocabulary().isTerm(lower.substring(1))
                        || lower.length() > SHORTEST_WORD + 1
                                && speller.vocabulary().isEnglish(lower.substring(2)));
    }

    private void formation() {
        String word = token.text();
        String lower = word.toLowerCase(Locale.ROOT);
        boolean slip =
                speller.candidates(word).stream().anyMatch(near -> near.cost() < EditCost.SLIP);
        boolean listed = speller.vocabulary().isListedMisspelling(word);
        boolean plain = speller.derivation().isCompound(lower);
        switch (plain ? WordFormation.Kind.COMPOUND : speller.formation(word)) {
            case PREFIX -> clues.add(new Clue(Feature.PREFIX, "a known word with a prefix"));
            case SUFFIX -> clues.add(new Clue(Feature.SUFFIX, "a known word with an ending"));
            case COMPOUND ->
                    clues.add(
                            new Clue(
                                    Feature.COMPOUND,
                                    plain && !slip ? OF_LONG_WORDS : 1,
                                    "made of two known words"));
            case NONE -> {}
        }
        var coined = new CoinedForms(speller.vocabulary()::isPlainWord);
        if (coined.hasTechnicalEnding(lower)) {
            clues.add(new Clue(Feature.TECHNICAL_ENDING, "a known word with a technical ending"));
        } else if (coined.isSlang(lower)) {
            clues.add(new Clue(Feature.COINED, "slang"));
        } else if (CoinedForms.isAbbreviation(lower)) {
            clues.add(new Clue(Feature.ABBREVIATION, "without a vowel"));
        }
        if (speller.derivation().explains(lower)
                || !slip && !listed && speller.derivation().explainsNoSlip(lower)) {
            clues.add(new Clue(Feature.DERIVED, "made of a known word by rule"));
        } else if (speller.derivation().explainsAsVerb(lower)
                || speller.vocabulary().isAcronymAsVerb(lower)) {
            clues.add(new Clue(Feature.VERBED, "a known word as a verb"));
        }
        if (speller.vocabulary().isFormOfKnown(word)) {
            clues.add(new Clue(Feature.INFLECTION, "a form of a known word"));
        }
    }
}
