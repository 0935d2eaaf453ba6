package io.github.devrellint.report.html;

import io.github.devrellint.rule.Sample;
import io.github.devrellint.stats.CodeState;
import io.github.devrellint.stats.SiteStats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statistics: over time, by author, by language and by post. */
final class HealthPart implements Template.Part {

    private final SiteStats stats;

    HealthPart(SiteStats stats) {
        this.stats = stats;
    }

    @Override
    public void write(HtmlWriter html) throws IOException {
        html.leaf("h2", title(), "id", "health-title").line();
        if (stats.posts().isEmpty()) {
            html.leaf("p", "No page was read.", "class", "empty").line();
            return;
        }
        chart(html);
        new StatsTables(stats).write(html);
        languages(html);
    }

    private String title() {
        int without = stats.count(CodeState.NO_CODE) + stats.count(CodeState.UNVERIFIED);
        return "%s, %s without runnable code, %s with code that fails"
                .formatted(
                        Labels.counted(stats.posts().size(), "post"),
                        Labels.number(without),
                        Labels.number(stats.count(CodeState.FAILS)));
    }

    private void chart(HtmlWriter html) throws IOException {
        TimeChart chart = new TimeChart(stats.posts());
        html.open("div", "class", "chart", "tabindex", "0", "role", "group", "aria-label", "Chart")
                .open("ul", "class", "legend");
        for (CodeState state : TimeChart.STATES) {
            html.open("li", "class", style(state)).open("i").close();
            html.text(explained(state) + ": " + Labels.number(stats.count(state))).close();
        }
        html.close();
        if (chart.isUseful()) {
            chart.write(html);
        }
        html.close().line();
    }

    private static String explained(CodeState state) {
        return switch (state) {
            case VERIFIED -> "a sample ran or compiled";
            case UNVERIFIED -> "code that nothing ran or compiled";
            case NO_CODE -> "no code";
            case FAILS -> "a sample is wrong";
        };
    }

    private void languages(HtmlWriter html) throws IOException {
        Map<String, Map<Sample.Status, Integer>> languages = stats.samples().byLanguage();
        if (languages.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(List.of("language"));
        for (Sample.Status status : Sample.Status.values()) {
            names.add("#" + Labels.lower(status));
        }
        Tables.write(
                html,
                "Samples by language",
                null,
                names,
                languages.entrySet(),
                language -> language(html, language.getKey(), language.getValue()));
    }

    private static void language(HtmlWriter html, String name, Map<Sample.Status, Integer> counts)
            throws IOException {
        html.leaf("th", name, "scope", "row");
        for (Sample.Status status : Sample.Status.values()) {
            int count = counts.getOrDefault(status, 0);
            Tables.number(html, count, status == Sample.Status.FAILED ? "error" : "");
        }
    }

    /** The class of a state in the style sheet. */
    static String style(CodeState state) {
        return state.label().replace(' ', '-');
    }
}
