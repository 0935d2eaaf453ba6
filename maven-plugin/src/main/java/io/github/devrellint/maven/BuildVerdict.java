package io.github.devrellint.maven;

import io.github.devrellint.base.Severity;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Logs the result of a check and fails the build where it has to.
 *
 * @param showsFindings whether findings are logged; failures always are
 * @param severity findings from this one on are violations; empty for what the configuration says
 * @param allowed how many violations a project may have
 * @param fails whether more than that fail the build
 */
record BuildVerdict(
        Log log, boolean showsFindings, Optional<Severity> severity, int allowed, boolean fails) {

    /**
     * @throws MojoExecutionException if something could not be checked
     * @throws MojoFailureException if there are more violations than allowed
     */
    void on(CheckResult result) throws MojoExecutionException, MojoFailureException {
        var limit = new ViolationLimit(severity.orElse(result.failOn()), allowed, fails);
        var console = new Console(log);
        if (showsFindings) {
            console.show(result, limit);
        }
        console.showFailures(result);
        limit.enforce(result);
    }
}
