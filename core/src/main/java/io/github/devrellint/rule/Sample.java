package io.github.devrellint.rule;

import io.github.devrellint.document.Span;

/**
 * The result of verifying a code block.
 *
 * @param span of the block
 * @param language as the fence names it; empty if it names none
 * @param status how far it was verified
 * @param reason why it was verified no further, or what it did; may be empty
 */
public record Sample(Span span, String language, Status status, String reason) {

    /** How far a block was verified. */
    public enum Status {
        /** Ran, and did what the page says. */
        RAN,
        /** Compiles; it was not run. */
        COMPILED,
        /** Its syntax is right; nothing more is known. */
        PARSED,
        /** Is part of something that the page does not show. */
        FRAGMENT,
        /** The author excluded it. */
        IGNORED,
        /** The language is unknown, or its tool is not installed. */
        UNCHECKED,
        /** Something is wrong with it; findings say what. */
        FAILED
    }
}
