package io.github.devrellint.frontmatter;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.frontmatter.Timestamp;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.SiteLayout;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds other sources for the date of a post without the key {@code date}. */
final class PostDate {

    private static final Pattern DATED =
            Pattern.compile("(?:.*/)?\\d{4}-\\d{1,2}-\\d{1,2}(?:[-_./].*)?");

    private static final Pattern DATED_URL =
            Pattern.compile("(?:https?://[^/]+)?/?(?:.*/)?\\d{4}/\\d{1,2}(?:/.*)?");

    private static final Pattern POST_FOLDER =
            Pattern.compile("_?(?:posts?|drafts?|articles?|blogs?|news|stories|til)");

    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";

    /** {@code May 01 2024}, {@code May 1st, 2024} and {@code 1 May 2024}. */
    private static final Pattern IN_WORDS =
            Pattern.compile(
                    MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} " + MONTH + ",? \\d{4}");

    /** Keys that only posts have. */
    private static final Set<String> POST_KEYS =
            Set.of("author", "authors", "categories", "category", "date", "published", "tags");

    private static final Set<String> POST_LAYOUTS = Set.of("article", "blog", "post");

    private final TopLevelKeys keys;
    private final String path;
    private final SiteLayout layout;

    PostDate(Document document, TopLevelKeys keys, Site site) {
        this.keys = keys;
        this.layout = site.layout(document);
        Path root = site.layout(document).root();
        Path file = document.path();
        Path below = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        this.path = SlashPath.of(below);
    }

    /** Whether something besides the key {@code date} dates the post, or nothing has to. */
    boolean isElsewhere() {
        return layout.frontMatter().dateFromFile()
                || keys.isDraft()
                || path.contains("_drafts/")
                || !layout.built() && keys.has("published") // dev.to knows it itself
                || DATED.matcher(path).matches()
                || hasDatedUrl()
                || keys.entries().anyMatch(PostDate::holdsDate);
    }

    /** Whether a Markdown file of no known site is an article: something must say so. */
    boolean looksLikeArticle() {
        boolean byFolder =
                Stream.of(path.split("/"))
                        .map(folder -> folder.toLowerCase(Locale.ROOT))
                        .anyMatch(folder -> POST_FOLDER.matcher(folder).matches());
        return !path.startsWith(".")
                && (byFolder
                        || POST_KEYS.stream().anyMatch(keys::has)
                        || text("layout").anyMatch(POST_LAYOUTS::contains));
    }

    private boolean hasDatedUrl() {
        return Stream.of("path", "permalink", "slug", "url")
                .flatMap(this::text)
                .anyMatch(url -> DATED_URL.matcher(url).matches());
    }

    private Stream<String> text(String key) {
        return keys.get(key).stream()
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text().text());
    }

    /** Themes and schemas have names of their own for the date: pubDate, published_at, created. */
    private static boolean holdsDate(Entry entry) {
        if (entry.value() instanceof Mapping inner) {
            return entry.key().toLowerCase(Locale.ROOT).contains("date")
                    && inner.entries().stream().anyMatch(PostDate::holdsDate);
        }
        return isDate(entry.value());
    }

    private static boolean isDate(FrontMatterValue value) {
        return value instanceof Scalar scalar
                && (scalar.value() instanceof Temporal
                        || scalar.value() instanceof String text
                                && (Timestamp.hasForm(text.strip())
                                        || IN_WORDS.matcher(text.strip()).matches()));
    }
}
