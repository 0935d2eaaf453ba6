package io.github.devrellint.site.configuration;

/** A configuration file of a generator has a syntax error. */
public final class InvalidConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line from 1
     * @param column from 1
     * @param problem what the parser did not understand
     */
    InvalidConfigException(int line, int column, String problem) {
        super("%d:%d: %s".formatted(line, column, problem.lines().findFirst().orElse("")));
    }
}
