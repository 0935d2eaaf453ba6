package io.github.devrellint.report.html;

import io.github.devrellint.base.Severity;
import io.github.devrellint.report.RuleStatistics;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of the overview: how much each rule found, and which files have most. */
final class FindingsTables {

    private static final int MOST_POSTS = 10;

    /** Units of length of the longest bar. */
    private static final int BAR = 100;

    private final List<Finding> findings;

    FindingsTables(List<Finding> findings) {
        this.findings = findings;
    }

    void write(HtmlWriter html) throws IOException {
        rules(html);
        posts(html);
    }

    private void rules(HtmlWriter html) throws IOException {
        List<RuleStatistics> rules = RuleStatistics.of(findings);
        if (rules.isEmpty()) {
            return;
        }
        long most = rules.stream().mapToLong(FindingsTables::all).max().orElse(1);
        Rules known = Rules.load();
        Tables.write(
                html,
                "By rule",
                "rules",
                List.of("rule", "", "#errors", "#warnings", "#fixes", "#files"),
                rules,
                rule -> rule(html, rule, known, most));
    }

    private static void rule(HtmlWriter html, RuleStatistics rule, Rules known, long most)
            throws IOException {
        String id = rule.rule().value();
        html.open("th", "scope", "row", "class", "wide");
        html.leaf("a", id, "href", "#findings", "data-rule", id);
        summary(html, known.find(id).map(Rules.Entry::summary).orElse(""));
        html.close().open("td");
        bar(html, rule, most);
        html.close();
        Tables.number(html, rule.errors(), "error");
        Tables.number(html, rule.warnings(), "warning");
        Tables.number(html, rule.fixable(), "");
        Tables.number(html, rule.files(), "");
    }

    /** Every second part between backticks is code. */
    private static void summary(HtmlWriter html, String markdown) throws IOException {
        html.open("small");
        String[] parts = markdown.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                html.text(parts[i]);
            } else {
                html.leaf("code", parts[i]);
            }
        }
        html.close();
    }

    private static long all(RuleStatistics rule) {
        return rule.errors() + rule.warnings() + rule.infos();
    }

    private static void bar(HtmlWriter html, RuleStatistics rule, long most) throws IOException {
        String[] box = {"class", "bar", "viewBox", "0 0 " + BAR + " 4"};
        html.open(
                "svg",
                box[0],
                box[1],
                box[2],
                box[3],
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        double at = 0;
        Map<String, Long> parts =
                Map.of("error", rule.errors(), "warning", rule.warnings(), "info", rule.infos());
        for (String kind : List.of("error", "warning", "info")) {
            double width = BAR * (double) parts.get(kind) / most;
            if (width > 0) {
                html.open(
                                "rect",
                                "class",
                                kind,
                                "x",
                                TimeChart.number(at),
                                "width",
                                TimeChart.number(width),
                                "height",
                                "4")
                        .close();
            }
            at += width;
        }
        html.close();
    }

    private void posts(HtmlWriter html) throws IOException {
        Map<String, List<Finding>> byPath =
                findings.stream().collect(Collectors.groupingBy(Finding::path));
        if (byPath.size() < 2) {
            return;
        }
        List<Map.Entry<String, List<Finding>>> worst =
                byPath.entrySet().stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (Map.Entry<String, List<Finding>> entry) ->
                                                        count(entry.getValue(), Severity.ERROR))
                                        .thenComparing(entry -> entry.getValue().size())
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST_POSTS)
                        .toList();
        Tables.write(
                html,
                byPath.size() > MOST_POSTS ? "Most findings" : "By file",
                null,
                List.of("file", "#errors", "#warnings"),
                worst,
                entry -> file(html, entry.getKey(), entry.getValue()));
    }

    private static void file(HtmlWriter html, String path, List<Finding> its) throws IOException {
        html.open("th", "scope", "row", "class", "wide");
        html.leaf("a", path, "href", "#findings", "data-search", path);
        html.close();
        Tables.number(html, count(its, Severity.ERROR), "error");
        Tables.number(html, count(its, Severity.WARNING), "warning");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }
}
