package io.github.devrellint.document;

/**
 * A comment that no reader sees: {@code <!-- … -->}, or <code>{/&#42; … &#42;/}</code> in MDX, or
 * {@code # …} in front matter.
 *
 * @param text between the marks, stripped
 * @param span the comment with its marks
 */
public record Comment(String text, Span span) {}
