package io.github.devrellint.spelling.english;

import io.github.devrellint.document.Prose.Kind;
import io.github.devrellint.spelling.token.PageWords;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.Token.Shape;
import io.github.devrellint.spelling.token.WordContext;
import java.util.Optional;

/**
 * Finds misspellings that are words by the words beside them, or by the article before them. That a
 * word is rare is no reason to report it: "hare", "brie" and "tram" are what they are.
 *
 * @param speller that knows how often words are used
 * @param confusions the contexts
 */
public record RealWordErrors(EnglishSpeller speller, ConfusionPatterns confusions) {

    /**
     * A word that is wrong where it stands.
     *
     * @param end offset behind it in the block's text, possessive s included
     */
    public record Slip(String meant, int end) {}

    /** Returns what is wrong with a known word, if anything. */
    public Optional<Slip> find(PageWords page, Block block, int index) {
        Token token = block.tokens().get(index);
        boolean name =
                token.shape() != Shape.LOWER
                        && (token.shape() != Shape.CAPITALIZED
                                || !token.opensSentence() && block.prose().kind() != Kind.HEADING);
        var words = new WordContext(block);
        if (name || token.part() || isQuoted(block, words.end(index))) {
            return Optional.empty();
        }
        String word = words.word(index);
        Optional<String> meant = Optional.empty();
        if (confusions.concerns(word)) {
            meant = confusions.meant(words, index, () -> page.isInCode(word));
        }
        if (meant.isEmpty() && word.length() <= 2 && words.isNext(index)) {
            meant = article(block, words, index);
        }
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slip(meant.get(), words.end(index)));
    }

    /** Whether a quotation ends with the word, as where a text tells of a phrase. */
    private static boolean isQuoted(Block block, int end) {
        String text = block.prose().text().text();
        return end < text.length() && "\"”»".indexOf(text.charAt(end)) >= 0;
    }

    private Optional<String> article(Block block, WordContext words, int index) {
        Token next = block.tokens().get(index + 1);
        boolean letter =
                block.tokens().get(index).text().equals("A") && !words.opensSentence(index);
        if (letter || next.part() || next.shape() != Shape.LOWER) {
            return Optional.empty();
        }
        return IndefiniteArticle.meant(words.word(index), words.word(index + 1))
                .filter(right -> speller.vocabulary().isEnglish(words.word(index + 1)));
    }
}
