package io.github.devrellint.spelling.english;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import java.util.List;

/**
 * Tells where a capital says nothing: at the beginning of a sentence and in titles whose words all
 * begin with one. Anywhere else a capitalised word is a name.
 */
public final class TitleCase {

    /** Shorter ones are written in lower case in a title, too: "of", "and", "the". */
    private static final int SHORTEST = 4;

    /**
     * How many words before and behind are looked at: no title is as long, but a hostile paragraph
     * may be.
     */
    private static final int WINDOW = 100;

    /** Fewer words in capitals are acronyms as often as words. */
    private static final int FEWEST_SHOUTED = 2;

    private TitleCase() {}

    /**
     * Whether a block has no letter in lower case, and most other words in it are English: "MOST
     * ENVIROMENT VARIABLES".
     */
    public static boolean isShouted(Block block, int index, EnglishVocabulary vocabulary) {
        List<Token> tokens = block.tokens();
        int from = Math.max(0, index - WINDOW);
        List<Token> near = tokens.subList(from, Math.min(tokens.size(), index + WINDOW));
        long english = near.stream().filter(token -> isShouted(token, vocabulary)).count();
        return english >= FEWEST_SHOUTED
                && 2 * english >= near.size()
                && near.stream().allMatch(token -> token.shape() == Shape.UPPER || isLetter(token));
    }

    private static boolean isShouted(Token token, EnglishVocabulary vocabulary) {
        return token.shape() == Shape.UPPER && vocabulary.isEnglish(token.text());
    }

    private static boolean isLetter(Token token) {
        return token.text().length() == 1;
    }

    /** Whether any word would be capitalised here. */
    public static boolean expectsCapital(Block block, int index) {
        if (block.tokens().get(index).opensSentence()) {
            return true;
        }
        int lower = 0;
        int capitalized = 0;
        int to = Math.min(block.tokens().size(), index + WINDOW);
        for (int i = Math.max(0, index - WINDOW); i < to; i++) {
            Token token = block.tokens().get(i);
            if (i != index && !token.opensSentence() && token.text().length() >= SHORTEST) {
                lower += token.shape() == Shape.LOWER ? 1 : 0;
                capitalized += token.shape() == Shape.CAPITALIZED ? 1 : 0;
            }
        }
        Kind kind = block.prose().kind();
        boolean running = kind == Kind.PARAGRAPH || kind == Kind.HTML;
        return running ? capitalized > lower : capitalized >= lower;
    }
}
