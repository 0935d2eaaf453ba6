package io.github.devrellint.base;

import java.util.regex.Pattern;

/**
 * The name of a rule, for example {@code broken-image}: in configuration, output and suppressions.
 *
 * @param value lower-case words joined by hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * @throws IllegalArgumentException if the text is no rule name
     */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
