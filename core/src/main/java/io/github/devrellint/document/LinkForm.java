package io.github.devrellint.document;

/** The syntax of a link or an image. */
public enum LinkForm {
    /** {@code [text](target)} and {@code ![alt](target)}. */
    INLINE,
    /** {@code [text][label]}, {@code [label]} and their image forms. */
    REFERENCE,
    /** An attribute of an HTML element, for example {@code <img src>}. */
    HTML,
    /** An attribute of a JSX element in MDX. */
    JSX,
    /** An argument of a template tag, for example a Hugo shortcode. */
    TEMPLATE,
    /** {@code <https://…>} or a bare URL. */
    AUTOLINK,
    /** A front-matter value. */
    FRONT_MATTER
}
