package io.github.devrellint.samples.java;

/**
 * A mistake that can be made in a block.
 *
 * @param kind what is wrong
 * @param origin whose name it is: {@code own}, {@code jdk}, {@code library}, {@code page}
 * @param start in the block, with {@code end} half open
 * @param text that takes the place of it
 */
record Mistake(Kind kind, String origin, int start, int end, String text) {

    enum Kind {
        METHOD,
        ARITY,
        ARGUMENT,
        TYPE,
        FIELD,
        GENERIC,
        RESULT,
        VARIABLE,
        SYNTAX
    }

    String applied(String code) {
        return code.substring(0, start) + text + code.substring(end);
    }
}
