package io.github.devrellint.text;

import io.github.devrellint.document.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 bytes that were decoded as Windows-1252, possibly more than once.
 *
 * @param span of the wrongly decoded characters
 * @param repaired the original text
 */
record Mojibake(Span span, String repaired) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MOST_ROUNDS = 3;

    /** Returns the run of wrongly decoded characters that starts at an offset. */
    static Optional<Mojibake> at(String text, int start) {
        StringBuilder repaired = new StringBuilder();
        int at = start;
        while (at < text.length()) {
            int length = sequence(text, at);
            if (length == 0) {
                break;
            }
            repaired.append(decode(text.substring(at, at + length)));
            at += length;
        }
        if (at == start) {
            return Optional.empty();
        }
        return Optional.of(new Mojibake(new Span(start, at), again(repaired.toString())));
    }

    /** Repairs text that was wrongly decoded more than once. */
    private static String again(String once) {
        String text = once;
        for (int round = 1; round < MOST_ROUNDS; round++) {
            String whole = text;
            Optional<Mojibake> more =
                    text.isEmpty()
                            ? Optional.empty()
                            : at(text, 0).filter(m -> m.span().end() == whole.length());
            if (more.isEmpty()) {
                break;
            }
            text = more.get().repaired();
        }
        return text;
    }

    /** Decodes bytes as Windows-1252; its five undefined bytes give U+FFFD. */
    static String windows1252(byte[] bytes) {
        return new String(bytes, WINDOWS_1252);
    }

    /** The number of characters from an offset that encode one original character, or 0. */
    private static int sequence(String text, int at) {
        int lead = byteOf(text.charAt(at));
        int length =
                lead >= 0xC2 && lead <= 0xC5
                        ? 2
                        : lead >= 0xE2 && lead <= 0xEF ? 3 : lead == 0xF0 ? 4 : 0;
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            int next = byteOf(text.charAt(i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        if (length == 3 && text.startsWith("\u00a0\u00bb", at + 1)) {
            return 0; // French: a space that does not break, and the closing quotation mark
        }
        boolean readable = !decode(text.substring(at, at + length)).isEmpty();
        return readable && (length > 2 || isMisreadPair(text, at, lead)) ? length : 0;
    }

    /**
     * Two characters can be correct: a capital at the end of a word, then a quote or an ellipsis
     * (CAFÉ…). A wrongly decoded pair is inside or after a lower-case word, or alone.
     */
    private static boolean isMisreadPair(String text, int at, int lead) {
        boolean afterCapital = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        boolean beforeLetter = at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
        boolean afterLower = at > 0 && Character.isLowerCase(text.charAt(at - 1));
        return lead <= 0xC3 ? !afterCapital : beforeLetter || afterLower;
    }

    private static String decode(String misread) {
        byte[] bytes = new byte[misread.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteOf(misread.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** The Windows-1252 byte of a character, or -1; undefined bytes are C1 control characters. */
    private static int byteOf(char c) {
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        if (c < 0x80 || !isInWindows1252(c)) {
            return -1;
        }
        return String.valueOf(c).getBytes(WINDOWS_1252)[0] & 0xFF;
    }

    private static boolean isInWindows1252(char c) {
        return "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
    }
}
