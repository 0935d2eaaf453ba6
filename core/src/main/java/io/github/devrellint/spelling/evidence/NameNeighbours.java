package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.TitleCase;
import io.github.devrellint.spelling.english.WordFacts;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells names of people by the word right before or behind them: a first name, an initial, a
 * particle, another name.
 *
 * @param speller that tells a name from an English word with a capital
 */
record NameNeighbours(EnglishSpeller speller) {

    /** What stands before surnames: "van der Plas", "de la Cruz". */
    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "el", "al",
                    "bin", "ibn", "ter", "ten", "la", "le", "du", "zu");

    /** What stands before names of places, or of people, with a stop behind it. */
    private static final Set<String> ABBREVIATED =
            Set.of("st", "mt", "ft", "mr", "mrs", "ms", "dr", "prof");

    private static final Pattern INITIALS =
            Pattern.compile(",? ?(?:\\p{Lu}\\.[ -]?){1,3}(?=[,;&(\\s]|$)|,? \\p{Lu}{1,3}(?=,)");

    /** Whether the word stands right beside a name or an initial: "Simon Sapin", "J. Doe". */
    boolean isBesideName(Block block, int index) {
        List<Token> tokens = block.tokens();
        return index > 0
                        && NameDetector.joined(block, index - 1, true)
                        && isName(tokens.get(index - 1))
                || index + 1 < tokens.size()
                        && NameDetector.joined(block, index, false)
                        && isName(tokens.get(index + 1));
    }

    /** Whether initials stand behind the word, as in a list of authors: "Doe, J. R.", "Doe JR,". */
    boolean isBeforeInitials(Block block, int index) {
        Token token = block.tokens().get(index);
        return token.shape() == Shape.CAPITALIZED
                && INITIALS.matcher(block.prose().text().text())
                        .region(token.end(), block.prose().text().text().length())
                        .lookingAt();
    }

    /** Whether an initial stands right before the word, as in a list of authors: "B Doe". */
    boolean isBehindInitial(Block block, int index) {
        if (index == 0 || !NameDetector.joined(block, index - 1, true)) {
            return false;
        }
        Token word = block.tokens().get(index);
        String before = block.tokens().get(index - 1).text();
        String text = block.prose().text().text();
        boolean stop = text.charAt(word.start() - 1) == '.' || text.charAt(word.start() - 2) == '.';
        boolean listed = word.end() < text.length() && ",;&".indexOf(text.charAt(word.end())) >= 0;
        return (stop || listed)
                && before.length() == 1
                && Character.isUpperCase(before.charAt(0))
                && !before.equals("A")
                && !before.equals("I");
    }

    /** Whether what begins surnames or places stands before it: "van der Plas", "St. Gallen". */
    boolean isBehindParticle(Block block, int index) {
        if (index == 0) {
            return false;
        }
        String before = NameDetector.word(block, index - 1);
        return PARTICLES.contains(before) && NameDetector.joined(block, index - 1, false)
                || ABBREVIATED.contains(before)
                        && block.prose()
                                .text()
                                .text()
                                .startsWith(". ", block.tokens().get(index - 1).end());
    }

    /** Whether a capitalised first name stands right before the word: "Jean Regisser". */
    boolean isBehindFirstName(Block block, int index) {
        if (index == 0 || !NameDetector.joined(block, index - 1, true)) {
            return false;
        }
        Token before = block.tokens().get(index - 1);
        return before.shape() == Shape.CAPITALIZED
                && speller.vocabulary().isFirstName(before.text());
    }

    /** Whether a surname that is no word stands right behind the word: "Hiten Shah". */
    boolean isBeforeSurname(Block block, int index) {
        if (index + 1 == block.tokens().size() || !NameDetector.joined(block, index, false)) {
            return false;
        }
        Token next = block.tokens().get(index + 1);
        return next.shape() == Shape.CAPITALIZED
                && ((speller.vocabulary().facts(next.text()) & WordFacts.NAME) != 0
                        || !speller.vocabulary().knows(next.text()));
    }

    /**
     * Whether the word is capitalised inside a sentence and so is what a hyphen ties to it:
     * "Pound-Drever-Hall".
     */
    boolean isPartOfName(Block block, int index) {
        Token token = block.tokens().get(index);
        if (!token.part()
                || token.shape() != Shape.CAPITALIZED
                || TitleCase.expectsCapital(block, index)) {
            return false;
        }
        String text = block.prose().text().text();
        boolean before =
                index > 0
                        && token.start() > 0
                        && text.charAt(token.start() - 1) == '-'
                        && isCapitalizedPart(block.tokens().get(index - 1));
        return before
                || index + 1 < block.tokens().size()
                        && text.charAt(token.end()) == '-'
                        && isCapitalizedPart(block.tokens().get(index + 1));
    }

    private static boolean isCapitalizedPart(Token token) {
        return token.part() && token.shape() == Shape.CAPITALIZED;
    }

    private boolean isName(Token token) {
        return Character.isUpperCase(token.text().charAt(0))
                && (token.text().length() == 1
                        || speller.vocabulary().isFirstName(token.text())
                        || !speller.vocabulary().isEnglish(token.text()));
    }
}
