package io.github.devrellint.spelling;

import io.github.devrellint.document.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts technical prose into words. What is no word is left out: URLs, paths, file and host names,
 * handles, hash tags, e-mail addresses, assignments, calls, identifiers with underscores, versions,
 * quantities, hashes, emoji short names, words in other scripts.
 */
final class Tokenizer {

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
    static List<Token> tokenize(String text) {
        var tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            if (isSpace(tokenizer.chars[at])) {
                at++;
            } else {
                int end = at + 1;
                while (end < text.length() && !isSpace(tokenizer.chars[end])) {
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

    private static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : c == '\u00A0' || c > '\u1680' && Character.isSpaceChar(c);
    }

    /** Takes what stands between two spaces. */
    private void chunk(int from, int to) {
        int start = from;
        while (start < to && isOpening(charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isClosing(charAt(end - 1))) {
            end--;
        }
        if (isWord(start, end)) {
            add(start, end, false);
        } else if (!isTechnical(start, end) && !isMojibake(start, end)) {
            split(start, end);
        }
        opensSentence = start == end ? opensSentence : false;
        for (int i = end; i < to; i++) {
            opensSentence |= ".!?:".indexOf(charAt(i)) >= 0;
        }
        opensSentence |= end > start && charAt(end - 1) == '|';
    }

    private static boolean isOpening(char c) {
        return !isAsciiLetter(c) && "([{\"'*_~“‘«„‹>–—…•¿¡`|".indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return !isAsciiLetter(c) && ")]}\"'*_~”’»“‹›>.,;:!?…-–—`|™®©".indexOf(c) >= 0;
    }

    private static boolean isAsciiLetter(char c) {
        return c < 128 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private boolean isWord(int start, int end) {
        if (start == end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            if (!isAsciiLetter(c) && !(isApostrophe(c) && i > start && i + 1 < end)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a chunk holds UTF-8 that was read as Windows-1252, "Itâ€™s": what is wrong with it is
     * not its spelling.
     */
    private boolean isMojibake(int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            char c = charAt(i);
            char next = charAt(i + 1);
            boolean lead = c == 'Ã' || c == 'Â' || c == 'â' || c == 'ð' || c == 'Å' || c == 'Ä';
            boolean continuation =
                    next >= '\u0080' && next <= '\u00BF'
                            || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(next) >= 0;
            if (lead && continuation && !(c == 'â' && isApostrophe(next))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the signs in a chunk say that it is no prose. */
    private boolean isTechnical(int start, int end) {
        int slashes = 0;
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            char before = i > start ? charAt(i - 1) : ' ';
            char after = i + 1 < end ? charAt(i + 1) : ' ';
            switch (c) {
                case '@',
                        '=',
                        '_',
                        '<',
                        '>',
                        '{',
                        '}',
                        '$',
                        '\\',
                        '^',
                        '~',
                        '%',
                        '#',
                        '[',
                        ']',
                        '|' -> {
                    return true;
                }
                case '/' -> slashes++;
                case '.' -> {
                    if (before != '.' && after != '.' && isPart(after)) {
                        return true;
                    }
                }
                case ':' -> {
                    if (i == start || after == ':' || after == '/' || before == ':') {
                        return true;
                    }
                }
                case '(', ')' -> {
                    if (!isPlural(i, end)) {
                        return true;
                    }
                    return splitPlural(start, i);
                }
                case '-' -> {
                    // An option of a command line.
                    if (i == start && i + 1 < end) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return slashes > 0 && !isAlternative(start, end, slashes);
    }

    /** Whether {@code (s)} or {@code (es)} is the rest of the chunk: closing marks are cut off. */
    private boolean isPlural(int open, int end) {
        return text.startsWith("(s", open) && open + 2 == end
                || text.startsWith("(es", open) && open + 3 == end;
    }

    private boolean splitPlural(int start, int open) {
        split(start, open);
        return true;
    }

    /** Whether a chunk with slashes is {@code and/or} and no path. */
    private boolean isAlternative(int start, int end, int slashes) {
        if (slashes > 2 || charAt(start) == '/' || charAt(end - 1) == '/') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            if (c != '/' && c != '-' && !Character.isLetter(c) && !isApostrophe(c)) {
                return false;
            }
            if (c == '/' && charAt(i + 1) == '/') {
                return false;
            }
        }
        return true;
    }

    /** Takes the words of a chunk that has hyphens, slashes, commas or the like in it. */
    private void split(int start, int end) {
        int at = start;
        while (at < end) {
            if (!isPart(charAt(at))) {
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

    /** Whether it is the ending of "i-th" and its kin. */
    private boolean isOrdinal(int chunk, int start, int end) {
        return text.regionMatches(start, "th", 0, end - start)
                && end - start == 2
                && start == chunk + 2
                && charAt(start - 1) == '-';
    }

    private boolean isInside(int at, int end) {
        char c = charAt(at);
        return isPart(c) || isApostrophe(c) && at + 1 < end && isPart(charAt(at + 1));
    }

    private boolean touchesPlaceholder(int start, int end) {
        return start > 0 && charAt(start - 1) == MappedText.PLACEHOLDER
                || end < text.length() && charAt(end) == MappedText.PLACEHOLDER;
    }

    /** Whether all of it are Latin letters: no digits, no other script. */
    private boolean isLatin(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = charAt(i);
            if (!(Character.isLetter(c) && c < '\u0250' || isApostrophe(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(char c) {
        if (c < 128) {
            return isAsciiLetter(c) || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether it ends with {@code 's}, which is no part of the word. */
    private boolean isPossessive(int start, int end) {
        return end - start > 2 && isApostrophe(charAt(end - 2)) && (charAt(end - 1) | ' ') == 's';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
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
        tokens.add(new Token(word, start, end, opensSentence, part));
        opensSentence = false;
    }
}
