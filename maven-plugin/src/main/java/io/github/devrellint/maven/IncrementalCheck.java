package io.github.devrellint.maven;

import io.github.devrellint.Report;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Lints a project, unless the last check had the same inputs and its reports are still there. */
final class IncrementalCheck {

    private final ProjectLint lint;
    private final UpToDateChecker upToDate;
    private final Log log;

    IncrementalCheck(ProjectLint lint, UpToDateChecker upToDate, Log log) {
        this.lint = lint;
        this.upToDate = upToDate;
        this.log = log;
    }

    /**
     * Writes the reports and returns the result.
     *
     * @param inputs fingerprint of what is checked; empty to check in any case
     * @throws MojoExecutionException if the project can't be linted or a report can't be written
     */
    CheckResult run(Optional<String> inputs, ReportFiles reports) throws MojoExecutionException {
        if (inputs.isPresent() && reports.exist()) {
            Optional<CheckResult> last = upToDate.last(inputs.get(), lint::classpath);
            if (last.isPresent()) {
                log.info("devrel-lint: nothing has changed since the last check");
                return last.get();
            }
        }
        Report report = lint.run(reports.showPages());
        reports.write(report);
        CheckResult result = CheckResult.of(report);
        boolean repeatable =
                report.repeatable() && !lint.askedForLibraries() && report.failures().isEmpty();
        if (inputs.isPresent() && repeatable) {
            remember(inputs.get(), result);
        }
        return result;
    }

    private void remember(String inputs, CheckResult result) {
        try {
            upToDate.remember(inputs, lint.usedClasspath(), result);
        } catch (IOException e) {
            log.warn("devrel-lint cannot save the result of this check: " + e);
        }
    }
}
