package io.github.devrellint.document;

/**
 * {@code [text][label]} or {@code ![alt][label]} whose label is not defined on the page.
 *
 * @param label as written
 * @param span of the label, without brackets
 */
public record UndefinedReference(String label, Span span) {}
