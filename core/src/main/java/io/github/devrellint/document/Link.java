package io.github.devrellint.document;

/**
 * A link.
 *
 * @param form its syntax
 * @param span the whole link in the source
 * @param target the target
 * @param targetSpan span of the target, without quotes or angle brackets; for a reference link, in
 *     the definition
 */
public record Link(LinkForm form, Span span, LinkTarget target, Span targetSpan) {}
