package io.github.devrellint.document;

/**
 * A target for fragments that the author named: {@code <a id="x">}, {@code name="x"} or the
 * explicit id of a heading.
 *
 * @param id without {@code #}
 * @param span of the id in the source
 */
public record Anchor(String id, Span span) {}
