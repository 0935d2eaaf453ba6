package io.github.devrellint.document;

import java.util.Arrays;

/**
 * A text derived from the source (entities decoded, quote prefixes and emphasis marks removed) that
 * knows the source offset of each of its code units.
 *
 * <p>A run of text that is identical in the source takes one entry. A decoded entity or a
 * placeholder is a run of its own whose code units all map to its whole source span.
 */
public final class MappedText {

    /** Replaces parts that are not prose: a code span, an image, a template expression. */
    public static final char PLACEHOLDER = '\uFFFC';

    public static final MappedText EMPTY = new MappedText("", new int[0]);

    private final String text;
    private final int[] runs; // text start, source start, source end; ascending

    private MappedText(String text, int[] runs) {
        this.text = text;
        this.runs = runs;
    }

    public String text() {
        return text;
    }

    /**
     * Returns the smallest source span that contains the given range of the text. An empty range
     * gives the position before that code unit.
     *
     * @throws IndexOutOfBoundsException if the range is not in the text
     */
    public Span source(int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IndexOutOfBoundsException(start + ".." + end + " of " + text.length());
        }
        if (start == end) {
            return Span.at(start == text.length() ? end() : sourceStart(start));
        }
        return new Span(sourceStart(start), sourceEnd(end - 1));
    }

    /** Returns the source span of the whole text. */
    public Span source() {
        return source(0, text.length());
    }

    private int end() {
        return text.isEmpty() ? (runs.length == 0 ? 0 : runs[1]) : sourceEnd(text.length() - 1);
    }

    private int sourceStart(int at) {
        int run = run(at);
        return literal(run) ? runs[run + 1] + at - runs[run] : runs[run + 1];
    }

    private int sourceEnd(int at) {
        int run = run(at);
        return literal(run) ? runs[run + 1] + at - runs[run] + 1 : runs[run + 2];
    }

    private boolean literal(int run) {
        int textEnd = run + 3 < runs.length ? runs[run + 3] : text.length();
        return textEnd - runs[run] == runs[run + 2] - runs[run + 1];
    }

    private int run(int at) {
        int low = 0;
        int high = runs.length / 3 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * 3] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * 3;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects runs in the order of the text. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] runs = new int[12];
        private int size;

        /** Appends source text unchanged. */
        public Builder literal(CharSequence source, int start, int end) {
            if (start < end) {
                run(start, end);
                text.append(source, start, end);
            }
            return this;
        }

        /** Appends text that replaces a source span, for example a decoded entity. */
        public Builder decoded(CharSequence decoded, Span source) {
            if (decoded.length() > 0) {
                run(source.start(), source.end());
                text.append(decoded);
            }
            return this;
        }

        private void run(int start, int end) {
            if (size + 3 > runs.length) {
                runs = Arrays.copyOf(runs, runs.length * 2);
            }
            runs[size++] = text.length();
            runs[size++] = start;
            runs[size++] = end;
        }

        public int length() {
            return text.length();
        }

        public char charAt(int index) {
            return text.charAt(index);
        }

        public MappedText build() {
            return new MappedText(text.toString(), Arrays.copyOf(runs, size));
        }
    }
}
