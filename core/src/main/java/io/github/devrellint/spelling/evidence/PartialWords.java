package io.github.devrellint.spelling.evidence;

import io.github.devrellint.spelling.english.EnglishSpeller;
import io.github.devrellint.spelling.english.WordFormation;
import io.github.devrellint.spelling.token.PageWords.Block;
import io.github.devrellint.spelling.token.Token;
import io.github.devrellint.spelling.token.TokenCharacters;
import java.util.Locale;
import java.util.Set;

/**
 * Tells unknown words that are parts of known ones: of a hyphen compound that is a word as a whole
 * ("half-assed", "Ruby-ists"), of a word that an ellipsis cuts off ("depreca…") or an apostrophe
 * ("goin'").
 *
 * @param speller that knows the whole
 */
record PartialWords(EnglishSpeller speller) {

    private static final int SHORTEST_WHOLE = 6;

    /** No known compound is longer. */
    private static final int LONGEST = 40;

    /** What people put behind a hyphen to make an adjective or a noun of whatever stands before. */
    private static final Set<String> SUFFIXES =
            Set.of(
                    "ful",
                    "fully",
                    "ish",
                    "esque",
                    "ness",
                    "ification",
                    "ify",
                    "ified",
                    "ism",
                    "ist",
                    "ists",
                    "isms",
                    "ite",
                    "ites",
                    "ly",
                    "ization",
                    "ize",
                    "ized",
                    "izing",
                    "wards",
                    "tastic");

    /** Whether the unknown word is nothing but a part of a known one. */
    boolean isPart(Block block, int index) {
        Token token = block.tokens().get(index);
        String text = block.prose().text().text();
        return token.part() && (isOfCompound(text, token) || isSuffix(text, token))
                || isCensored(text, token)
                || isWithoutG(text, token)
                || isCutOff(text, token.end())
                        && speller.vocabulary().begins(token.text().toLowerCase(Locale.ROOT));
    }

    /** "parameter-ful" */
    private static boolean isSuffix(String text, Token token) {
        return token.start() > 0
                && text.charAt(token.start() - 1) == '-'
                && SUFFIXES.contains(token.text());
    }

    /** "f*cking" */
    private static boolean isCensored(String text, Token token) {
        int start = token.start();
        int end = token.end();
        return start > 1
                        && text.charAt(start - 1) == '*'
                        && Character.isLetter(text.charAt(start - 2))
                || end + 1 < text.length()
                        && text.charAt(end) == '*'
                        && Character.isLetter(text.charAt(end + 1));
    }

    /** "goin'" */
    private boolean isWithoutG(String text, Token token) {
        return token.text().toLowerCase(Locale.ROOT).endsWith("in")
                && token.end() < text.length()
                && TokenCharacters.isApostrophe(text.charAt(token.end()))
                && speller.vocabulary().knows(token.text() + "g");
    }

    private boolean isOfCompound(String text, Token token) {
        int start = token.start();
        int first = Math.max(0, start - LONGEST);
        while (start > first && isJoined(text.charAt(start - 1))) {
            start--;
        }
        int end = token.end();
        int last = Math.min(text.length(), end + LONGEST);
        while (end < last && isJoined(text.charAt(end))) {
            end++;
        }
        if (end - start > LONGEST) {
            return false;
        }
        String whole = text.substring(start, end).replace('‑', '-');
        return whole.length() > token.text().length()
                && whole.length() >= SHORTEST_WHOLE
                && (speller.vocabulary().knows(whole)
                        || whole.endsWith("ing") // "half-assing" of "half-assed"
                                && speller.vocabulary()
                                        .knows(whole.substring(0, whole.length() - 3) + "ed")
                        || isOfWord(whole.replace("-", "")));
    }

    /** Whether the parts are one word as well, perhaps inflected: "mish-mashing". */
    private boolean isOfWord(String joined) {
        String lower = joined.toLowerCase(Locale.ROOT);
        return speller.vocabulary().knows(joined)
                || WordFormation.inflections(speller.vocabulary()::knows).explains(lower);
    }

    private static boolean isJoined(char c) {
        return c == '-' || c == '‑' || c == '\'' || Character.isLetter(c);
    }

    private static boolean isCutOff(String text, int end) {
        return text.startsWith("…", end) || text.startsWith("...", end);
    }
}
