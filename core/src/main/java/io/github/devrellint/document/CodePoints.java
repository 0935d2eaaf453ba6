package io.github.devrellint.document;

/**
 * Turns positions of libraries that count code points into offsets of a source text, which counts
 * UTF-16 code units. Asked in any order; steps from the last answer, so that questions in the order
 * of the text cost one pass.
 */
final class CodePoints {

    private final String text;
    private final Span content;
    private int codePoint;
    private int offset;

    CodePoints(String text, Span content) {
        this.text = text;
        this.content = content;
        this.offset = content.start();
    }

    /** Returns the offset of a code point, counted from the start of the content. */
    int offset(int index) {
        if (index < codePoint) {
            codePoint = 0;
            offset = content.start();
        }
        while (codePoint < index && offset < content.end()) {
            offset += Character.charCount(text.codePointAt(offset));
            codePoint++;
        }
        return Math.min(offset, content.end());
    }
}
