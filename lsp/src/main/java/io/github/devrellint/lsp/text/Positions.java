package io.github.devrellint.lsp.text;

import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Converts between the linter's offsets in a text, and the positions of the protocol, whose lines
 * and columns start at 0.
 */
public record Positions(SourceText source, Encoding encoding) {

    /** The position of an offset that is in the text or at its end. */
    public Position position(int offset) {
        LineIndex lines = source.lines();
        int line = lines.position(offset).line();
        String before = source.text().substring(lines.lineStart(line), offset);
        return new Position(line - 1, encoding.units(before));
    }

    public Range range(Span span) {
        return new Range(position(span.start()), position(span.end()));
    }

    /**
     * The offset of a position; one behind the end of its line is the end of the line, and one
     * behind the last line the end of the text, as the protocol says.
     */
    public int offset(Position position) {
        int line = position.getLine() + 1;
        if (line < 1) {
            return 0;
        }
        if (line > source.lines().lines()) {
            return source.text().length();
        }
        int column = Math.max(0, position.getCharacter());
        return source.lines().lineStart(line) + encoding.chars(source.line(line), column);
    }

    /** The span of a range; empty at its start where it is reversed. */
    public Span span(Range range) {
        int start = offset(range.getStart());
        return new Span(start, Math.max(start, offset(range.getEnd())));
    }
}
