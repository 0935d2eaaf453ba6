package io.github.devrellint.report;

/** Breaks lines between words, so that a terminal does not break them within one. */
final class Wrapping {

    /** Of the lines after the first. */
    private static final String INDENT = "    ";

    private Wrapping() {}

    /**
     * Breaks a text. A word that is wider than a line is left whole, for those who copy it.
     *
     * @param text that is safe to print
     * @param used columns that are taken before it on its line
     */
    static String of(String text, int used, Reporter.Style style) {
        if (style.isUnlimited() || used + Columns.of(text) <= style.columns()) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        int column = used;
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from + 1);
            int end = space < 0 ? text.length() : space;
            String word = text.substring(from, end); // with the space before it
            int width = Columns.of(word);
            if (column + width > style.columns() && column > INDENT.length() && from > 0) {
                lines.append('\n').append(INDENT);
                column = INDENT.length();
                word = word.strip();
                width = Columns.of(word);
            }
            lines.append(word);
            column += width;
            from = end;
        }
        return lines.toString();
    }
}
