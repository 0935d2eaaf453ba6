package io.github.devrellint.samples.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the line in a program's output that says why it failed. */
public final class FailureReason {

    /** What the JVM and compilers say before they begin, which is the reason of nothing. */
    private static final Pattern WARNING =
            Pattern.compile("(?i)\\bwarning: |^\\s*info: |^Picked up \\w+: ");

    private static final String CAUSE = "Caused by: ";

    private FailureReason() {}

    /**
     * Returns the first line that is no warning, and what caused it where that is an exception of
     * Java; empty if there is no such line.
     */
    public static Optional<String> in(String output) {
        List<String> lines =
                output.lines()
                        .filter(line -> !line.isBlank() && !WARNING.matcher(line).find())
                        .map(String::strip)
                        .toList();
        Optional<String> cause =
                lines.stream()
                        .filter(line -> line.startsWith(CAUSE))
                        .reduce((outer, inner) -> inner)
                        .map(line -> ", caused by " + line.substring(CAUSE.length()));
        return lines.stream().findFirst().map(line -> line + cause.orElse(""));
    }
}
