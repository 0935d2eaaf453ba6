package io.github.devrellint.samples.script;

import io.github.devrellint.samples.model.ExpectedOutput;
import java.util.List;
import java.util.regex.Pattern;

/** Tells output that is another one at each run: the time of day, what chance decides. */
final class ChangingOutput {

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?i)\\b(?:now|today|utcnow|current_(?:date|time|timestamp)|time|date)\\b");

    private static final Pattern CHANCE =
            Pattern.compile("(?i)\\b(?:random|randint|randrange|shuffle|secrets|uuid[14]?)\\b");

    private static final Pattern MOMENT =
            Pattern.compile(
                    "\\b\\d{4}-\\d\\d?-\\d\\d?(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d++)?)?)?|\\b\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d++)?)?"
                            + "|\\bdatetime\\.\\w++\\(\\d[\\d, ]*+\\)|\\b1[67]\\d{8}(?:\\d{3})?(?:\\.\\d++)?\\b");

    private final boolean clock;
    private final boolean chance;

    /**
     * @param code of the sample
     */
    ChangingOutput(String code) {
        this.clock = CLOCK.matcher(code).find();
        this.chance = CHANCE.matcher(code).find();
    }

    /** Whether both may come from the same code, at other times. */
    boolean agree(List<String> expected, List<String> printed) {
        return chance || clock && moments(expected).equals(moments(printed));
    }

    private static List<String> moments(List<String> lines) {
        return ExpectedOutput.lines(
                MOMENT.matcher(String.join("\n", lines)).replaceAll("<moment>"));
    }
}
