package io.github.devrellint.maven;

import io.github.devrellint.base.Severity;
import io.github.devrellint.maven.CheckResult.Kind;
import io.github.devrellint.maven.CheckResult.Line;
import org.apache.maven.plugin.logging.Log;

/** Logs an outcome: a line per finding, and one at the end. */
final class Console {

    private final Log log;

    Console(Log log) {
        this.log = log;
    }

    /**
     * Logs notices, findings (as errors those that fail the build, so that -q shows them), a sum.
     */
    void show(CheckResult outcome, ViolationLimit limit) {
        boolean fails = limit.isExceeded(outcome);
        outcome.lines().stream()
                .filter(line -> line.kind() != Kind.FAILURE)
                .forEach(line -> show(line, fails && limit.violates(line)));
        if (outcome.files() == 0) {
            return;
        }
        String files = "devrel-lint: " + ViolationLimit.count(outcome.files(), "file");
        if (outcome.count(Kind.FINDING) == 0) {
            log.info(files + ", no findings");
        } else {
            log.info(
                    "%s, %s, %s, %s"
                            .formatted(
                                    files,
                                    ViolationLimit.count(outcome.count(Severity.ERROR), "error"),
                                    ViolationLimit.count(
                                            outcome.count(Severity.WARNING), "warning"),
                                    ViolationLimit.count(outcome.count(Severity.INFO), "info")));
        }
    }

    /** Logs what could not be checked; always, since it ends the build. */
    void showFailures(CheckResult outcome) {
        outcome.lines().stream()
                .filter(line -> line.kind() == Kind.FAILURE)
                .forEach(line -> log.error(line.text()));
    }

    private void show(Line line, boolean violation) {
        if (violation) {
            log.error(line.text());
        } else if (line.severity() == Severity.INFO) {
            log.info(line.text());
        } else {
            log.warn(line.text());
        }
    }
}
