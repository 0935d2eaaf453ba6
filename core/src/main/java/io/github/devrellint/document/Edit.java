package io.github.devrellint.document;

/**
 * A replacement in a source text.
 *
 * @param span the text to replace; an empty span inserts
 * @param text the replacement
 */
public record Edit(Span span, String text) {}
