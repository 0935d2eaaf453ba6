package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Span;

/**
 * Converts code point indexes, as some libraries give them, to UTF-16 offsets of a source text.
 * Starts from the last answer, so that queries in ascending order take one pass.
 */
final class CodePointOffsets {

    private final String text;
    private final Span content;
    private int codePoint;
    private int offset;

    CodePointOffsets(String text, Span content) {
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
