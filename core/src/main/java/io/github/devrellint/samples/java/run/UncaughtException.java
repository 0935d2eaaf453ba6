package io.github.devrellint.samples.java.run;

import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.model.ShownTrace;
import io.github.devrellint.samples.sandbox.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exception that a program ended with.
 *
 * @param type qualified name of its class
 * @param message its own, empty without one
 * @param errors all that the program wrote to standard error
 */
record UncaughtException(String type, String message, String errors) {

    private static final Pattern UNCAUGHT =
            Pattern.compile(
                    "^Exception in thread \"[^\"\\n]*+\" ([\\w.$]++)(?::[ ]?([^\\n]*+))?",
                    Pattern.MULTILINE);
    private static final Pattern FRAME =
            Pattern.compile(
                    "^\\s*+at (sample\\d++)\\.[^(\\n]*+\\(Sample\\.java:(\\d++)\\)",
                    Pattern.MULTILINE);
    private static final Pattern MAIN = Pattern.compile("\\.(?:sample|main)\\(");

    /** Returns the exception that the JVM reports, if a program ended with one. */
    static Optional<UncaughtException> of(Outcome outcome) {
        Matcher uncaught = UNCAUGHT.matcher(outcome.err());
        if (outcome.exit() == 0 || !uncaught.find()) {
            return Optional.empty();
        }
        String message = uncaught.group(2) == null ? "" : uncaught.group(2).strip();
        return Optional.of(new UncaughtException(uncaught.group(1), message, outcome.err()));
    }

    String simpleName() {
        return simpleName(type);
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** Simple name and message, without the packages that samples are compiled in. */
    String summary() {
        String all = simpleName() + (message.isEmpty() ? "" : ": " + message);
        return SamplePackages.removedFrom(all);
    }

    /** Whether it is of a type, by its qualified or its simple name. */
    boolean is(String name) {
        return name.equals(type) || simpleName(name).equals(simpleName());
    }

    boolean isShownBy(ShownTrace trace) {
        return trace.shows(type, message);
    }

    /** Whether code of samples is in its stack trace. */
    boolean isOfSamples() {
        return FRAME.matcher(errors).find();
    }

    /** Whether the topmost frame of samples is that of what runs, not of a method that checks. */
    boolean isOfMain() {
        Matcher frame = FRAME.matcher(errors);
        return frame.find() && MAIN.matcher(frame.group()).find();
    }

    /** Where in the block the line of the topmost frame begins that is in it. */
    OptionalInt placeIn(SampleProgram program) {
        Matcher frame = FRAME.matcher(errors);
        while (frame.find()) {
            Optional<SampleProgram.Place> place = program.line(Integer.parseInt(frame.group(2)));
            if (place.isPresent() && place.get().block() == program.own()) {
                return OptionalInt.of(place.get().span().start());
            }
        }
        return OptionalInt.empty();
    }
}
