package io.github.devrellint.document;

import java.util.Optional;

/**
 * A reference to an image.
 *
 * @param form how it is written
 * @param span the whole reference in the source
 * @param target where it leads
 * @param targetSpan the target as written, without quotes or angle brackets; for a reference image
 *     that of the definition
 * @param alt the alternative text: empty optional where there is none at all, an empty text where
 *     it is there and empty (a decorative image in HTML)
 */
public record Image(
        LinkForm form, Span span, LinkTarget target, Span targetSpan, Optional<MappedText> alt) {}
