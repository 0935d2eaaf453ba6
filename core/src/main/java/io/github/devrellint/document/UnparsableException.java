package io.github.devrellint.document;

/**
 * A text that can't be parsed within the limits of size, time and memory; the message says why, for
 * people.
 */
public final class UnparsableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param message what is wrong with the file: "is nested too deeply"
     */
    public UnparsableException(String message) {
        super(message);
    }
}
