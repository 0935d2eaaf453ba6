package io.github.devrellint.document;

/**
 * Inline code.
 *
 * @param text between the backticks
 * @param span of that text in the source
 */
public record CodeSpan(String text, Span span) {}
