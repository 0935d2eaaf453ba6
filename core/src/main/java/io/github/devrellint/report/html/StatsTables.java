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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tables of statistics: by post, those that need care first, and by author. */
final class StatsTables {

    private static final String[] COUNTS = {
        "#words", "#read", "#code lines", "#samples", "#images", "#links", "#errors", "#warnings"
    };

    private final SiteStats stats;

    StatsTables(SiteStats stats) {
        this.stats = stats;
    }

    void write(HtmlWriter html) throws IOException {
        posts(html);
        authors(html);
    }

    private void posts(HtmlWriter html) throws IOException {
        Tables.write(
                html,
                "By post",
                "dense",
                names("post", "code", "#published", "#age"),
                stats.needsCareFirst(),
                post -> post(html, post));
        if (stats.otherPages() > 0) {
            html.leaf(
                            "p",
                            Labels.counted(stats.otherPages(), "other page")
                                    + " were checked and are not posts.",
                            "class",
                            "soft")
                    .line();
        }
    }

    /** The names of the first columns, and of those that {@link #cells} writes. */
    private static List<String> names(String... first) {
        return Stream.concat(Stream.of(first), Stream.of(COUNTS)).toList();
    }

    private void post(HtmlWriter html, PostStats post) throws IOException {
        html.open("th", "scope", "row", "class", "wide").text(post.page().title());
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
        day(html, post.page().published());
        age(html, post.ageInDays(stats.asOf()));
        cells(html, post.counts(), post.samples());
    }

    private static void day(HtmlWriter html, Optional<LocalDate> day) throws IOException {
        String shown = day.map(LocalDate::toString).orElse("–");
        Tables.cell(html, shown.replaceAll("\\D", ""), shown, "");
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
        Tables.write(
                html,
                "By author",
                "dense",
                names("author", "#posts", "#no runnable code", "#failing", "#latest"),
                stats.authors(),
                author -> author(html, author));
    }

    private static void author(HtmlWriter html, AuthorStats author) throws IOException {
        html.leaf("th", author.name(), "scope", "row", "class", "wide");
        Tables.number(html, author.posts(), "");
        Tables.number(
                html,
                author.count(CodeState.NO_CODE) + author.count(CodeState.UNVERIFIED),
                "warning");
        Tables.number(html, author.count(CodeState.FAILS), "error");
        day(html, author.latest());
        cells(html, author.counts(), author.samples());
    }
}
