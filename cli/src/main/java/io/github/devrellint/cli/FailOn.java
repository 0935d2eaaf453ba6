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

    /** As the configuration has it. */
    Severity severity() {
        return severity;
    }
}
