package io.github.devrellint.samples.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception among the lines that show what is printed, as the JVM or {@code printStackTrace}
 * writes it. Where it was thrown does not matter.
 *
 * @param line of its first line, counted from 0
 * @param type as it is written, with or without the package
 * @param message empty if there is none
 */
public record ShownTrace(int line, String type, String message) {

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:Exception in thread \"[^\"]*+\" )?"
                            + "((?:[\\w$]++\\.)*+[A-Z][\\w$]*(?:Exception|Error|Throwable|Failure))"
                            + "(?::[ ]?(.*+))?");

    /** Returns the first exception that the lines show. */
    public static Optional<ShownTrace> in(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Optional<ShownTrace> trace = at(i, lines.get(i).strip());
            if (trace.isPresent()) {
                return trace;
            }
        }
        return Optional.empty();
    }

    private static Optional<ShownTrace> at(int number, String line) {
        Matcher head = HEAD.matcher(line);
        return head.matches()
                ? Optional.of(
                        new ShownTrace(
                                number,
                                head.group(1),
                                head.group(2) == null ? "" : head.group(2).strip()))
                : Optional.empty();
    }

    /**
     * Whether it is that exception.
     *
     * @param thrown name of its class
     * @param text the first line of its message; empty if it has none
     */
    public boolean shows(String thrown, String text) {
        return simple(type).equals(simple(thrown)) && Expectation.agree(message, text.strip());
    }

    /** Whether what a program wrote to standard error has this exception. */
    boolean isIn(String errors) {
        return errors.lines()
                .map(line -> at(0, line.strip()))
                .flatMap(Optional::stream)
                .anyMatch(trace -> shows(trace.type(), trace.message()));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
