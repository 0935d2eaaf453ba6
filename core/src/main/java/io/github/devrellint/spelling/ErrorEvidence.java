package io.github.devrellint.spelling;

import io.github.devrellint.spelling.PageWords.Block;
import io.github.devrellint.spelling.Token.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for and against the guess that an unknown word is an error, as logarithms of odds:
 * the sum is what the evidence weighs together.
 *
 * <p>The weights are those of a logistic regression over real misspellings put into real pages
 * against the unknown words of pages that are right; {@code README.md} beside the word resources
 * tells how to repeat it.
 *
 * @param clues what was found, in the order in which it was looked for
 */
record ErrorEvidence(List<Clue> clues) {

    /**
     * One thing that was found.
     *
     * @param what for people
     * @param weight positive for an error, negative against it
     */
    record Clue(String what, double weight) {}

    private static final double BIAS = -2.6;
    private static final double FREQUENCY = 0.84;
    private static final double COST = -0.35;
    private static final double COST_PER_LETTER = -1.6;
    private static final double LETTER = 0.38;
    private static final int LONG = 14;
    private static final double DEAREST = 20;
    private static final double OFTEN_SEEN = 7;
    private static final double OTHER_CASE = -15;
    private static final double NO_CANDIDATE = -8;
    private static final double UP_TO_THREE_LETTERS = -1.9;
    private static final double FOUR_LETTERS = -1.4;
    private static final double CAPITALIZED_INSIDE = -0.6;
    private static final double CAPITALIZED_FIRST = -0.2;
    private static final double ALL_CAPITALS = -5.1;
    private static final double MIXED_CASE = -5.0;
    private static final double BESIDE_NAME = -3;
    private static final double LINE_OF_NAMES = -2.4;
    private static final double PART = -2.7;
    private static final double NUMBER_OF_KNOWN = -2.6;
    private static final double DERIVED = -0.7;
    private static final double REPEATED = -2.6;
    private static final double TECHNICAL = -5.5;
    private static final double BESIDE_UNKNOWN = -0.5;
    private static final double ACRONYM_MEANT = -2.7;
    private static final double NAME_MEANT = -3.0;
    private static final double FOREIGN = -1.6;

    ErrorEvidence {
        clues = List.copyOf(clues);
    }

    /** The sum of all weights. */
    double weight() {
        return clues.stream().mapToDouble(Clue::weight).sum();
    }

    /** The clues for people, the heaviest first. */
    String explain() {
        var text = new StringBuilder();
        clues.stream()
                .filter(clue -> Math.abs(clue.weight()) >= 0.05)
                .sorted(Comparator.comparingDouble(clue -> -Math.abs(clue.weight())))
                .forEach(clue -> text.append(line(clue)).append("; "));
        return text.append(String.format(Locale.ROOT, "together %+.1f", weight())).toString();
    }

    private static String line(Clue clue) {
        return String.format(Locale.ROOT, "%s (%+.1f)", clue.what(), clue.weight());
    }

    /**
     * Weighs an unknown word.
     *
     * @param index of the word in its block
     * @param unknown the indices of all unknown words of the block
     */
    static ErrorEvidence of(
            EnglishSpeller speller, PageWords page, Block block, int index, BitSet unknown) {
        Token token = block.tokens().get(index);
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue("most unknown words are names", BIAS));
        likelierWord(speller, token, clues);
        shape(token, clues);
        names(speller, block, index, clues);
        page(speller, page, block, index, unknown, clues);
        return new ErrorEvidence(clues);
    }

    private static void likelierWord(EnglishSpeller speller, Token token, List<Clue> clues) {
        String word = token.text();
        int length = Math.min(LONG, word.length());
        clues.add(new Clue(word.length() + " letters", LETTER * length));
        if (word.length() <= 3) {
            clues.add(new Clue("so short that anything is near", UP_TO_THREE_LETTERS));
        } else if (word.length() == 4) {
            clues.add(new Clue("short", FOUR_LETTERS));
        }
        if (speller.correction(word).isPresent()) {
            clues.add(new Clue("a misspelling often seen", OFTEN_SEEN));
            return;
        }
        List<Candidate> candidates = speller.candidates(word);
        if (candidates.isEmpty()) {
            clues.add(new Clue("no word is near", NO_CANDIDATE));
            return;
        }
        if (speller.differsInCase(word)) {
            clues.add(new Clue("known in another letter case", OTHER_CASE));
            return;
        }
        Candidate best = candidates.get(0);
        double cost = Math.min(DEAREST, best.cost());
        String meant = "\"" + best.word() + "\"";
        clues.add(new Clue("frequency of " + meant, FREQUENCY * best.logFrequency()));
        clues.add(
                new Clue(
                        "distance of " + meant,
                        COST * cost + COST_PER_LETTER * cost / Math.max(3, length)));
        if (token.shape() == Shape.LOWER && Token.shapeOf(best.word()) == Shape.UPPER) {
            clues.add(new Clue(meant + " is an acronym", ACRONYM_MEANT));
        } else if (token.shape() == Shape.LOWER && Character.isUpperCase(best.word().charAt(0))) {
            clues.add(new Clue(meant + " is a name", NAME_MEANT));
        }
    }

    private static void shape(Token token, List<Clue> clues) {
        switch (token.shape()) {
            case UPPER -> clues.add(new Clue("all capitals", ALL_CAPITALS));
            case MIXED -> clues.add(new Clue("capitals inside", MIXED_CASE));
            case CAPITALIZED ->
                    clues.add(
                            token.opensSentence()
                                    ? new Clue("capitalised first word", CAPITALIZED_FIRST)
                                    : new Clue("capitalised", CAPITALIZED_INSIDE));
            case LOWER -> {}
        }
        if (token.part()) {
            clues.add(new Clue("part of a compound", PART));
        }
    }

    private static void names(EnglishSpeller speller, Block block, int index, List<Clue> clues) {
        if (block.tokens().get(index).shape() == Shape.CAPITALIZED) {
            if (new NameDetector(speller).isBesideName(block, index)) {
                clues.add(new Clue("beside a name", BESIDE_NAME));
            }
            if (NameDetector.isLineOfNames(block)) {
                clues.add(new Clue("in a line of names", LINE_OF_NAMES));
            }
        }
    }

    private static void page(
            EnglishSpeller speller,
            PageWords page,
            Block block,
            int index,
            BitSet unknown,
            List<Clue> clues) {
        List<Token> tokens = block.tokens();
        String word = tokens.get(index).text();
        if (speller.derives(word)) {
            clues.add(new Clue("made of known words", DERIVED));
        }
        if (speller.isNumberOfKnown(word)) {
            clues.add(new Clue("singular or plural of a known word", NUMBER_OF_KNOWN));
        }
        int count = page.count(word);
        if (count > 1) {
            clues.add(new Clue(count + " times on the page", REPEATED * Math.log(count)));
        }
        if (page.isTechnical(word)) {
            clues.add(new Clue("stands in code or a link", TECHNICAL));
        }
        if (index > 0 && unknown.get(index - 1) || unknown.get(index + 1)) {
            clues.add(new Clue("beside another unknown word", BESIDE_UNKNOWN));
        }
        int strange = unknown.cardinality();
        if (strange >= 3 && strange > 0.3 * tokens.size()) {
            clues.add(new Clue("among foreign words", FOREIGN));
        }
    }
}
