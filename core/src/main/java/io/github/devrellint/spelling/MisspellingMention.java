package io.github.devrellint.spelling;

import io.github.devrellint.spelling.PageWords.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a text speaks of a misspelling, as changelogs do: "fix typo teh -> the".
 *
 * @param index of the word in its block
 */
record MisspellingMention(EnglishSpeller speller, UnknownWords words, Block block, int index) {

    /** How far behind the misspelling its correction may stand, in words. */
    private static final int NEAR = 4;

    /** How many likely words are taken for the correction. */
    private static final int LIKELY = 2;

    private static final Pattern ARROW = Pattern.compile("\\W*(->|=>|→|⇒)\\W*");

    /** Whether its correction is given, or it is quoted where typos are told of. */
    boolean isTold() {
        String text = block.prose().text().text();
        boolean told = words.tellsOfTypos(block);
        if (told && words.page().markup(block, index).isSetApart()) {
            return true;
        }
        List<Token> tokens = block.tokens();
        List<Token> behind = tokens.subList(index + 1, Math.min(tokens.size(), index + 1 + NEAR));
        int end = tokens.get(index).end();
        return behind.stream()
                .filter(
                        other ->
                                told || ARROW.matcher(text.substring(end, other.start())).matches())
                .anyMatch(other -> meant().stream().anyMatch(other.text()::equalsIgnoreCase));
    }

    private List<String> meant() {
        String word = block.tokens().get(index).text();
        List<String> meant = new ArrayList<>(speller.corrections(word));
        speller.candidates(word).stream().limit(LIKELY).map(Candidate::word).forEach(meant::add);
        return meant;
    }
}
