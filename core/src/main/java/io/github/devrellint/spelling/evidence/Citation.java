package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishVocabulary;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that may stand in a reference to literature, where titles of journals are abbreviated and
 * authors have initials: "Doe JD and Roe K (2009) … Bioinformatics, 25, 1422-3".
 *
 * @param index of the word in its block
 */
record Citation(Block block, int index) {

    /** A volume and pages, as "25, 1422-3" or "5(6): e1000406", or "(2009)" behind initials. */
    static final Pattern MARK =
            Pattern.compile(
                    "\\d(?:\\(\\d+\\))?[,:] ?e?\\d{1,4}|\\d Suppl\\b"
                            + "|\\p{Lu}{1,3},? (?:et al\\.? )?\\((?:19|20)\\d\\d\\)");

    private static final Pattern INITIALS = Pattern.compile(",? \\p{Lu}{1,3}(?![\\p{L}\\p{N}])");

    /** Shorter beginnings are those of too many words. */
    private static final int SHORTEST = 4;

    /** Whether the word is the beginning of a known one, or a surname before initials. */
    boolean mayHave(EnglishVocabulary vocabulary) {
        Token token = block.tokens().get(index);
        if (token.shape() != Shape.CAPITALIZED) {
            return false;
        }
        String text = block.prose().text().text();
        boolean surname = INITIALS.matcher(text).region(token.end(), text.length()).lookingAt();
        return surname
                || token.text().length() >= SHORTEST
                        && isAmongAbbreviations(text, token)
                        && vocabulary.begins(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a stop, a number or another capital is beside the word. */
    private boolean isAmongAbbreviations(String text, Token token) {
        boolean stop = token.end() < text.length() && text.charAt(token.end()) == '.';
        boolean number =
                token.end() + 1 < text.length() && Character.isDigit(text.charAt(token.end() + 1));
        return stop || number || isCapital(index - 1) || isCapital(index + 1);
    }

    private boolean isCapital(int other) {
        return other >= 0
                && other < block.tokens().size()
                && block.tokens().get(other).shape() != Shape.LOWER;
    }
}
