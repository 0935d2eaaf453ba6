package io.github.devrellint.spelling.token;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.token.PageWords.Block;
import java.util.List;
import java.util.Locale;

/** The words of a block as neighbours of each other, with their possessive s, in lower case. */
public record WordContext(Block block) {

    /** The word at an index, or an empty text outside of the block. */
    public String word(int index) {
        List<Token> tokens = block.tokens();
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        String word = tokens.get(index).text().toLowerCase(Locale.ROOT);
        return end(index) > tokens.get(index).end() ? word + "'s" : word;
    }

    /** The offset behind a word and its possessive s. */
    public int end(int index) {
        String text = block.prose().text().text();
        int end = block.tokens().get(index).end();
        boolean possessive =
                end + 1 < text.length()
                        && "'’".indexOf(text.charAt(end)) >= 0
                        && text.charAt(end + 1) == 's'
                        && (end + 2 == text.length()
                                || !Character.isLetterOrDigit(text.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    /** Whether nothing but white space parts the word at an index from the next one. */
    public boolean isNext(int index) {
        if (index < 0 || index + 1 >= block.tokens().size()) {
            return false;
        }
        int to = block.tokens().get(index + 1).start();
        return end(index) < to && block.prose().text().text().substring(end(index), to).isBlank();
    }

    /** Whether the word is a part of a compound: "short" of "short-circuit". */
    public boolean isPart(int index) {
        return block.tokens().get(index).part();
    }

    /** Whether the word has a capital that no sentence begins with, as names have. */
    public boolean isNameInside(int index) {
        Token token = block.tokens().get(index);
        return token.shape() != Token.Shape.LOWER
                && !token.text().equals("I")
                && block.prose().kind() != Kind.HEADING
                && !token.opensSentence();
    }

    /** Whether a sentence may begin at the word. */
    public boolean opensSentence(int index) {
        return block.tokens().get(index).opensSentence();
    }
}
