package io.github.devrellint.base;

/** How severe a finding is, in ascending order; {@code OFF} means that a rule does not run. */
public enum Severity {
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** Whether this is at least as severe as the other. */
    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
