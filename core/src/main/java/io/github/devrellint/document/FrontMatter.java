package io.github.devrellint.document;

import java.util.List;
import java.util.Optional;

/**
 * The metadata at the head of a document.
 *
 * @param format how it is written
 * @param span all of it, fences included
 * @param content span between the fences
 * @param root the values; an empty mapping where the content could not be parsed
 * @param faults what is wrong with the syntax, in order
 * @param comments the comments in it
 */
public record FrontMatter(
        Format format,
        Span span,
        Span content,
        FrontMatterValue.Mapping root,
        List<Fault> faults,
        List<Comment> comments) {

    /** The three notations in use. */
    public enum Format {
        /** Between {@code ---} lines. */
        YAML,
        /** Between {@code +++} lines. */
        TOML,
        /** One object at the head of the file. */
        JSON
    }

    /**
     * A syntax error.
     *
     * @param repair an edit that fixes it, if one is likely
     */
    public record Fault(Span span, String message, Optional<Edit> repair) {
        public Fault(Span span, String message) {
            this(span, message, Optional.empty());
        }
    }

    /** The value of a top-level key. */
    public Optional<FrontMatterValue> get(String key) {
        return root.get(key);
    }

    /** The value of a top-level key if it is a string. */
    public Optional<String> string(String key) {
        return get(key).filter(value -> value instanceof FrontMatterValue.Scalar)
                .map(value -> ((FrontMatterValue.Scalar) value).value())
                .filter(value -> value instanceof String)
                .map(String.class::cast);
    }
}
