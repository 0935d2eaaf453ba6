package io.github.devrellint.report.html;

import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reports;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.Range;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports to show as pages, and the pages. */
final class Pages {

    static final String NASTY =
            "</style></script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
                    + "\" onfocus=window.hacked=1 autofocus x='\u202e{{style}}&lt;\u0000";

    private static final Path ROOT = Path.of("/site");

    private Pages() {}

    /** The report of one of everything, with facts about its pages. */
    static Report rich() {
        return Reports.rich().toBuilder()
                .pages(
                        List.of(
                                page("_posts/a:b c.md", "First \u201csteps\u201d", "2023-02-01"),
                                page("docs/ü.md", "Second", "2024-05-06")))
                .build();
    }

    /** Everything that a post can have a say in is hostile. */
    static Report hostile() {
        String path = NASTY.replace('/', '-').replace('\u0000', '0') + ".md";
        Finding finding =
                Reports.finding(
                        "misspelling",
                        Severity.ERROR,
                        path,
                        new Span(0, 11),
                        NASTY,
                        List.of(NASTY),
                        NASTY);
        Finding shown =
                new Finding(
                        finding.rule(),
                        finding.severity(),
                        finding.file(),
                        path,
                        finding.range(),
                        NASTY,
                        List.of(NASTY),
                        finding.fix(),
                        NASTY,
                        NASTY,
                        NASTY);
        Sample sample = new Sample(new Span(0, 3), NASTY, Sample.Status.FAILED, NASTY);
        PageFacts page =
                new PageFacts(
                        finding.file(),
                        path,
                        ROOT,
                        NASTY,
                        true,
                        List.of(NASTY),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.empty(),
                        new PageFacts.Size(1, 1, 1, 1, 1, 1),
                        List.of());
        return Report.builder()
                .documents(List.of(path))
                .findings(List.of(shown))
                .samples(List.of(new Report.LocatedSample(path, new Position(1, 1), sample)))
                .notices(List.of(NASTY))
                .failures(List.of(new io.github.devrellint.Failure(path, NASTY)))
                .pages(List.of(page))
                .build();
    }

    /** So many findings, twenty in a post. */
    static Report large(int count) {
        List<Finding> findings = new ArrayList<>();
        List<PageFacts> pages = new ArrayList<>();
        List<Report.LocatedSample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = "_posts/post-%04d.md".formatted(i / 20);
            if (i % 20 == 0) {
                pages.add(page(path, "Post number " + i / 20, (2015 + i % 10) + "-03-01"));
                Sample sample = new Sample(new Span(0, 3), "java", Sample.Status.RAN, "");
                samples.add(new Report.LocatedSample(path, new Position(7, 1), sample));
            }
            String line = "This is line " + i + " of a post, with a mistaek in the middle of it.";
            int column = line.indexOf("mistaek") + 1;
            int number = 1 + i % 20 * 3;
            Range range =
                    new Range(
                            new Span(i, i + 7),
                            new Position(number, column),
                            new Position(number, column + 7));
            findings.add(
                    new Finding(
                            RuleId.of(i % 3 == 0 ? "image-alt" : "misspelling"),
                            i % 3 == 0 ? Severity.WARNING : Severity.ERROR,
                            ROOT.resolve(path),
                            path,
                            range,
                            "\"mistaek\" is misspelled, number " + i,
                            List.of("mistake"),
                            Optional.empty(),
                            "",
                            line,
                            "f" + i));
        }
        return Report.builder()
                .documents(pages.stream().map(PageFacts::path).toList())
                .findings(findings)
                .samples(samples)
                .duration(Duration.ofMillis(5))
                .pages(pages)
                .build();
    }

    static PageFacts page(String path, String title, String day) {
        return new PageFacts(
                ROOT.resolve(path),
                path,
                ROOT,
                title,
                true,
                List.of("Mara"),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                new PageFacts.Size(1200, 80, 20, 2, 5, 3),
                List.of());
    }

    static String write(Report report) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
        StringBuilder out = new StringBuilder();
        new HtmlReporter(clock).write(report, new Reporter.Style(false, false, false), out);
        return out.toString();
    }
}
