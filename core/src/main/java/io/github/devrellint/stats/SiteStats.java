package io.github.devrellint.stats;

import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.rule.Finding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Statistics of the posts that were checked; of all pages, where none is a post.
 *
 * @param posts by path
 * @param authors the one with the most posts first
 * @param otherPages pages that were checked and are no posts, and so not counted
 * @param asOf the day that ages are counted up to
 */
public record SiteStats(
        List<PostStats> posts, List<AuthorStats> authors, int otherPages, LocalDate asOf) {

    private static final Comparator<PostStats> NEEDS_CARE_FIRST =
            Comparator.comparing(PostStats::code)
                    .thenComparing(post -> post.counts().errors(), Comparator.reverseOrder())
                    .thenComparing(
                            post -> post.page().published().orElse(LocalDate.MAX),
                            Comparator.naturalOrder())
                    .thenComparing(post -> post.page().path());

    /** Returns the statistics of a report with facts about pages. */
    public static SiteStats of(Report report, LocalDate asOf) {
        List<PageFacts> posts = report.pages().stream().filter(PageFacts::post).toList();
        List<PageFacts> counted = posts.isEmpty() ? report.pages() : posts;
        Map<String, List<Finding>> findings =
                report.findings().stream().collect(Collectors.groupingBy(Finding::path));
        Map<String, List<LocatedSample>> samples =
                report.samples().stream().collect(Collectors.groupingBy(LocatedSample::path));
        List<PostStats> stats =
                counted.stream()
                        .map(
                                page ->
                                        new PostStats(
                                                page,
                                                Counts.of(
                                                        page.size(),
                                                        findings.getOrDefault(
                                                                page.path(), List.of())),
                                                SampleCounts.of(
                                                        samples.getOrDefault(
                                                                page.path(), List.of()))))
                        .toList();
        int others = report.pages().size() - counted.size();
        return new SiteStats(stats, AuthorStats.of(stats), others, asOf);
    }

    /** The posts whose code is wrong first, then those without; among equals the oldest first. */
    public List<PostStats> needsCareFirst() {
        return posts.stream().sorted(NEEDS_CARE_FIRST).toList();
    }

    /** How many posts are in a state. */
    public int count(CodeState state) {
        return (int) posts.stream().filter(post -> post.code() == state).count();
    }

    public Counts counts() {
        return Counts.sum(posts.stream().map(PostStats::counts).toList());
    }

    public SampleCounts samples() {
        return SampleCounts.sum(posts.stream().map(PostStats::samples).toList());
    }
}
