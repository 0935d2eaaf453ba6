package io.github.devrellint.samples.java.javac;

import java.util.OptionalInt;

/** The compiler does not get through a block; the message says why: "is nested too deeply". */
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

    /** The compiler itself fails, as it should at no code whatever. */
    static CompilerLimitException crash(OptionalInt block) {
        return new CompilerLimitException(block, "breaks the compiler", true);
    }

    /** Whether that is a fault of the compiler and says nothing of the block. */
    public boolean crash() {
        return crash;
    }

    /** Number of the block on its page, if it is known which one it is. */
    public OptionalInt block() {
        return block;
    }
}
