package io.github.devrellint.document;

/**
 * A reference to another place.
 *
 * @param form how it is written
 * @param span the whole reference in the source
 * @param target where it leads
 * @param targetSpan the target as written, without quotes or angle brackets; for a reference link
 *     that of the definition
 */
public record Link(LinkForm form, Span span, LinkTarget target, Span targetSpan) {}
