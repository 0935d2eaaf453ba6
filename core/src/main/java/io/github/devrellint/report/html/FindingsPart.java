package io.github.devrellint.report.html;

import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.report.RuleStatistics;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings by post, each with the text around it. */
final class FindingsPart implements Template.Part {

    private final Report report;
    private final SourceLines sources = new SourceLines();
    private final Thumbnails thumbnails;
    private final Map<String, String> titles;
    private int number;

    FindingsPart(Report report) {
        this.report = report;
        this.thumbnails = new Thumbnails(report.pages());
        this.titles =
                report.pages().stream()
                        .collect(Collectors.toMap(PageFacts::path, PageFacts::title, (a, b) -> a));
    }

    @Override
    public void write(HtmlWriter html) throws IOException {
        html.leaf("h2", "Findings", "id", "findings-title").line();
        if (report.findings().isEmpty()) {
            html.leaf("p", "Nothing was found.", "class", "empty").line();
            return;
        }
        filter(html);
        Map<String, List<Finding>> byPath =
                report.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::path, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Finding>> post : byPath.entrySet()) {
            post(html, post.getKey(), post.getValue());
        }
        Filters.nothingShown(html, "No finding matches.");
    }

    private void filter(HtmlWriter html) throws IOException {
        Filters.open(html, "Filter the findings", "Search messages, files, text");
        List<Severity> severities =
                List.of(Severity.ERROR, Severity.WARNING, Severity.INFO).stream()
                        .filter(severity -> report.count(severity) > 0)
                        .toList();
        if (severities.size() > 1) {
            for (Severity severity : severities) {
                String name = Labels.lower(severity);
                Filters.chip(html, "severity", name, Labels.counted(report.count(severity), name));
            }
        }
        List<String> rules = new ArrayList<>();
        RuleStatistics.of(report.findings()).forEach(rule -> rules.add(rule.rule().value()));
        Filters.select(html, "rule", "Rule", "All rules", rules.stream().sorted().toList());
        Filters.select(html, "fix", "Fix", "With or without fix", List.of("with a fix"));
        Filters.close(html);
    }

    private void post(HtmlWriter html, String path, List<Finding> findings) throws IOException {
        String title = titles.getOrDefault(path, "");
        boolean hasTitle = !title.isEmpty() && !path.endsWith(title);
        html.open("article", "class", "post", "data-group", path + " " + title);
        html.open("header").open("h3");
        if (hasTitle) {
            html.text(title).leaf("span", path, "class", "path");
        } else {
            html.text(path);
        }
        html.close().leaf("p", Labels.counts(findings)).close().line();
        html.open("ol", "class", "list").line();
        for (Finding finding : findings) {
            finding(html, finding);
        }
        html.close().close().line();
    }

    private void finding(HtmlWriter html, Finding finding) throws IOException {
        String severity = Labels.lower(finding.severity());
        boolean fixable = Labels.isFixable(finding);
        html.open(
                "li",
                "class",
                "finding " + severity,
                "id",
                "f" + ++number,
                "tabindex",
                "-1",
                "data-item",
                "",
                "data-severity",
                severity,
                "data-rule",
                finding.rule().value(),
                "data-fix",
                fixable ? "with a fix" : null);
        html.open("p", "class", "head").leaf("span", severity, "class", "badge " + severity);
        html.leaf("span", finding.rule().value(), "class", "rule");
        if (fixable) {
            html.leaf("span", "fix", "class", "badge fixable", "title", "devrel-lint fix does it");
        }
        String place = finding.range().start().toString();
        String copied = finding.path() + ":" + place;
        html.leaf(
                "button",
                place,
                "type",
                "button",
                "class",
                "place",
                "data-copy",
                copied,
                "title",
                "Copy " + copied,
                "aria-label",
                "Line " + place + ", copy");
        html.close();
        message(html, finding);
        html.open("div", "class", "body").open("pre", "class", "excerpt");
        for (Passage.Line line : Passage.of(finding, sources.of(finding)).lines()) {
            line.write(html);
        }
        html.close();
        var thumbnail = thumbnails.of(finding);
        if (thumbnail.isPresent()) {
            thumbnail.get().write(html);
        }
        html.close().close().line();
    }

    private static void message(HtmlWriter html, Finding finding) throws IOException {
        html.open("p", "class", "message").text(finding.message());
        if (!finding.suggestions().isEmpty() && !finding.message().contains("; did you mean ")) {
            html.leaf("span", " → ", "class", "arrow");
            html.leaf("ins", String.join(", ", finding.suggestions()));
        }
        html.close();
    }
}
