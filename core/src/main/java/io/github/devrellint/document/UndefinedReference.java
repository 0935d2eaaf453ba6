package io.github.devrellint.document;

/**
 * {@code [text][label]} or {@code ![alt][label]} whose label is not defined on the page.
 *
 * @param image whether it is an image
 * @param text span of the text, without brackets
 * @param label the label as written
 * @param span of the label, without brackets
 */
public record UndefinedReference(boolean image, Span text, String label, Span span) {}
