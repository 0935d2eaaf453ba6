package io.github.devrellint.document;

import java.util.Optional;

/**
 * A reference to an image.
 *
 * @param form its syntax
 * @param span the whole reference in the source
 * @param target the target
 * @param targetSpan span of the target, without quotes or angle brackets; for a reference image, in
 *     the definition
 * @param alt the alternative text: an empty optional if there is none, an empty text if it is given
 *     as empty (a decorative image in HTML)
 */
public record Image(
        LinkForm form, Span span, LinkTarget target, Span targetSpan, Optional<MappedText> alt) {}
