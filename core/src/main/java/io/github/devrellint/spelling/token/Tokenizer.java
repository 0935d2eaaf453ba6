package io.github.devrellint.spelling.token;

import io.github.devrellint.document.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts technical prose into words. What is no word is left out: URLs, paths, file and host names,
 * handles, hash tags, e-mail addresses, assignments, calls, identifiers with underscores, versions,
 * quantities, hashes, emoji short names, words in other scripts.
 */
public final class Tokenizer {

    /** No word is longer; a hostile page could make one that takes ages to look at. */
    private static final int LONGEST = 45;

    private final String text;

    /** The same: most texts have a character beyond Latin-1, which makes charAt slow. */
    private final char[] chars;

    private final List<Token> tokens = new ArrayList<>();
    private boolean opensSentence = true;

    private Tokenizer(String text) {
        this.text = text;
        this.chars = text.toCharArray();
    }

    /** Returns the words in the order of the text. */
    public static List<Token> tokenize(String text) {
        var tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            if (TokenCharacters.isSpace(tokenizer.chars[at])) {
                at++;
            } else {
                int end = at + 1;
                while (end < text.length() && !TokenCharacters.isSpace(tokenizer.chars[end])) {
                    end++;
                }
                tokenizer.chunk(at, end);
                at = end;
            }
        }
        return tokenizer.tokens;
    }

    private char charAt(int at) {
        return chars[at];
    }

    /** Takes what stands between two spaces. */
    private void chunk(int from, int to) {
        int start = from;
        while (start < to && TokenCharacters.isOpening(charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && TokenCharacters.isClosing(charAt(end - 1))) {
            end--;
        }
        // in the word only, not through the rest of the text
        int label = text.substring(start, end).indexOf("][") + start;
        if (label > start) {
            end = label; // the text of a reference link that nothing defines, without its label
        }
        if (isWord(start, end)) {
            add(start, end, false);
        } else {
            int prose = TechnicalText.proseEnd(chars, start, end);
            if (prose < end || !TechnicalText.isMojibake(chars, start, end)) {
                split(start, prose);
            }
        }
        opensSentence = start == end ? opensSentence : false;
        for (int i = end; i < to; i++) {
            opensSentence |= ".!?:".indexOf(charAt(i)) >= 0;
        }
        opensSentence |= end > start && charAt(end - 1) == '|';
    }

    private boolean isWord(int start, int end) {
        if (start == end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            if (!TokenCharacters.isAsciiLetter(c)
                    && !(TokenCharacters.isApostrophe(c) && i > start && i + 1 < end)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the words of a chunk that has hyphens, slashes, commas or the like in it. */
    private void split(int start, int end) {
        int at = start;
        while (at < end) {
            if (!TokenCharacters.isPart(charAt(at))) {
                opensSentence |= "“\"(‘".indexOf(charAt(at)) >= 0;
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < end && isInside(stop, end)) {
                stop++;
            }
            if (isLatin(at, stop) && !touchesPlaceholder(at, stop) && !isOrdinal(start, at, stop)) {
                boolean part =
                        at > start && "-/‑".indexOf(charAt(at - 1)) >= 0
                                || stop < end && "-/‑".indexOf(charAt(stop)) >= 0;
                add(at, stop, part);
            }
            at = stop;
        }
    }

    /** Whether it is the ending of "i-th", "n-ary" and their kin. */
    private boolean isOrdinal(int chunk, int start, int end) {
        return (text.regionMatches(start, "th", 0, Math.max(2, end - start))
                        || text.regionMatches(start, "ary", 0, Math.max(3, end - start)))
                && start == chunk + 2
                && charAt(start - 1) == '-';
    }

    private boolean isInside(int at, int end) {
        char c = charAt(at);
        return TokenCharacters.isPart(c)
                || TokenCharacters.isApostrophe(c)
                        && at + 1 < end
                        && TokenCharacters.isPart(charAt(at + 1));
    }

    private boolean touchesPlaceholder(int start, int end) {
        return start > 0 && charAt(start - 1) == MappedText.PLACEHOLDER
                || end < text.length() && charAt(end) == MappedText.PLACEHOLDER;
    }

    /** Whether all of it are Latin letters: no digits, no other script. */
    private boolean isLatin(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            boolean latin =
                    Character.isLetter(c) && c < '\u0250'
                            || TokenCharacters.isApostrophe(c)
                            || TokenCharacters.isSoftHyphen(c);
            if (!latin) {
                return false;
            }
        }
        return true;
    }

    /** Whether it ends with {@code 's}, which is no part of the word. */
    private boolean isPossessive(int start, int end) {
        return end - start > 2
                && TokenCharacters.isApostrophe(charAt(end - 2))
                && (charAt(end - 1) | ' ') == 's';
    }

    private void add(int start, int to, boolean part) {
        int end = isPossessive(start, to) ? to - 2 : to;
        if (end - start > LONGEST) {
            return;
        }
        String word = text.substring(start, end);
        if (word.indexOf('’') >= 0 || word.indexOf('ʼ') >= 0) {
            word = word.replace('’', '\'').replace('ʼ', '\'');
        }
        if (word.indexOf('\u00AD') >= 0) {
            word = word.replace("\u00AD", "");
        }
        if (word.isEmpty()) {
            return; // nothing but soft hyphens
        }
        tokens.add(new Token(word, start, end, opensSentence, part));
        opensSentence = false;
    }
}
