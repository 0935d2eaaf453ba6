package io.github.devrellint.base;

/**
 * The name of a rule, for example {@code broken-image}: in configuration, output and suppressions.
 *
 * @param value lower-case words joined by hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {

    /** The documentation site has a folder for each rule. */
    private static final String PAGES = "https://devrellint.github.io/devrel-lint/rules/";

    /**
     * @throws IllegalArgumentException if the text is no rule name
     */
    public RuleId {
        if (!isName(value)) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    private static boolean isName(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' ? !letter : c < 'a' || c > 'z') {
                return false;
            }
            letter = c != '-';
        }
        return letter;
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    /** The address of the page that explains the rule. */
    public String page() {
        return PAGES + value + "/";
    }

    // The methods that records have by themselves are made by the JVM when they are first called,
    // which takes a millisecond or two at the start of a program.

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
