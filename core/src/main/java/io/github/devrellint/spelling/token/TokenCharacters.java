package io.github.devrellint.spelling.token;

/** The kinds of characters that {@link Tokenizer} knows. */
public final class TokenCharacters {

    private TokenCharacters() {}

    static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : c == '\u00A0' || c > '\u1680' && Character.isSpaceChar(c);
    }

    static boolean isOpening(char c) {
        return !isAsciiLetter(c) && "([{\"'*_~“‘«„‹>–—…•¿¡`|".indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return !isAsciiLetter(c) && ")]}\"'*_~”’»“‹›>.,;:!?…-–—`|™®©".indexOf(c) >= 0;
    }

    static boolean isAsciiLetter(char c) {
        return c < 128 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** A place where a word may be divided, which is not seen unless it is. */
    static boolean isSoftHyphen(char c) {
        return c == '\u00AD';
    }

    static boolean isPart(char c) {
        if (c < 128) {
            return isAsciiLetter(c) || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || isSoftHyphen(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a character is an apostrophe, straight or curly. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
