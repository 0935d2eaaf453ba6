package io.github.devrellint.spelling;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.Token.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** What may be found, with its weight; a clue multiplies it by how much of it there is. */
    enum Feature {
        MOST_ARE_NAMES(0.4),
        LETTERS(0.1),
        UP_TO_THREE_LETTERS(-3.5),
        FOUR_LETTERS(-1.1),
        FIVE_LETTERS(-1.2),
        LISTED(6),
        NO_WORD_NEAR(-4.2),
        OTHER_CASE(-15),
        FREQUENCY(0.8),
        COST(-0.2),
        COST_PER_LETTER(-2.5),
        LEAD(0.3),
        LONG_SLIP(0.5),
        SHORT_NO_SLIP(0),
        LONGER_THAN_KNOWN(-2.5),
        FORMED_NO_SLIP(-0.9),
        ACRONYM_MEANT(-4.4),
        NAME_MEANT(-0.8),
        CAPITALIZED_FOR_PLAIN(-1.3),
        MIXED_FOR_PLAIN(-4.1),
        ALL_CAPITALS(-6.7),
        MIXED_CASE(-1.7),
        CAPITALIZED_FIRST(-0.4),
        CAPITALIZED_INSIDE(0.1),
        ACCENT(-2.5),
        PART(-2.5),
        BEHIND_FIRST_NAME(-6),
        BESIDE_NAME(-1.6),
        SUBJECT(-4),
        LINE_OF_NAMES(-4.5),
        NAME(-3),
        NAME_IN_LOWER_CASE(-0.1),
        TERM(-5.9),
        PACKAGE(-4.1),
        PREFIX(-1.5),
        SUFFIX(-0.7),
        COMPOUND(-1.2),
        INFLECTION(-3),
        ALONE(-4.5),
        SET_APART(-2),
        LINK_TEXT(-2.1),
        REPEATED(-1.8),
        TECHNICAL(-4.7),
        BESIDE_UNKNOWN(-1.3),
        FOREIGN(-0.7),
        NAMED_BY_SITE(-4),
        ON_OTHER_PAGES(-1.5);

        private final double weight;

        Feature(double weight) {
            this.weight = weight;
        }
    }

    /**
     * One thing that was found.
     *
     * @param feature what kind of thing
     * @param amount how much of it, 1 for what is there or not
     * @param what for people
     */
    record Clue(Feature feature, double amount, String what) {

        Clue(Feature feature, String what) {
            this(feature, 1, what);
        }

        /** Positive for an error, negative against it. */
        double weight() {
            return feature.weight * amount;
        }
    }

    private static final Set<Feature> PLACES_OF_NAMES =
            EnumSet.of(
                    Feature.ALONE,
                    Feature.LINE_OF_NAMES,
                    Feature.SET_APART,
                    Feature.LINK_TEXT,
                    Feature.TECHNICAL,
                    Feature.NAMED_BY_SITE,
                    Feature.ON_OTHER_PAGES);

    /** With less than this, the likeliest of all words would not make an error of it. */
    private static final double HOPELESS = -10;

    private static final int LONG = 14;
    private static final double MOST_COST = 20;
    private static final double MOST_LEAD = 5;
    private static final int LONG_ENOUGH = 6;

    /** How many words before and behind a word are looked at. */
    private static final int WINDOW = 12;

    ErrorEvidence {
        clues = List.copyOf(clues);
    }

    /** The sum of all weights. */
    double weight() {
        return sum(clues);
    }

    private static double sum(List<Clue> clues) {
        double sum = 0;
        for (Clue clue : clues) {
            sum += clue.weight();
        }
        return sum;
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

    /** Whether the word stands where names stand, which no fix may touch. */
    boolean mayBeName() {
        return clues.stream().anyMatch(clue -> PLACES_OF_NAMES.contains(clue.feature()));
    }

    boolean has(Feature feature) {
        return clues.stream().anyMatch(clue -> clue.feature() == feature);
    }

    /** The same with what the rest of the site says. */
    ErrorEvidence with(SiteEvidence site, String word) {
        List<Clue> more = new ArrayList<>(clues);
        int pages = site.otherPages(word);
        if (pages > 0) {
            String what = pages == 1 ? "on another page" : "on " + pages + " other pages";
            more.add(new Clue(Feature.ON_OTHER_PAGES, Math.log(1 + pages), what));
        }
        if (site.isNamed(word)) {
            more.add(new Clue(Feature.NAMED_BY_SITE, "in file names or settings of the site"));
        }
        return new ErrorEvidence(more);
    }

    /**
     * Weighs an unknown word by what its page tells.
     *
     * @param at the index of the block on its page
     * @param index of the word in its block
     */
    static ErrorEvidence of(EnglishSpeller speller, UnknownWords words, int at, int index) {
        PageWords.Block block = words.page().blocks().get(at);
        Token token = block.tokens().get(index);
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue(Feature.MOST_ARE_NAMES, "most unknown words are names"));
        length(token, clues);
        shape(token, clues);
        names(speller, block, index, clues);
        lists(speller, token, clues);
        page(words, block, index, clues);
        // To look for likelier words takes most of the time.
        boolean hopeful = speller.isListedMisspelling(token.text()) || sum(clues) > HOPELESS;
        if (hopeful && words.mayCompare(token.text())) {
            likelierWord(speller, block, token, clues);
            formation(speller, token, clues);
            besideUnknown(speller, words, at, index, clues);
        } else if (speller.isListedMisspelling(token.text())) {
            clues.add(new Clue(Feature.LISTED, "a misspelling often seen"));
        } else {
            clues.add(new Clue(Feature.NO_WORD_NEAR, "not compared with known words"));
        }
        return new ErrorEvidence(clues);
    }

    private static void length(Token token, List<Clue> clues) {
        int length = token.text().length();
        clues.add(new Clue(Feature.LETTERS, Math.min(LONG, length), length + " letters"));
        if (length <= 3) {
            clues.add(new Clue(Feature.UP_TO_THREE_LETTERS, "so short that anything is near"));
        } else if (length == 4) {
            clues.add(new Clue(Feature.FOUR_LETTERS, "short"));
        } else if (length == 5) {
            clues.add(new Clue(Feature.FIVE_LETTERS, "rather short"));
        }
    }

    private static void likelierWord(
            EnglishSpeller speller, PageWords.Block block, Token token, List<Clue> clues) {
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
        instead(block, token, best, clues);
    }

    /** What the letter case of the likelier word says. */
    private static void instead(
            PageWords.Block block, Token token, Candidate best, List<Clue> clues) {
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
            String what = meant + " is not capitalised here";
            clues.add(new Clue(Feature.CAPITALIZED_FOR_PLAIN, strength, what));
        } else if (token.shape() == Shape.LOWER && Token.shapeOf(best.word()) == Shape.UPPER) {
            clues.add(new Clue(Feature.ACRONYM_MEANT, meant + " is an acronym"));
        } else if (token.shape() == Shape.LOWER && Character.isUpperCase(best.word().charAt(0))) {
            clues.add(new Clue(Feature.NAME_MEANT, meant + " is a name"));
        }
    }

    private static void shape(Token token, List<Clue> clues) {
        switch (token.shape()) {
            case UPPER -> clues.add(new Clue(Feature.ALL_CAPITALS, "all capitals"));
            case MIXED -> clues.add(new Clue(Feature.MIXED_CASE, "capitals inside"));
            case CAPITALIZED ->
                    clues.add(
                            token.opensSentence()
                                    ? new Clue(Feature.CAPITALIZED_FIRST, "capitalised first word")
                                    : new Clue(Feature.CAPITALIZED_INSIDE, "capitalised"));
            case LOWER -> {}
        }
        if (token.part()) {
            clues.add(new Clue(Feature.PART, "part of a compound"));
        }
        if (token.text().chars().anyMatch(c -> c > 127)) {
            clues.add(new Clue(Feature.ACCENT, "letters that English does not have"));
        }
    }

    private static void names(
            EnglishSpeller speller, PageWords.Block block, int index, List<Clue> clues) {
        var names = new NameDetector(speller);
        if (block.tokens().get(index).shape() == Shape.CAPITALIZED) {
            if (names.isBehindFirstName(block, index)) {
                clues.add(new Clue(Feature.BEHIND_FIRST_NAME, "behind a first name"));
            } else if (names.isBesideName(block, index)) {
                clues.add(new Clue(Feature.BESIDE_NAME, "beside a name"));
            }
        }
        if (names.isActor(block, index)) {
            clues.add(
                    new Clue(Feature.SUBJECT, "stands where somebody is named who did something"));
        }
        if (names.isLineOfNames(block)) {
            clues.add(new Clue(Feature.LINE_OF_NAMES, "in a line of names"));
        }
    }

    private static void lists(EnglishSpeller speller, Token token, List<Clue> clues) {
        String word = token.text();
        int facts = speller.facts(word);
        if (facts == 0 && word.length() > 4 && word.endsWith("s")) {
            facts = speller.facts(word.substring(0, word.length() - 1)) & ~WordFacts.MISSPELLING;
        }
        if ((facts & WordFacts.NAME) != 0) {
            clues.add(
                    token.shape() == Shape.LOWER
                            ? new Clue(Feature.NAME_IN_LOWER_CASE, "a name, but in lower case")
                            : new Clue(Feature.NAME, "a name of people or places"));
        }
        if ((facts & WordFacts.TERM) != 0) {
            clues.add(new Clue(Feature.TERM, "a term"));
        } else if ((facts & WordFacts.PACKAGE) != 0) {
            clues.add(new Clue(Feature.PACKAGE, "a package"));
        }
    }

    private static void formation(EnglishSpeller speller, Token token, List<Clue> clues) {
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

    private static void page(
            UnknownWords words, PageWords.Block block, int index, List<Clue> clues) {
        String word = block.tokens().get(index).text();
        if (block.isAlone(index)) {
            clues.add(new Clue(Feature.ALONE, "stands alone"));
        }
        if (words.page().isSetApart(block, index)) {
            clues.add(new Clue(Feature.SET_APART, "in quotes or brackets"));
        } else if (words.page().isLinkText(block, index)) {
            clues.add(new Clue(Feature.LINK_TEXT, "the text of a link"));
        }
        int count = words.count(word);
        if (count > 1) {
            clues.add(new Clue(Feature.REPEATED, Math.log(count), count + " times on the page"));
        }
        if (words.isTechnical(word)) {
            clues.add(new Clue(Feature.TECHNICAL, "stands in code or a link"));
        }
    }

    /** Words that are slips themselves say nothing about the words beside them. */
    private static void besideUnknown(
            EnglishSpeller speller, UnknownWords words, int at, int index, List<Clue> clues) {
        List<Token> tokens = words.page().blocks().get(at).tokens();
        int from = Math.max(0, index - WINDOW);
        int to = Math.min(tokens.size(), index + WINDOW + 1);
        BitSet strange = words.of(at).get(from, to);
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
