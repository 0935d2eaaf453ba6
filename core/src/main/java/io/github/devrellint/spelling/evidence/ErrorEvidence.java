package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.site.SiteEvidence;
import io.github.devrellint.spelling.token.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What speaks for and against the guess that an unknown word is an error, as logarithms of odds:
 * the sum is what the evidence weighs together.
 *
 * @param clues what was found, in the order in which it was looked for
 */
public record ErrorEvidence(List<Clue> clues) {

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

    /** With less than this, the likeliest of all words would not make an error of it. */
    private static final double HOPELESS = -10;

    private static final Set<Feature> PLACES_OF_NAMES =
            EnumSet.of(
                    Feature.ALONE,
                    Feature.HYPHENATED_NAME,
                    Feature.CITED,
                    Feature.LABEL,
                    Feature.CALLED,
                    Feature.LINE_OF_NAMES,
                    Feature.SERIES,
                    Feature.COMMAND,
                    Feature.SET_APART,
                    Feature.LINK_TEXT,
                    Feature.TECHNICAL,
                    Feature.NAMED_BY_SITE,
                    Feature.ON_OTHER_PAGES);

    private static final Set<Feature> MEANT =
            EnumSet.of(
                    Feature.DERIVED,
                    Feature.VERBED,
                    Feature.MENTIONED,
                    Feature.FOREIGN,
                    Feature.FOREIGN_PHRASE,
                    Feature.FOREIGN_BESIDE,
                    Feature.COINED,
                    Feature.TECHNICAL_ENDING);

    /** Whatever the context says, it is not enough to make an error of the word. */
    private static final ErrorEvidence NOT_COMPARED =
            new ErrorEvidence(
                    List.of(new Clue(Feature.NO_WORD_NEAR, "not compared with known words")));

    public ErrorEvidence {
        clues = List.copyOf(clues);
    }

    /** The sum of all weights. */
    public double weight() {
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

    /**
     * Whether the word stands where names stand, which no fix may touch.
     *
     * @param listed whether it is a listed misspelling: who makes it on one page makes it on others
     */
    boolean mayBeName(boolean listed) {
        return clues.stream()
                .map(Clue::feature)
                .filter(PLACES_OF_NAMES::contains)
                .anyMatch(feature -> !listed || feature != Feature.ON_OTHER_PAGES);
    }

    /** Whether the word may stand as it is: coined by rule, quoted, or of another language. */
    boolean mayBeMeant() {
        return clues.stream().anyMatch(clue -> MEANT.contains(clue.feature()));
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
     * @param block the index of the block on its page
     * @param index of the word in its block
     */
    public static ErrorEvidence of(
            EnglishSpeller speller, UnknownWords words, int block, int index) {
        Token token = words.page().blocks().get(block).tokens().get(index);
        boolean listed = speller.vocabulary().isListedMisspelling(token.text());
        if (!listed && words.isBeyond(token.text())) {
            return NOT_COMPARED;
        }
        List<Clue> clues = new ArrayList<>(new ContextClues(speller, words, block, index).find());
        // To look for likelier words takes most of the time.
        boolean hopeful = listed || new ErrorEvidence(clues).weight() > HOPELESS;
        if (hopeful && words.mayCompare(token.text())) {
            clues.addAll(new CandidateClues(speller, words, block, index).find());
            clues.addAll(new ForeignClues(speller, words, block, index).find());
        } else if (listed) {
            clues.add(new Clue(Feature.LISTED, "a misspelling often seen"));
        } else {
            clues.addAll(NOT_COMPARED.clues());
        }
        return new ErrorEvidence(clues);
    }
}
