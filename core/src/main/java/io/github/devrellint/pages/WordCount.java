package io.github.devrellint.pages;

import io.github.devrellint.document.Prose;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts the words that a reader reads: runs of letters and digits, with the apostrophes, hyphens
 * and dots inside them. Each character of Chinese and Japanese counts as a word, as text editors
 * count them.
 */
final class WordCount {

    private static final Set<Prose.Kind> READ =
            EnumSet.of(
                    Prose.Kind.PARAGRAPH,
                    Prose.Kind.HEADING,
                    Prose.Kind.TABLE_CELL,
                    Prose.Kind.HTML);

    private WordCount() {}

    static int of(Prose prose) {
        return READ.contains(prose.kind()) ? of(prose.text().text()) : 0;
    }

    static int of(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (Character.isWhitespace(c) || "'’-.".indexOf(c) < 0) {
                inside = false;
            }
        }
        return words;
    }
}
