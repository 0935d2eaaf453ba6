package io.github.devrellint;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a run, the same for the same input whatever the number of threads.
 *
 * @param files number of documents that were checked
 * @param findings in the order of {@link Finding#ORDER}
 * @param samples every code block and what became of it, by path and place
 * @param notices what people should know though it is no finding: a tool that is missing
 * @param failures what could not be checked
 * @param duration of the run
 * @param decisions what was found out about the site and why something was not checked, for those
 *     who ask
 */
public record Report(
        int files,
        List<Finding> findings,
        List<LocatedSample> samples,
        List<String> notices,
        List<Failure> failures,
        Duration duration,
        List<String> decisions) {

    public Report(
            int files,
            List<Finding> findings,
            List<LocatedSample> samples,
            List<String> notices,
            List<Failure> failures,
            Duration duration) {
        this(files, findings, samples, notices, failures, duration, List.of());
    }

    /** A sample and where it is. */
    public record LocatedSample(String path, Position position, Sample sample) {}

    /** The same with more failures. */
    public Report plus(List<Failure> more) {
        var all = Stream.concat(failures.stream(), more.stream()).toList();
        return new Report(files, findings, samples, notices, all, duration, decisions);
    }

    /** The number of findings of one severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /**
     * The exit code by the contract of every door: 2 where something could not be checked, 1 where
     * a finding is as heavy as {@code failOn}, else 0.
     *
     * @param failOn {@code OFF} for never
     */
    public int exitCode(Severity failOn) {
        if (!failures.isEmpty()) {
            return 2;
        }
        boolean fails =
                failOn != Severity.OFF
                        && findings.stream()
                                .anyMatch(finding -> finding.severity().atLeast(failOn));
        return fails ? 1 : 0;
    }
}
