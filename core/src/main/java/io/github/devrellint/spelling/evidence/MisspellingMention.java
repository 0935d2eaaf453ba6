package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.Candidate;
import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.WordContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** "sic" behind what is quoted as it was written. */
    private static final Pattern SIC = Pattern.compile("\\W{0,4}[(\\[]\\W?sic\\b");

    /** What is said of a word behind it, when its meaning is told. */
    private static final Set<String> SAID_OF_WORDS =
            Set.of("is", "isn't", "was", "means", "meaning", "stands", "sounds", "rhymes");

    /**
     * Whether its correction is given, or it is quoted where typos are told of, or otherwise
     * written so on purpose.
     */
    boolean isTold() {
        String text = block.prose().text().text();
        boolean told = words.tellsOfTypos(block);
        if (told && words.page().markup(block, index).isSetApart()
                || isQuotedAsWritten(text)
                || isExplained()) {
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

    /** "the langauge (sic)". */
    private boolean isQuotedAsWritten(String text) {
        return SIC.matcher(text).region(block.tokens().get(index).end(), text.length()).lookingAt();
    }

    /** "'memor' is what they call it". */
    private boolean isExplained() {
        return index + 1 < block.tokens().size()
                && SAID_OF_WORDS.contains(new WordContext(block).word(index + 1))
                && words.page().markup(block, index).isQuoted();
    }

    private List<String> meant() {
        String word = block.tokens().get(index).text();
        List<String> meant = new ArrayList<>(speller.corrections(word));
        speller.candidates(word).stream().limit(LIKELY).map(Candidate::word).forEach(meant::add);
        return meant;
    }
}
