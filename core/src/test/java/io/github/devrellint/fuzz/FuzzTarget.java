package io.github.devrellint.fuzz;

import java.io.IOException;

/** A part of the linter that reads what a stranger may have written. */
@FunctionalInterface
public interface FuzzTarget {

    /**
     * Reads an input and checks what must be true of the result, whatever the input is.
     *
     * @throws IOException if the input can't be put where it is read
     */
    void read(byte[] input) throws IOException;
}
