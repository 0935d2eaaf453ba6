package io.github.devrellint.document;

/**
 * Something that was opened and never closed.
 *
 * @param what for people: "code fence", "HTML comment"
 * @param span of what opens it
 */
public record Unclosed(String what, Span span) {}
