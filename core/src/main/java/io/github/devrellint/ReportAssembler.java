package io.github.devrellint;

import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joins what the sites of a run and their files have to tell into one report. */
final class ReportAssembler {

    private static final Comparator<Report.LocatedSample> SAMPLE_ORDER =
            Comparator.comparing(Report.LocatedSample::path)
                    .thenComparing(Report.LocatedSample::position);
    private static final Comparator<Failure> FAILURE_ORDER =
            Comparator.comparing(Failure::path).thenComparing(Failure::message);

    private ReportAssembler() {}

    /** Begins a report with all results, in an order that does not depend on threads. */
    static ReportBuilder of(List<SiteRun> sites, List<FileResult> results) {
        return Report.builder()
                .documents(sites.stream().flatMap(SiteRun::paths).sorted().toList())
                .findings(flat(results, FileResult::findings).sorted(Finding.ORDER).toList())
                .samples(flat(results, FileResult::samples).sorted(SAMPLE_ORDER).toList())
                .failures(
                        flat(results, FileResult::failures)
                                .map(failure -> counted(failure, results))
                                .distinct()
                                .sorted(FAILURE_ORDER)
                                .toList())
                .repeatable(sites.stream().noneMatch(SiteRun::asksOtherHosts))
                .decisions(
                        sites.stream()
                                .flatMap(site -> site.decisions().stream())
                                .distinct()
                                .toList())
                .pages(results.stream().flatMap(result -> result.page().stream()).toList());
    }

    /**
     * The failure, with the number of samples that were not checked for that reason.
     *
     * @param results with the samples
     */
    private static Failure counted(Failure failure, List<FileResult> results) {
        long samples =
                flat(results, FileResult::samples)
                        .map(Report.LocatedSample::sample)
                        .filter(sample -> sample.status() == Sample.Status.UNCHECKED)
                        .filter(sample -> sample.reason().equals(failure.message()))
                        .count();
        return samples == 0
                ? failure
                : new Failure(
                        failure.path(),
                        "%s; %d %s not checked"
                                .formatted(
                                        failure.message(),
                                        samples,
                                        samples == 1 ? "sample" : "samples"));
    }

    private static <T> Stream<T> flat(
            List<FileResult> results, Function<FileResult, List<T>> part) {
        return results.stream().flatMap(result -> part.apply(result).stream());
    }
}
