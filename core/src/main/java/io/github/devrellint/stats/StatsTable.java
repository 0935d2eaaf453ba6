package io.github.devrellint.stats;

import io.github.devrellint.report.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statistics as tables in plain text: the posts that need care first, the authors, a summary. */
public final class StatsTable implements StatsFormat {

    private static final List<String> NUMBERS =
            List.of("words", "read", "code", "samples", "images", "links", "errors", "warnings");

    @Override
    public String name() {
        return "table";
    }

    @Override
    public void writePosts(SiteStats stats, Appendable out) throws IOException {
        TextTable table = new TextTable();
        table.row(row(List.of("state", "published", "age"), NUMBERS, "post"));
        for (PostStats post : stats.needsCareFirst()) {
            table.row(
                    row(
                            List.of(
                                    post.code().label(),
                                    post.page().published().map(Object::toString).orElse("–"),
                                    StatsColumns.age(post.ageInDays(stats.asOf()))),
                            numbers(post.counts(), post.samples()),
                            Printable.of(post.page().path())));
        }
        table.write(out);
        summary(stats, out);
    }

    @Override
    public void writeAuthors(SiteStats stats, Appendable out) throws IOException {
        TextTable table = new TextTable();
        table.row(row(List.of("posts", "not runnable", "failing", "latest"), NUMBERS, "author"));
        for (AuthorStats author : stats.authors()) {
            table.row(
                    row(
                            List.of(
                                    number(author.posts()),
                                    number(
                                            author.count(CodeState.NO_CODE)
                                                    + author.count(CodeState.UNVERIFIED)),
                                    number(author.count(CodeState.FAILS)),
                                    author.latest().map(Object::toString).orElse("–")),
                            numbers(author.counts(), author.samples()),
                            Printable.of(author.name())));
        }
        table.write(out);
        summary(stats, out);
    }

    private static List<String> row(List<String> first, List<String> numbers, String name) {
        List<String> row = new ArrayList<>(first);
        row.addAll(numbers);
        row.add(name);
        return row;
    }

    private static List<String> numbers(Counts counts, SampleCounts samples) {
        return List.of(
                number(counts.words()),
                counts.readingMinutes() + " min",
                counts.codePercent() + " %",
                StatsColumns.verified(samples),
                number(counts.images()),
                number(counts.links()),
                number(counts.errors()),
                number(counts.warnings()));
    }

    private static String number(int count) {
        return count == 0 ? "–" : Integer.toString(count);
    }

    private static void summary(SiteStats stats, Appendable out) throws IOException {
        int size = stats.posts().size();
        out.append(
                "%d %s, %d words: %d with code that ran or compiled, %d unverified, %d without code, %d with code that fails\n"
                        .formatted(
                                size,
                                size == 1 ? "post" : "posts",
                                stats.counts().words(),
                                stats.count(CodeState.VERIFIED),
                                stats.count(CodeState.UNVERIFIED),
                                stats.count(CodeState.NO_CODE),
                                stats.count(CodeState.FAILS)));
        String samples = StatsColumns.byLanguage(stats.samples());
        if (!samples.isEmpty()) {
            out.append(Printable.lineStart("samples by language: " + samples)).append('\n');
        }
        if (stats.otherPages() > 0) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "not counted: %d other %s\n",
                            stats.otherPages(),
                            stats.otherPages() == 1 ? "page" : "pages"));
        }
    }
}
