package io.github.devrellint.document;

/** A text that no parser gets through in time and space; the message says why, for people. */
public final class UnparsableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnparsableException(String message) {
        super(message);
    }
}
