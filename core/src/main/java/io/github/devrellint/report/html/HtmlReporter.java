package io.github.devrellint.report.html;

import com.google.auto.service.AutoService;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.ToolInfo;
import io.github.devrellint.stats.SampleCounts;
import io.github.devrellint.stats.SiteStats;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * One HTML page for writers, which needs no other file and no network: an overview, the findings by
 * post with the text around them, the samples, and statistics. Without scripts it is one long page;
 * with them, lists can be filtered.
 */
@AutoService(Reporter.class)
public final class HtmlReporter implements Reporter {

    private final Clock clock;

    /** For {@link java.util.ServiceLoader}. */
    public HtmlReporter() {
        this(Clock.systemDefaultZone());
    }

    /**
     * @param clock tells the day that the ages of posts are counted up to
     */
    HtmlReporter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public boolean showsPages() {
        return true;
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        SiteStats stats = SiteStats.of(report, LocalDate.now(clock));
        SampleCounts samples = SampleCounts.of(report.samples());
        new Template()
                .write(
                        Map.of(
                                "title", html -> html.text(title(report)),
                                "nav", html -> nav(report, html),
                                "overview", new OverviewPart(report, samples),
                                "findings", new FindingsPart(report),
                                "samples", new SamplesPart(report, samples),
                                "health", new HealthPart(stats),
                                "footer", HtmlReporter::footer),
                        out);
    }

    private static String title(Report report) {
        return Labels.counted(report.count(Severity.ERROR), "error")
                + ", "
                + Labels.counted(report.count(Severity.WARNING), "warning")
                + " – devrel-lint";
    }

    private static void nav(Report report, HtmlWriter html) throws IOException {
        link(html, "overview", "Overview", -1);
        link(html, "findings", "Findings", report.findings().size());
        link(html, "samples", "Samples", report.samples().size());
        link(html, "health", "Post health", -1);
    }

    private static void link(HtmlWriter html, String id, String name, int count)
            throws IOException {
        html.open("a", "href", "#" + id).text(name);
        if (count >= 0) {
            html.text(" ").leaf("b", Labels.number(count));
        }
        html.close();
    }

    private static void footer(HtmlWriter html) throws IOException {
        html.open("p", "class", "keys");
        key(html, "j", " next, ");
        key(html, "k", " previous, ");
        key(html, "/", " search, ");
        key(html, "Esc", " show all again, ");
        key(html, "1", " to ");
        key(html, "4", " parts of the report. A line number copies its place.");
        html.close();
        html.leaf("p", ToolInfo.NAME + " " + ToolInfo.VERSION);
    }

    private static void key(HtmlWriter html, String key, String what) throws IOException {
        html.leaf("kbd", key).text(what);
    }
}
