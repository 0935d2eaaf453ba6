package io.github.devrellint.cli;

import io.github.devrellint.base.Severity;
import java.util.Locale;

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

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same as in the configuration file. */
    Severity severity() {
        return severity;
    }
}
