package io.github.devrellint.report.html;

import io.github.devrellint.stats.AuthorStats;
import io.github.devrellint.stats.CodeState;
import io.github.devrellint.stats.Counts;
import io.github.devrellint.stats.PostStats;
import io.github.devrellint.stats.SampleCounts;
import io.github.devrellint.stats.SiteStats;
import io.github.devrellint.stats.StatsColumns;
import java.io.File;
import java.io.IOException;
import java.util.OptionalLong;

/** Tables of statistics: by post, those that need care first, and by author. */
final class StatsTables {

    private final SiteStats stats;

    StatsTables(SiteStats stats) {
        this.stats = stats;
    }

    void write(HtmlWriter html) throws IOException {
        posts(html);
        authors(html);
    }

    private void posts(HtmlWriter html) throws IOException {
        html.leaf("h3", "By post")
                .open("div", "class", "scroll")
                .open("table", "class", "dense")
                .line();
        Tables.head(
                html,
                "post",
                "code",
                "#published",
                "#age",
                "#words",
                "#read",
                "#code lines",
                "#samples",
                "#images",
                "#links",
                "#errors",
                "#warnings");
        html.open("tbody").line();
        for (PostStats post : stats.needsCareFirst()) {
            html.open("tr").open("th", "scope", "row", "class", "wide").text(post.page().title());
            html.open("small");
            if (post.counts().errors() + post.counts().warnings() > 0) {
                String path = post.page().path();
                html.leaf("a", onSite(post), "href", "#findings", "data-search", path);
            } else {
                html.text(onSite(post));
            }
            html.close().close();
            html.open("td")
                    .leaf(
                            "span",
                            post.code().label(),
                            "class",
                            "badge " + HealthPart.style(post.code()))
                    .close();
            String day = post.page().published().map(Object::toString).orElse("–");
            Tables.cell(html, day.replaceAll("\\D", ""), day, "");
            age(html, post.ageInDays(stats.asOf()));
            cells(html, post.counts(), post.samples());
            html.close().line();
        }
        html.close().close().close().line();
        if (stats.otherPages() > 0) {
            html.leaf(
                            "p",
                            Labels.counted(stats.otherPages(), "other page")
                                    + " were checked and are no posts.",
                            "class",
                            "soft")
                    .line();
        }
    }

    /** The path within the site, which is shorter. */
    private static String onSite(PostStats post) {
        return post.page()
                .root()
                .relativize(post.page().file())
                .toString()
                .replace(File.separatorChar, '/');
    }

    private static void age(HtmlWriter html, OptionalLong days) throws IOException {
        String key = days.isPresent() ? Long.toString(days.getAsLong()) : "";
        Tables.cell(html, key, StatsColumns.age(days), "");
    }

    private static void cells(HtmlWriter html, Counts counts, SampleCounts samples)
            throws IOException {
        Tables.number(html, counts.words(), "");
        Tables.cell(html, "" + counts.readingMinutes(), counts.readingMinutes() + " min", "");
        Tables.cell(html, "" + counts.codePercent(), counts.codePercent() + " %", "");
        html.leaf(
                "td",
                StatsColumns.verified(samples),
                "class",
                "n",
                "data-sort",
                "" + samples.total(),
                "title",
                StatsColumns.byLanguage(samples));
        Tables.number(html, counts.images(), "");
        Tables.number(html, counts.links(), "");
        Tables.number(html, counts.errors(), "error");
        Tables.number(html, counts.warnings(), "warning");
    }

    private void authors(HtmlWriter html) throws IOException {
        html.leaf("h3", "By author")
                .open("div", "class", "scroll")
                .open("table", "class", "dense")
                .line();
        Tables.head(
                html,
                "author",
                "#posts",
                "#no runnable code",
                "#failing",
                "#latest",
                "#words",
                "#read",
                "#code lines",
                "#samples",
                "#images",
                "#links",
                "#errors",
                "#warnings");
        html.open("tbody").line();
        for (AuthorStats author : stats.authors()) {
            html.open("tr").leaf("th", author.name(), "scope", "row", "class", "wide");
            Tables.number(html, author.posts(), "");
            Tables.number(
                    html,
                    author.count(CodeState.NO_CODE) + author.count(CodeState.UNVERIFIED),
                    "warning");
            Tables.number(html, author.count(CodeState.FAILS), "error");
            String day = author.latest().map(Object::toString).orElse("–");
            Tables.cell(html, day.replaceAll("\\D", ""), day, "");
            cells(html, author.counts(), author.samples());
            html.close().line();
        }
        html.close().close().close().line();
    }
}
