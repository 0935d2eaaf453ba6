package io.github.devrellint.maven;

import io.github.devrellint.base.Severity;
import io.github.devrellint.maven.CheckResult.Kind;
import io.github.devrellint.maven.CheckResult.Line;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The severity and number of findings that fail the build.
 *
 * @param severity findings from this one on are violations; {@code OFF} for none
 * @param allowed how many violations a build may have
 * @param fails whether more than that fail it
 */
record ViolationLimit(Severity severity, int allowed, boolean fails) {

    /**
     * Reads the two parameters that name the severity.
     *
     * @return what they say, if either does
     * @throws MojoExecutionException if they contradict each other or can't be read
     */
    static Optional<Severity> severity(String failOn, String violationSeverity)
            throws MojoExecutionException {
        Optional<Severity> one = LintParameters.severity("failOn", failOn);
        Optional<Severity> other = LintParameters.severity("violationSeverity", violationSeverity);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new MojoExecutionException(
                    "parameters 'failOn' (%s) and 'violationSeverity' (%s) mean the same; set one"
                            .formatted(failOn, violationSeverity));
        }
        return one.or(() -> other);
    }

    boolean violates(Line line) {
        return line.kind() == Kind.FINDING
                && severity != Severity.OFF
                && line.severity().atLeast(severity);
    }

    /** Whether there are so many violations that they fail the build. */
    boolean isExceeded(CheckResult outcome) {
        return fails && violations(outcome) > allowed;
    }

    private long violations(CheckResult outcome) {
        return outcome.lines().stream().filter(this::violates).count();
    }

    /**
     * Fails the build if the outcome exceeds the limit.
     *
     * @throws MojoExecutionException if something could not be checked
     * @throws MojoFailureException if there are more violations than allowed
     */
    void enforce(CheckResult outcome) throws MojoExecutionException, MojoFailureException {
        if (outcome.count(Kind.FAILURE) > 0) {
            throw new MojoExecutionException(
                    count(outcome.count(Kind.FAILURE), "failure")
                            + ": not everything could be checked; see above");
        }
        if (isExceeded(outcome)) {
            String limit = allowed > 0 ? ", at most " + allowed + " allowed" : "";
            throw new MojoFailureException(
                    "devrel-lint found "
                            + count(violations(outcome), "violation")
                            + limit
                            + "; see above");
        }
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
