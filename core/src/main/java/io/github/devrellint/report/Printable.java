package io.github.devrellint.report;

/**
 * Text of a post made harmless for a terminal or a log: control characters and the marks that turn
 * the direction of text become escapes, and what a CI runner would take for a command is broken up.
 */
public final class Printable {

    private Printable() {}

    /** Returns the text on one line. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                safe.append(' ');
            } else if (c == '\n') {
                safe.append("\\n");
            } else if (isHidden(c)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        // "##[command]" and "##vso[command]" are commands of CI runners wherever they stand
        return safe.toString().replace("##[", "# #[").replace("##vso[", "# #vso[");
    }

    private static boolean isHidden(char c) {
        return Character.isISOControl(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\ufeff';
    }
}
