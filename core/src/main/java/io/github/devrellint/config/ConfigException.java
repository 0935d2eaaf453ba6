package io.github.devrellint.config;

/** The configuration can't be used; the message names file, line and column where there are any. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }
}
