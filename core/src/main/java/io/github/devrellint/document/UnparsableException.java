package io.github.devrellint.document;

/**
 * A text that can't be parsed within the limits of time and memory; the message says why, for
 * people.
 */
public final class UnparsableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnparsableException(String message) {
        super(message);
    }
}
