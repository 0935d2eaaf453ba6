package io.github.devrellint.text;

import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.CodeSpan;
import io.github.devrellint.document.Document;
import java.util.BitSet;

/** The offsets of a document inside code. */
final class CodeAreas {

    private final BitSet offsets = new BitSet();

    private CodeAreas() {}

    static CodeAreas of(Document document) {
        CodeAreas areas = new CodeAreas();
        for (CodeBlock block : document.codeBlocks()) {
            areas.offsets.set(block.span().start(), block.span().end());
        }
        for (CodeSpan span : document.codeSpans()) {
            areas.offsets.set(span.span().start(), span.span().end());
        }
        return areas;
    }

    boolean contains(int offset) {
        return offsets.get(offset);
    }
}
