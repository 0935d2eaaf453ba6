package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.TitleCase;
import io.github.devrellint.spelling.english.WordFacts;
import io.github.devrellint.spelling.evidence.ErrorEvidence.Clue;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import io.github.devrellint.spelling.token.WordMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what an unknown word itself, the lists of names and terms, and its page say for or against
 * an error. Cheap: looks for no other words. Used by one thread, for one word.
 */
final class ContextClues {

    private static final int LONG = 14;

    /** How much more it counts that somebody may be named if the word has a capital. */
    private static final double WITH_CAPITAL = 2.5;

    /** The same behind "author:", where nothing but somebody's name stands. */
    private static final double OF_ROLE = 4;

    /** "#1234" or a hash, as lists of changes have them, where names of code are not marked. */
    private static final Pattern COMMIT = Pattern.compile("#\\d{2,}");

    private final EnglishSpeller speller;
    private final UnknownWords words;
    private final Block block;
    private final int index;
    private final Token token;
    private final List<Clue> clues = new ArrayList<>();

    /**
     * @param at the index of the block on its page
     * @param index of the word in its block
     */
    ContextClues(EnglishSpeller speller, UnknownWords words, int at, int index) {
        this.speller = speller;
        this.words = words;
        this.block = words.page().blocks().get(at);
        this.index = index;
        this.token = block.tokens().get(index);
    }

    List<Clue> find() {
        clues.add(new Clue(Feature.MOST_ARE_NAMES, "most unknown words are names"));
        length();
        shape();
        names();
        lists();
        page();
        return clues;
    }

