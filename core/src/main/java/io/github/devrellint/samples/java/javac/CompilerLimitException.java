package io.github.devrellint.samples.java.javac;

import java.util.OptionalInt;

/** The compiler does not get through a block; the message says why: "is nested too deeply". */
public final class CompilerLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient OptionalInt block;

    public CompilerLimitException(OptionalInt block, String message) {
        super(message);
        this.block = block;
    }

    /** Number of the block on its page, if it is known which one it is. */
    public OptionalInt block() {
        return block;
    }
}
