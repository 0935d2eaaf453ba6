package io.github.devrellint.rule;

import io.github.devrellint.document.Span;

/**
 * The result of verifying a code block.
 *
 * @param span of the block
 * @param language as the fence names it; empty if it names none
 * @param status how far it was verified @param reason why no further, or what it did; empty if
 *     there is nothing to say
 */
public record Sample(Span span, String language, Status status, String reason) {

    /** How far a block was verified. */
    public enum Status {
        RAN,
        COMPILED,
        PARSED,
        /** Is part of something that the page does not show. */
        FRAGMENT,
        /** The author said so. */
        IGNORED,
        /** Nothing here knows the language, or its tool is missing. */
        UNCHECKED,
        FAILED
    }
}
