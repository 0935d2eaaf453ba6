package io.github.devrellint.document;

/**
 * A construct without its closing delimiter.
 *
 * @param what its name in messages: "code fence", "HTML comment"
 * @param span of the opening delimiter
 */
public record Unclosed(String what, Span span) {}
