package io.github.devrellint.document;

/**
 * One block of text that people read: a paragraph, a heading, a table cell. Entities and escapes
 * are decoded and emphasis marks removed. {@link MappedText#PLACEHOLDER} replaces what is not prose
 * (code spans, images, template expressions, math), a line feed a soft or hard break.
 *
 * @param kind the kind of block
 * @param text the text, mapped to the source
 */
public record Prose(Kind kind, MappedText text) {

    /** The kind of block. In headings, cells and titles any word may be capitalised. */
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
