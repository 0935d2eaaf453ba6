package io.github.devrellint.cli;

import io.github.devrellint.base.Severity;

/** Values of {@code --fail-on}: the least severe findings that fail a run. */
enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(Severity.OFF);

    private final Severity severity;

    FailOn(Severity severity) {
        this.severity = severity;
    }

    /** The same as in the configuration file. */
    Severity severity() {
        return severity;
    }
}
