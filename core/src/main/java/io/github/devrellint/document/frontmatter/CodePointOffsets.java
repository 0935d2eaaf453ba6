package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Span;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Converts code point indexes, as some libraries give them, to UTF-16 offsets of a source text.
 * Each answer takes about as long as any other, wherever it lies.
 */
final class CodePointOffsets {

    private final Span content;

    /** Offsets, from the start of the content, of the code points that take two characters. */
    private final int[] pairs;

    /** Their indexes. */
    private final int[] indexes;

    CodePointOffsets(String text, Span content) {
        this.content = content;
        this.pairs =
                IntStream.range(content.start(), content.end() - 1)
                        .filter(at -> Character.isHighSurrogate(text.charAt(at)))
                        .filter(at -> Character.isLowSurrogate(text.charAt(at + 1)))
                        .map(at -> at - content.start())
                        .toArray();
        this.indexes = IntStream.range(0, pairs.length).map(i -> pairs[i] - i).toArray();
    }

    /** Returns the offset of a code point, counted from the start of the content. */
    int offset(int index) {
        return Math.min(content.start() + index + below(index, indexes), content.end());
    }

    /** Returns the offset so many code points after another one. */
    int offset(int from, int count) {
        int start = from - content.start();
        return offset(start - below(start, pairs) + count);
    }

    private static int below(int limit, int[] sorted) {
        int at = Arrays.binarySearch(sorted, limit);
        return at < 0 ? -at - 1 : at;
    }
}
