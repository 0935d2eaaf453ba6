package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import java.util.List;

/**
 * Single words with commas or hyphens between them, as packages and people are listed.
 *
 * @param speller that tells which of them are known
 */
record WordSeries(EnglishSpeller speller) {

    /** So many single words between commas are a list of names, if others of them are unknown. */
    private static final int SHORTEST = 5;

    /** How many words of a series are looked at on each side, as it may be as long as a page. */
    private static final int WIDEST = 30;

    private static final int UNKNOWN = 2;

    /** Whether a word is one of many, of which several are unknown. */
    boolean has(Block block, int index) {
        int from = index;
        while (from > 0 && index - from < WIDEST && isSeparated(block, from - 1)) {
            from--;
        }
        int to = index;
        int last = Math.min(block.tokens().size() - 1, index + WIDEST);
        while (to < last && isSeparated(block, to)) {
            to++;
        }
        return to - from + 1 >= SHORTEST
                && block.tokens().subList(from, to + 1).stream()
                                .filter(token -> !speller.vocabulary().knows(token.text()))
                                .count()
                        > UNKNOWN;
    }

    /** Whether nothing but a comma or a hyphen parts a word from the next. */
    private static boolean isSeparated(Block block, int index) {
        List<Token> tokens = block.tokens();
        String between =
                block.prose()
                        .text()
                        .text()
                        .substring(tokens.get(index).end(), tokens.get(index + 1).start());
        return between.equals("-") || between.strip().equals(",");
    }
}
