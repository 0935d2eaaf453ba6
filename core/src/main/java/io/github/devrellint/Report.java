package io.github.devrellint;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The outcome of a run, the same for the same input whatever the number of threads.
 *
 * @param documents paths of the documents that were checked, in their order
 * @param findings in the order of {@link Finding#ORDER}
 * @param samples every code block and what became of it, by path and place
 * @param notices messages that are not findings, for example about a missing tool
 * @param failures what could not be checked
 * @param duration of the run
 * @param failOn findings from this severity on fail the run; {@code OFF} for never
 * @param repeatable whether the same files give the same report, which is not so if other hosts
 *     were asked
 * @param decisions what was detected about the site and why something was not checked, for {@code
 *     --verbose}
 * @param accepted findings that a baseline accepts; they are not among the others
 * @param pages facts about the documents by path, if the request asked for them
 */
public record Report(
        List<String> documents,
        List<Finding> findings,
        List<LocatedSample> samples,
        List<String> notices,
        List<Failure> failures,
        Duration duration,
        Severity failOn,
        boolean repeatable,
        List<String> decisions,
        List<Finding> accepted,
        List<PageFacts> pages) {

    /** A builder that begins with a repeatable report of no file, which fails on errors. */
    public static ReportBuilder builder() {
        return new ReportBuilder();
    }

    /** A builder that begins with this report. */
    public ReportBuilder toBuilder() {
        return new ReportBuilder(this);
    }

    /** A sample and where it is. */
    public record LocatedSample(String path, Position position, Sample sample) {}

    /** Joins several reports; the strictest {@link #failOn()} of them holds. */
    public static Report combined(Collection<Report> reports) {
        return builder()
                .documents(flat(reports, Report::documents).sorted().toList())
                .findings(flat(reports, Report::findings).sorted(Finding.ORDER).toList())
                .samples(flat(reports, Report::samples).toList())
                .notices(flat(reports, Report::notices).distinct().toList())
                .failures(flat(reports, Report::failures).distinct().toList())
                .duration(
                        reports.stream()
                                .map(Report::duration)
                                .reduce(Duration.ZERO, Duration::plus))
                .failOn(strictest(reports.stream().map(Report::failOn)))
                .repeatable(reports.stream().allMatch(Report::repeatable))
                .decisions(flat(reports, Report::decisions).distinct().toList())
                .accepted(flat(reports, Report::accepted).sorted(Finding.ORDER).toList())
                .pages(
                        flat(reports, Report::pages)
                                .sorted(Comparator.comparing(PageFacts::path))
                                .toList())
                .build();
    }

    private static <T> Stream<T> flat(Collection<Report> reports, Function<Report, List<T>> part) {
        return reports.stream().flatMap(report -> part.apply(report).stream());
    }

    /** The lowest severity that fails a run, {@code OFF} if none does. */
    static Severity strictest(Stream<Severity> limits) {
        return limits.filter(limit -> limit != Severity.OFF)
                .min(Comparator.naturalOrder())
                .orElse(Severity.OFF);
    }

    /** The same with more failures. */
    public Report plus(List<Failure> more) {
        return toBuilder()
                .failures(Stream.concat(failures.stream(), more.stream()).toList())
                .build();
    }

    /** The number of documents that were checked. */
    public int files() {
        return documents.size();
    }

    /** The number of findings of one severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /**
     * The exit code of the command line: 2 where something could not be checked, 1 where a finding
     * reaches {@link #failOn()}, else 0.
     */
    public int exitCode() {
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
