package io.github.devrellint.document;

import java.util.Optional;

/**
 * A heading.
 *
 * @param level from 1 to 6
 * @param span the whole heading in the source
 * @param text what a reader sees, the text of code spans included and marks dropped; without an
 *     explicit id
 * @param id the id the author gave it by <code>{#id}</code>, <code>{: #id}</code> or, in MDX,
 *     <code>{/&#42; #id &#42;/}</code>
 */
public record Heading(int level, Span span, MappedText text, Optional<Anchor> id) {}
