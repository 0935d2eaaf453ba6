package io.github.devrellint.samples.java;

import java.util.OptionalInt;

/** The compiler does not get through a block; the message says why: "is nested too deeply". */
final class GaveUpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient OptionalInt block;

    GaveUpException(OptionalInt block, String message) {
        super(message);
        this.block = block;
    }

    /** Number of the block on its page, if it is known which one it is. */
    OptionalInt block() {
        return block;
    }
}
