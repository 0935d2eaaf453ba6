package io.github.devrellint.document;

/**
 * A half-open range of a source text: {@code start} is the offset of the first UTF-16 code unit,
 * {@code end} the offset after the last one. An empty span is a position.
 *
 * @param start offset of the first code unit, from 0
 * @param end offset after the last code unit, not less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * @throws IllegalArgumentException if the range is negative or reversed
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Returns the empty span at an offset. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the offset is that of a code unit of this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Returns the smallest span around both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    // see RuleId.equals

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && span.start == start && span.end == end;
    }

    @Override
    public int hashCode() {
        // with a small factor, spans at regular distances would share few bins
        return 0x9E3779B9 * start + end;
    }

    /** Orders by start, the shorter span first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
