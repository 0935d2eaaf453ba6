package io.github.devrellint.samples.java.javac;

import java.util.OptionalInt;

/**
 * Thrown if the compiler can't process a block; the message says why, for example "is nested too
 * deeply".
 */
public final class CompilerLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient OptionalInt block;
    private final boolean crash;

    public CompilerLimitException(OptionalInt block, String message) {
        this(block, message, false);
    }

    private CompilerLimitException(OptionalInt block, String message, boolean crash) {
        super(message);
        this.block = block;
        this.crash = crash;
    }

    /** The compiler crashed, which is a bug in the compiler whatever the code is. */
    static CompilerLimitException crash(OptionalInt block) {
        return new CompilerLimitException(block, "breaks the compiler", true);
    }

    /** Whether the compiler crashed, which does not mean that the block is wrong. */
    public boolean crash() {
        return crash;
    }

    /** Index of the block on its page, if it is known. */
    public OptionalInt block() {
        return block;
    }
}
