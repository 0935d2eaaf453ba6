package io.github.devrellint.maven;

import io.github.devrellint.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Checks all projects of a build, whatever is found in the first, for one report. */
final class WholeBuildCheck {

    /** Lints one project. */
    interface ProjectLinter {

        /**
         * @throws MojoExecutionException if the project can't be linted
         */
        Report lint(MavenProject project) throws MojoExecutionException;
    }

    private final ProjectLinter linter;
    private final BuildVerdict verdict;
    private final Log log;

    WholeBuildCheck(ProjectLinter linter, BuildVerdict verdict, Log log) {
        this.linter = linter;
        this.verdict = verdict;
        this.log = log;
    }

    /**
     * @throws MojoExecutionException if something could not be checked, or the reports not written
     * @throws MojoFailureException if a project has more violations than allowed
     */
    void run(List<MavenProject> projects, ReportFiles files)
            throws MojoExecutionException, MojoFailureException {
        List<Report> reports = new ArrayList<>();
        Optional<MojoExecutionException> unchecked = Optional.empty();
        Optional<MojoFailureException> violations = Optional.empty();
        for (MavenProject project : projects) {
            log.info("Checking the documents of " + project.getId());
            Report report = linter.lint(project);
            reports.add(report);
            try {
                verdict.on(CheckResult.of(report));
            } catch (MojoExecutionException e) {
                unchecked = unchecked.or(() -> Optional.of(e));
            } catch (MojoFailureException e) {
                violations = violations.or(() -> Optional.of(e));
            }
        }
        files.write(Report.combined(reports));
        if (unchecked.isPresent()) {
            throw unchecked.get();
        }
        if (violations.isPresent()) {
            throw violations.get();
        }
    }
}
