package io.github.devrellint.report.html;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.report.RuleStatistics;
import io.github.devrellint.stats.SampleCounts;
import java.io.IOException;

/** The first part of the page: how much was found, by which rules, and in which posts. */
final class OverviewPart implements Template.Part {

    private final Report report;
    private final SampleCounts samples;

    OverviewPart(Report report, SampleCounts samples) {
        this.report = report;
        this.samples = samples;
    }

    @Override
    public void write(HtmlWriter html) throws IOException {
        html.leaf("h2", verdict(), "id", "overview-title").line();
        html.open("ul", "class", "tiles").line();
        tile(html, "", report.files(), "file", "checked");
        tile(html, "error", report.count(Severity.ERROR), "error", "");
        tile(html, "warning", report.count(Severity.WARNING), "warning", "");
        if (report.count(Severity.INFO) > 0) {
            tile(html, "", report.count(Severity.INFO), "info", "");
        }
        long fixable = report.findings().stream().filter(Labels::isFixable).count();
        tile(html, "", fixable, "fixable by devrel-lint fix", "", "fixable by devrel-lint fix");
        if (samples.total() > 0) {
            tile(
                    html,
                    "good",
                    samples.verified(),
                    "sample",
                    "ran or compiled, of " + Labels.number(samples.total()));
        }
        if (!report.accepted().isEmpty()) {
            tile(html, "", report.accepted().size(), "finding", "accepted by the baseline");
        }
        html.close().line();
        failures(html);
        new FindingsTables(report.findings()).write(html);
        notices(html);
    }

    private String verdict() {
        if (!report.failures().isEmpty()) {
            return Labels.counted(report.failures().size(), "failure")
                    + ": not everything could be checked";
        }
        if (report.findings().isEmpty()) {
            return "No problems in " + Labels.counted(report.files(), "file");
        }
        long posts = RuleStatistics.files(report.findings());
        return Labels.counts(report.findings())
                + " in "
                + Labels.number(posts)
                + " of "
                + Labels.counted(report.files(), "file");
    }

    private static void tile(
            HtmlWriter html, String kind, long count, String noun, String more, String... plural)
            throws IOException {
        String many = plural.length > 0 ? plural[0] : noun + "s";
        html.open("li", "class", count == 0 || kind.isEmpty() ? null : kind);
        html.leaf("strong", Labels.number(count))
                .leaf("span", (count == 1 ? noun : many) + (more.isEmpty() ? "" : " " + more));
        html.close().line();
    }

    private void failures(HtmlWriter html) throws IOException {
        if (report.failures().isEmpty()) {
            return;
        }
        html.open("div", "class", "alerts", "role", "alert").leaf("h3", "Not checked");
        html.open("ul").line();
        for (Failure failure : report.failures()) {
            html.open("li");
            if (!failure.path().isEmpty()) {
                html.leaf("code", failure.path()).text(": ");
            }
            html.text(failure.message()).close().line();
        }
        html.close().close().line();
    }

    private void notices(HtmlWriter html) throws IOException {
        if (report.notices().isEmpty()) {
            return;
        }
        html.open("div", "class", "alerts notes").leaf("h3", "Notes").open("ul").line();
        for (String notice : report.notices()) {
            html.leaf("li", notice).line();
        }
        html.close().close().line();
    }
}
