package io.github.devrellint.document;

/**
 * One block of text that people read: a paragraph, a heading, a table cell. Entities and escapes
 * are decoded and emphasis marks dropped; {@link MappedText#PLACEHOLDER} stands for what is no
 * prose (code spans, images, template expressions, math), a line feed for a soft or hard break.
 *
 * @param kind where the text stands
 * @param text the text and where it came from
 */
public record Prose(Kind kind, MappedText text) {

    /** Where prose stands. In headings, cells and titles any word may be capitalised. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        TABLE_CELL,
        /** Alternative text of an image. */
        ALT,
        /** Title of a link or an image. */
        TITLE,
        /** Text inside an HTML block. */
        HTML,
        /** A front-matter value that is shown to readers, for example {@code title}. */
        FRONT_MATTER
    }
}
