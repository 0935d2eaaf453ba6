package io.github.devrellint.samples.model;

import java.util.Map;

/**
 * The output of a sample and the values of its statements.
 *
 * @param out standard output
 * @param err standard error
 * @param values of its statements, by the offset in its code of the comment that tells each
 * @param complete whether it ran to its end; one that was stopped may have gone on
 */
public record Printed(String out, String err, Map<Integer, Value> values, boolean complete) {

    /**
     * The value of a statement.
     *
     * @param text of {@code toString}, or that of the elements of an array
     * @param string whether it is a string or a character
     */
    public record Value(String text, boolean string) {}

    public Printed {
        values = Map.copyOf(values);
    }

    /** Of a program that ran to its end and tells no values. */
    public static Printed of(String out, String err) {
        return new Printed(out, err, Map.of(), true);
    }
}
