package io.github.devrellint.document;

/**
 * A comment, invisible on the built page: {@code <!-- … -->}, or <code>{/&#42; … &#42;/}</code> in
 * MDX, or {@code # …} in front matter.
 *
 * @param text the text between the delimiters, stripped
 * @param span the comment with its delimiters
 */
public record Comment(String text, Span span) {}
