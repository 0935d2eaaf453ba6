package io.github.devrellint.base;

/** How much a finding weighs, the lightest first; {@code OFF} means that a rule does not run. */
public enum Severity {
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** Whether this is as heavy as the other or heavier. */
    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
