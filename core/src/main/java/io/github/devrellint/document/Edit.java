package io.github.devrellint.document;

/**
 * A replacement in a source text.
 *
 * @param span what is replaced; an empty span inserts
 * @param text what stands there afterwards
 */
public record Edit(Span span, String text) {}
