package io.github.devrellint.document;

/**
 * {@code [text][label]} or {@code ![alt][label]} whose label no definition of the page has.
 *
 * @param label as written
 * @param span of the label, without brackets
 */
public record UndefinedReference(String label, Span span) {}
