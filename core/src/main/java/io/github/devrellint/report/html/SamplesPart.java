package io.github.devrellint.report.html;

import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.stats.SampleCounts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every code sample by post, and what became of it. */
final class SamplesPart implements Template.Part {

    private static final String EXPLAINED =
            "ran: it was run; compiled: it compiles; parsed: its syntax is right; fragment: part of"
                    + " something that the page does not show; ignored: the author says so;"
                    + " unchecked: nothing here can check it; failed: it is wrong.";

    private final Report report;
    private final SampleCounts counts;

    SamplesPart(Report report, SampleCounts counts) {
        this.report = report;
        this.counts = counts;
    }

    @Override
    public void write(HtmlWriter html) throws IOException {
        html.leaf("h2", "Code samples", "id", "samples-title").line();
        if (report.samples().isEmpty()) {
            html.leaf("p", "No code samples were checked.", "class", "empty").line();
            return;
        }
        html.leaf("p", EXPLAINED, "class", "lead").line();
        Filters.open(html, "Filter the samples", "Search languages, files, reasons");
        for (Map.Entry<Sample.Status, Integer> status : counts.byStatus().entrySet()) {
            String name = Labels.lower(status.getKey());
            Filters.chip(html, "status", name, Labels.number(status.getValue()) + " " + name);
        }
        Filters.select(
                html,
                "language",
                "Language",
                "All languages",
                List.copyOf(counts.byLanguage().keySet()));
        Filters.close(html);
        Map<String, List<LocatedSample>> byPath =
                report.samples().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LocatedSample::path,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (Map.Entry<String, List<LocatedSample>> post : byPath.entrySet()) {
            html.open("article", "class", "post", "data-group", post.getKey());
            html.open("header").leaf("h3", post.getKey());
            html.leaf("p", Labels.counted(post.getValue().size(), "sample")).close().line();
            html.open("ol", "class", "list").line();
            for (LocatedSample sample : post.getValue()) {
                sample(html, sample);
            }
            html.close().close().line();
        }
        Filters.nothingShown(html, "No sample matches.");
    }

    private static void sample(HtmlWriter html, LocatedSample located) throws IOException {
        Sample sample = located.sample();
        String status = Labels.lower(sample.status());
        String language = SampleCounts.languageOf(sample);
        html.open(
                "li",
                "class",
                "sample",
                "tabindex",
                "-1",
                "data-item",
                "",
                "data-status",
                status,
                "data-language",
                language);
        html.leaf("span", status, "class", "badge " + status).leaf("code", language);
        html.leaf("p", sample.reason());
        String place = located.position().toString();
        String copied = located.path() + ":" + place;
        html.leaf(
                "button",
                "line " + located.position().line(),
                "type",
                "button",
                "class",
                "place",
                "data-copy",
                copied,
                "title",
                "Copy " + copied);
        html.close().line();
    }
}
