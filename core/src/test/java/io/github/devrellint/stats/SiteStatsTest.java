package io.github.devrellint.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Statistics of a small site, from its files on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteStatsTest {

    private SiteStats stats;

    @BeforeAll
    void lint(@TempDir Path temporary) throws IOException {
        Path site = temporary.toRealPath();
        Files.writeString(site.resolve("_config.yml"), "title: A blog\n");
        Files.writeString(site.resolve("about.md"), "---\ntitle: About\n---\nUs.\n");
        post(
                site,
                "2020-01-02-good.md",
                "title: A good one\nauthor: mara\nlast_modified_at: 2024-12-31",
                "One two three four.\n\n```json\n{\"a\": 1}\n```\n\n```java\nint a = 1;\n```\n");
        post(
                site,
                "2021-03-04-rotten.md",
                "title: =A rotten, \"old\" one\nauthors: [mara, {name: Jo}]",
                "[One](https://example.org) [two](#nowhere) ![three](a.png).\n\n"
                        + "```java\nint a = \"\";\n```\n");
        post(site, "2022-05-06-plain.md", "title: No code", "Only 日本 words-and-hyphens here.\n");
        LintRequest request =
                LintRequest.of(site, List.of(site)).toBuilder()
                        .pages(true)
                        .overlay(
                                config ->
                                        config.toBuilder()
                                                .samples(
                                                        config.samples()
                                                                .withRun(
                                                                        SampleSettings.Run.COMPILE))
                                                .build())
                        .build();
        Report report = new Linter().run(request, Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        stats = SiteStats.of(report, LocalDate.of(2025, 1, 1));
    }

    private static void post(Path site, String name, String matter, String body)
            throws IOException {
        Path file = site.resolve("_posts").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + matter + "\n---\n\n" + body);
    }

    @Test
    void countsPostsAndNotOtherPages() {
        assertThat(stats.posts())
                .extracting(post -> post.page().title())
                .containsExactly("A good one", "=A rotten, \"old\" one", "No code");
        assertThat(stats.otherPages()).isEqualTo(1);
    }

    @Test
    void tellsWhatBecameOfTheCode() {
        assertThat(stats.posts())
                .extracting(PostStats::code)
                .containsExactly(CodeState.VERIFIED, CodeState.FAILS, CodeState.NO_CODE);
        assertThat(stats.needsCareFirst())
                .extracting(PostStats::code)
                .containsExactly(CodeState.FAILS, CodeState.NO_CODE, CodeState.VERIFIED);
    }

    @Test
    void countsWordsLinesAndLinks() {
        Counts good = stats.posts().get(0).counts();
        assertThat(good.words()).isEqualTo(4);
        assertThat(good.lines()).isEqualTo(7);
        assertThat(good.codeLines()).isEqualTo(2);
        assertThat(good.codePercent()).isEqualTo(29);
        Counts rotten = stats.posts().get(1).counts();
        assertThat(rotten.links()).isEqualTo(2);
        assertThat(rotten.externalLinks()).isEqualTo(1);
        assertThat(rotten.images()).isEqualTo(1);
        assertThat(rotten.errors()).isGreaterThanOrEqualTo(3);
        assertThat(stats.posts().get(2).counts().words()).isEqualTo(5);
    }

    @Test
    void readingTimeIsRoundedUp() {
        assertThat(minutes(0)).isZero();
        assertThat(minutes(1)).isEqualTo(1);
        assertThat(minutes(238)).isEqualTo(1);
        assertThat(minutes(239)).isEqualTo(2);
    }

    private static int minutes(int words) {
        return new Counts(words, 0, 0, 0, 0, 0, 0, 0, 0).readingMinutes();
    }

    @Test
    void ageIsThatOfTheLastUpdate() {
        assertThat(stats.posts().get(0).ageInDays(stats.asOf())).hasValue(1);
        assertThat(stats.posts().get(2).ageInDays(stats.asOf())).hasValue(971);
    }

    @Test
    void aPostOfTwoCountsForEach() {
        assertThat(stats.authors())
                .extracting(AuthorStats::name, AuthorStats::posts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mara", 2),
                        org.assertj.core.groups.Tuple.tuple("(none)", 1),
                        org.assertj.core.groups.Tuple.tuple("Jo", 1));
        assertThat(stats.authors().get(0).count(CodeState.FAILS)).isEqualTo(1);
        assertThat(stats.authors().get(0).latest()).contains(LocalDate.of(2021, 3, 4));
    }

    @Test
    void csvQuotesAndDisarmsFormulas() throws IOException {
        StringBuilder out = new StringBuilder();
        new StatsCsv().writePosts(stats, out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("path,title,authors,published,updated,age_days,code,");
        assertThat(lines.get(2))
                .startsWith(
                        "_posts/2021-03-04-rotten.md,\"'=A rotten, \"\"old\"\" one\",mara; Jo,"
                                + "2021-03-04,,1399,fails,");
    }
}
