package io.github.devrellint.samples;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises posts that are news by their title, tags, categories and address. */
final class NewsPosts {

    /** Represents titles that consist of a name and a version number. */
    private static final String VERSION_TITLE = "1.0";

    /** What {@code explain} prints as the default. */
    static final List<String> WORDS =
            List.of(
                    VERSION_TITLE,
                    "release",
                    "releases",
                    "released",
                    "changelog",
                    "announcement",
                    "announcements",
                    "announce",
                    "announces",
                    "announcing",
                    "announced",
                    "news",
                    "newsletter",
                    "roundup",
                    "round-up",
                    "recap",
                    "retrospective",
                    "this week in",
                    "this month in",
                    "status update",
                    "monthly update",
                    "what's next",
                    "year in review",
                    "launches",
                    "launched",
                    "new website",
                    "award",
                    "awards",
                    "community update",
                    "roadmap",
                    "survey",
                    "hiring",
                    "jobs",
                    "event",
                    "events",
                    "meetup",
                    "conference",
                    "tickets",
                    "sponsor",
                    "sponsors",
                    "sponsorship",
                    "partner",
                    "partners",
                    "partnership",
                    "donation",
                    "acquisition",
                    "joins",
                    "welcoming",
                    "elections");

    private static final Pattern VERSION = Pattern.compile("(?<![\\w.])v?\\d+(?:[.-]\\d+)+\\w*");
    private static final Pattern NAMED_VERSION =
            Pattern.compile(" (?:\\S+ ){1,4}1\\.0 (?:(?:alpha|beta|rc|rc\\d|preview) ?)?(?:\\d )?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}(?:-\\d{1,2})?");
    private static final Pattern MONTH =
            Pattern.compile(
                    "\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
                            + "(?: \\d{4})?+(?= update\\b)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.]+|\\.(?!\\d)");

    private NewsPosts() {}

    static boolean contain(Document document, Site site, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        List<String> wanted = words.stream().map(NewsPosts::plain).toList();
        Stream<String> title =
                Stream.concat(
                        PostWords.of(document, "title").limit(1),
                        document.headings().stream()
                                .filter(heading -> heading.level() == 1)
                                .limit(1)
                                .map(heading -> heading.text().text()));
        Stream<String> labels =
                Stream.of("tags", "categories", "category")
                        .flatMap(key -> PostWords.of(document, key));
        return Stream.of(title, labels, Stream.of(address(document, site)))
                .flatMap(texts -> texts)
                .map(NewsPosts::plain)
                .anyMatch(text -> wanted.stream().anyMatch(word -> isIn(text, word)));
    }

    private static boolean isIn(String text, String word) {
        return word.strip().equals(VERSION_TITLE)
                ? NAMED_VERSION.matcher(text).matches()
                : text.contains(word);
    }

    /** The path without the date that posts are filed under. */
    private static String address(Document document, Site site) {
        Path path = document.path();
        Path relative = path.startsWith(site.root()) ? site.root().relativize(path) : path;
        String name = relative.toString();
        int dot = name.lastIndexOf('.');
        return DATE.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll(" ");
    }

    /**
     * Words in lower case with a blank before, between and after them; all version numbers become
     * one, and so do the months of updates.
     */
    private static String plain(String text) {
        String versions = VERSION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("1.0");
        String words = OTHER.matcher(versions).replaceAll(" ").strip();
        return " " + MONTH.matcher(words).replaceAll("monthly") + " ";
    }
}
