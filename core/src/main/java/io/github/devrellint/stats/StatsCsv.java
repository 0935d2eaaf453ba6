package io.github.devrellint.stats;

import io.github.devrellint.report.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Statistics as comma-separated values, see RFC 4180, with the line ends of Unix. A text that a
 * spreadsheet would take for a formula begins with an apostrophe, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> advises.
 */
public final class StatsCsv implements StatsFormat {

    private static final List<String> NUMBERS =
            List.of(
                    "words",
                    "reading_minutes",
                    "lines",
                    "code_lines",
                    "code_percent",
                    "samples",
                    "samples_verified",
                    "samples_by_language",
                    "images",
                    "links",
                    "external_links",
                    "errors",
                    "warnings",
                    "infos");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void writePosts(SiteStats stats, Appendable out) throws IOException {
        List<String> head = List.of("path", "title", "authors", "published", "updated");
        line(out, head, List.of("age_days", "code"), NUMBERS);
        for (PostStats post : stats.posts()) {
            OptionalLong age = post.ageInDays(stats.asOf());
            line(
                    out,
                    List.of(
                            post.page().path(),
                            post.page().title(),
                            String.join("; ", post.page().authors()),
                            post.page().published().map(Object::toString).orElse(""),
                            post.page().updated().map(Object::toString).orElse("")),
                    List.of(
                            age.isPresent() ? Long.toString(age.getAsLong()) : "",
                            post.code().label()),
                    numbers(post.counts(), post.samples()));
        }
    }

    @Override
    public void writeAuthors(SiteStats stats, Appendable out) throws IOException {
        List<String> states = new ArrayList<>();
        for (CodeState state : CodeState.values()) {
            states.add("posts_" + state.label().replace(' ', '_'));
        }
        line(out, List.of("author", "posts", "latest"), states, NUMBERS);
        for (AuthorStats author : stats.authors()) {
            List<String> counts = new ArrayList<>();
            for (CodeState state : CodeState.values()) {
                counts.add(Integer.toString(author.count(state)));
            }
            String latest = author.latest().map(Object::toString).orElse("");
            line(
                    out,
                    List.of(author.name(), Integer.toString(author.posts()), latest),
                    counts,
                    numbers(author.counts(), author.samples()));
        }
    }

    private static List<String> numbers(Counts counts, SampleCounts samples) {
        List<String> numbers = new ArrayList<>();
        for (int count :
                new int[] {
                    counts.words(),
                    counts.readingMinutes(),
                    counts.lines(),
                    counts.codeLines(),
                    counts.codePercent(),
                    samples.total(),
                    samples.verified()
                }) {
            numbers.add(Integer.toString(count));
        }
        numbers.add(StatsColumns.byLanguage(samples));
        for (int count :
                new int[] {
                    counts.images(),
                    counts.links(),
                    counts.externalLinks(),
                    counts.errors(),
                    counts.warnings(),
                    counts.infos()
                }) {
            numbers.add(Integer.toString(count));
        }
        return numbers;
    }

    @SafeVarargs
    private static void line(Appendable out, List<String>... cells) throws IOException {
        out.append(
                List.of(cells).stream()
                        .flatMap(List::stream)
                        .map(StatsCsv::cell)
                        .collect(Collectors.joining(",", "", "\n")));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = Printable.lineStart(formula ? "'" + text : text);
        boolean quoted = safe.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