    private void length() {
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

    private void shape() {
        switch (token.shape()) {
            case UPPER -> {
                if (!TitleCase.isShouted(block, index, speller.vocabulary())) {
                    clues.add(new Clue(Feature.ALL_CAPITALS, "all capitals"));
                }
            }
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
        if (token.isAccented()) {
            clues.add(new Clue(Feature.ACCENT, "letters that English does not have"));
        }
    }

    private void names() {
        var names = new NameDetector(speller);
        var beside = new NameNeighbours(speller);
        if (token.shape() == Shape.CAPITALIZED) {
            if (beside.isBeforeInitials(block, index) || beside.isBehindInitial(block, index)) {
                clues.add(new Clue(Feature.BESIDE_INITIALS, "beside initials"));
            } else if (beside.isBehindParticle(block, index)) {
                clues.add(new Clue(Feature.BEHIND_FIRST_NAME, "behind a particle of surnames"));
            } else if (beside.isBehindFirstName(block, index)) {
                clues.add(new Clue(Feature.BEHIND_FIRST_NAME, "behind a first name"));
            } else if (beside.isBesideName(block, index)) {
                boolean plain =
                        TitleCase.expectsCapital(block, index)
                                && !beside.isBeforeSurname(block, index);
                double amount = plain ? 1 : 2;
                clues.add(new Clue(Feature.BESIDE_NAME, amount, "beside a name"));
            }
        }
        if (beside.isPartOfName(block, index)) {
            clues.add(new Clue(Feature.HYPHENATED_NAME, "part of a name with a hyphen"));
        }
        var citation = new Citation(block, index);
        if (words.has(block, Citation.MARK) && citation.mayHave(speller.vocabulary())) {
            clues.add(new Clue(Feature.CITED, "abbreviated or an author, in a reference"));
        }
        if (words.isCellOfData(block) && token.shape() != Shape.LOWER) {
            clues.add(new Clue(Feature.LINE_OF_NAMES, 2, "in a cell of a long table"));
        }
        if (!beside.isBesideName(block, index) && names.isListedWithName(block, index)) {
            clues.add(new Clue(Feature.BESIDE_NAME, "listed with a name"));
        }
        if (names.isActor(block, index) || names.isCredited(block, index)) {
            boolean name =
                    token.shape() == Shape.CAPITALIZED
                            && !token.opensSentence()
                            && !TitleCase.expectsCapital(block, index);
            clues.add(
                    new Clue(
                            Feature.SUBJECT,
                            name ? WITH_CAPITAL : 1,
                            "stands where somebody is named who did something"));
        }
        if (names.isBehindRole(block, index)) {
            clues.add(new Clue(Feature.SUBJECT, OF_ROLE, "behind what somebody is"));
        }
        if (names.isCalled(block, index)) {
            clues.add(new Clue(Feature.CALLED, "called a name"));
        }
        boolean shouted =
                token.shape() == Shape.UPPER
                        && TitleCase.isShouted(block, index, speller.vocabulary());
        if (!shouted && words.isListOfNames(block, names)
                || new WordSeries(speller).has(block, index)) {
            clues.add(new Clue(Feature.LINE_OF_NAMES, "in a list of names"));
        }
    }

    private void lists() {
        String word = token.text();
        int facts = speller.vocabulary().facts(word);
        int others = speller.vocabulary().otherFacts(word);
        if (speller.corrections(word).isEmpty()) {
            if ((others & WordFacts.UNCOMMON) != 0) {
                clues.add(new Clue(Feature.UNCOMMON, "an uncommon word"));
            } else if ((others & WordFacts.FOREIGN) != 0) {
                clues.add(new Clue(Feature.ELSEWHERE, "a word of another language"));
            }
        }
        if (facts == 0 && word.length() > 4 && word.endsWith("s")) {
            facts =
                    speller.vocabulary().facts(word.substring(0, word.length() - 1))
                            & ~WordFacts.MISSPELLING;
        }
        if ((facts & WordFacts.NAME) != 0) {
            clues.add(
                    token.shape() == Shape.LOWER
                            ? new Clue(Feature.NAME_IN_LOWER_CASE, "a name, but in lower case")
                            : new Clue(
                                    Feature.NAME,
                                    (facts & WordFacts.FIRST_NAME) != 0 ? 2 : 1,
                                    "a name of people or places"));
        }
        if ((facts & WordFacts.TERM) != 0) {
            clues.add(new Clue(Feature.TERM, "a term"));
        } else if ((facts & WordFacts.PACKAGE) != 0) {
            clues.add(new Clue(Feature.PACKAGE, "a package"));
        }
    }

    private void page() {
        String word = token.text();
        if (block.isSentence(index)) {
            clues.add(new Clue(Feature.INTERJECTION, "a sentence of its own"));
        }
        if (block.isAlone(index)) {
            clues.add(new Clue(Feature.ALONE, "stands alone"));
        }
        if (block.isLabel(index)) {
            clues.add(new Clue(Feature.LABEL, "a name with what it is behind it"));
        }
        WordMarkup markup = words.page().markup(block, index);
        if (markup.isQuoted() || markup.isEmphasized()) {
            clues.add(new Clue(Feature.SET_APART, 2, "in quotes or emphasis"));
        } else if (markup.isSetApart()) {
            clues.add(new Clue(Feature.SET_APART, 1.5, "in brackets"));
        } else if (markup.isLinkText()) {
            clues.add(new Clue(Feature.LINK_TEXT, "the text of a link"));
        }
        if (CodeNeighbours.isCommand(block, index)) {
            clues.add(new Clue(Feature.COMMAND, "behind the name of a program"));
        }
        if (CodeNeighbours.isBeforeKind(block, index)) {
            clues.add(new Clue(Feature.LABEL, 2, "a name with what it is behind it"));
        }
        if (CodeNeighbours.isBeforeIdentifier(block, index)) {
            clues.add(new Clue(Feature.LINE_OF_NAMES, 2.5, "before an identifier in a table"));
        }
        if (words.isInSeries(word)) {
            clues.add(new Clue(Feature.SERIES, "one of several that differ in the last letter"));
        }
        if (words.has(block, COMMIT)) {
            clues.add(new Clue(Feature.COMMIT_LIST, "beside the number of a change"));
        }
        int count = words.count(word);
        if (count > 1) {
            clues.add(new Clue(Feature.REPEATED, Math.log(count), count + " times on the page"));
        }
        if (markup.isNameOfTarget()
                || markup.isLinkText() && markup.isInTarget()
                || words.isLinkedName(word)) {
            clues.add(new Clue(Feature.TECHNICAL, 2, "the name of what is linked"));
        } else if (words.isTechnical(word) || markup.isInTarget()) {
            clues.add(new Clue(Feature.TECHNICAL, "stands in code or a link"));
        }
    }
}
