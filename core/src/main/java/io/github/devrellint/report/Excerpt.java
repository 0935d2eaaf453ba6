package io.github.devrellint.report;

import io.github.devrellint.document.Position;
import io.github.devrellint.rule.Finding;

/**
 * The part of a source line around a finding, and the line of carets below it.
 *
 * @param line the part, safe to print
 * @param indent blanks as wide as what is before the marks
 * @param mark carets as wide as what the finding is about, on its first line
 */
record Excerpt(String line, String indent, String mark) {

    /** The fewest columns of an excerpt, even on a narrower terminal. */
    private static final int LEAST = 30;

    private static final String CUT = "…";

    /** Emoji among the older symbols: {@code Emoji_Presentation} in Unicode's emoji-data.txt. */
    private static final String EMOJI =
            "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽" + "✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

    /**
     * Cuts a part out of the source line of a finding.
     *
     * @param columns that it may take, cut marks included
     */
    static Excerpt of(Finding finding, int columns) {
        int width = Math.max(LEAST, columns - 2 * CUT.length());
        String source = finding.sourceLine();
        Position start = finding.range().start();
        Position end = finding.range().end();
        int from = Math.min(start.column() - 1, source.length());
        int to =
                end.line() > start.line()
                        ? source.length()
                        : Math.min(end.column() - 1, source.length());
        int left = 0;
        int right = source.length();
        if (right > width) {
            left = aligned(source, Math.max(0, Math.min(from - width / 3, right - width)));
            right = aligned(source, Math.min(right, left + width));
            to = Math.max(from, Math.min(to, right));
        }
        String before = Printable.of(source.substring(left, from));
        String marked = Printable.of(source.substring(from, Math.max(from, to)));
        String after = Printable.of(source.substring(Math.max(from, to), Math.max(right, to)));
        String head = left > 0 ? CUT : "";
        String tail = right < source.length() ? CUT : "";
        int carets = Math.max(1, columns(marked));
        return new Excerpt(
                head + before + marked + after + tail, blank(head + before), "^".repeat(carets));
    }

    /** The offset, or the one before it where it would part a surrogate pair. */
    private static int aligned(String text, int offset) {
        boolean parts =
                offset > 0
                        && offset < text.length()
                        && Character.isLowSurrogate(text.charAt(offset))
                        && Character.isHighSurrogate(text.charAt(offset - 1));
        return parts ? offset - 1 : offset;
    }

    /** Blanks of the same width: an ideographic space for each wide character. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints()
                .filter(c -> !isMark(c))
                .forEach(c -> blank.append(isWide(c) ? '\u3000' : ' '));
        return blank.toString();
    }

    private static int columns(String text) {
        return text.codePoints().filter(c -> !isMark(c)).map(c -> isWide(c) ? 2 : 1).sum();
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
