package io.github.devrellint.document;

import java.util.List;
import java.util.Optional;

/** A value of the front matter with its source span. */
public sealed interface FrontMatterValue {

    /** Span of the value, including quotes. */
    Span span();

    /** Keys with their values in the order of the file. */
    record Mapping(List<Entry> entries, Span span) implements FrontMatterValue {

        /** The value of a key; the last one if the key is repeated. */
        public Optional<FrontMatterValue> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .reduce((first, last) -> last)
                    .map(Entry::value);
        }
    }

    /** A list. */
    record Sequence(List<FrontMatterValue> items, Span span) implements FrontMatterValue {}

    /**
     * A single value.
     *
     * @param value String, Boolean, Long, BigInteger, Double, a {@code java.time} value, or {@code
     *     null}
     * @param source as it is written, quotes included
     * @param text the characters of the value without quotes, mapped to the source as exactly as
     *     its notation allows
     */
    record Scalar(Object value, String source, MappedText text, Span span)
            implements FrontMatterValue {}

    /** A key and its value. */
    record Entry(String key, Span keySpan, FrontMatterValue value) {}
}
