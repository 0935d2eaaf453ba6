package io.github.devrellint.document;

import java.util.Optional;

/**
 * A heading.
 *
 * @param level from 1 to 6
 * @param span the whole heading in the source
 * @param text the text a reader sees: with the text of code spans, without emphasis marks and
 *     without an explicit id
 * @param id the explicit id, by <code>{#id}</code>, <code>{: #id}</code> or, in MDX, <code>
 *     {/&#42; #id &#42;/}</code>
 */
public record Heading(int level, Span span, MappedText text, Optional<Anchor> id) {}
