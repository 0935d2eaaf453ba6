package io.github.devrellint.report;

/**
 * How many columns of a terminal text takes: wide characters two, marks none. Without streams,
 * whose classes each run with a finding would load.
 */
final class Columns {

    /** Emoji among the older symbols: {@code Emoji_Presentation} in Unicode's emoji-data.txt. */
    private static final String EMOJI =
            "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽" + "✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    private static final int SOFT_HYPHEN = 0xad;

    private Columns() {}

    /** The columns of a text that is safe to print. */
    static int of(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            columns += of(text.codePointAt(at));
        }
        return columns;
    }

    /** Blanks of the same width: an ideographic space for each wide character. */
    static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int columns = of(text.codePointAt(at));
            if (columns > 0) {
                blank.append(columns > 1 ? '\u3000' : ' ');
            }
        }
        return blank.toString();
    }

    /**
     * The offset up to which a text takes no more than a number of columns.
     *
     * @param from where to begin, an offset between two characters
     */
    static int forward(String text, int from, int columns) {
        int at = from;
        for (int left = columns; at < text.length(); ) {
            int c = text.codePointAt(at);
            left -= printed(c);
            if (left < 0) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /**
     * The offset from which on a text takes no more than a number of columns.
     *
     * @param to where to end, an offset between two characters
     */
    static int back(String text, int to, int columns) {
        int at = to;
        for (int left = columns; at > 0; ) {
            int c = text.codePointBefore(at);
            left -= printed(c);
            if (left < 0) {
                break;
            }
            at -= Character.charCount(c);
        }
        return at;
    }

    private static int printed(int c) {
        return c >= ' ' && c < 0x7f ? 1 : of(Printable.of(Character.toString(c)));
    }

    private static int of(int c) {
        if (c < 0x300) {
            return c == SOFT_HYPHEN ? 0 : 1;
        }
        return isMark(c) ? 0 : isWide(c) ? 2 : 1;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x3000 && c <= 0x30ff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xff01 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || EMOJI.indexOf(c) >= 0;
    }
}
