package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Entry;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.document.Timestamp;
import io.github.devrellint.site.Settings;
import io.github.devrellint.site.Site;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a post must say in its front matter, and what its generator finds elsewhere: a date in the
 * file's name, a title in the first heading.
 */
final class RequiredKeys {

    private static final String TITLE = "title";
    private static final String DATE = "date";

    /** So many documents without a key make it no rule of the site, if they are a third of all. */
    private static final int MANY = 5;

    /** So many documents with a key make it the site's rule, if all but one in so many have it. */
    private static final int COMMON = 10;

    /** These take a post without any front matter for a plain page, or not for a page at all. */
    private static final Set<String> NEED_FRONT_MATTER =
            Set.of("astro", "hugo", "jekyll", "mkdocs", "roq", "zola");

    /** These take the first heading for the title. */
    private static final Set<String> TITLE_FROM_HEADING =
            Set.of("docusaurus", "mkdocs", "plain", "vitepress");

    /** These take the time of the file or of its first commit for the date. */
    private static final Set<String> DATE_FROM_FILE = Set.of("docusaurus", "eleventy", "hexo");

    private static final Pattern DATED =
            Pattern.compile("(?:.*/)?\\d{4}-\\d{1,2}-\\d{1,2}(?:[-_./].*)?");

    private static final Pattern DATED_PATH =
            Pattern.compile("(?:https?://[^/]+)?/?(?:.*/)?\\d{4}/\\d{1,2}(?:/.*)?");

    private static final Pattern POST_FOLDER =
            Pattern.compile("_?(?:posts?|drafts?|articles?|blogs?|news|stories|til)");

    /** Keys that only posts have. */
    private static final Set<String> POST_KEYS =
            Set.of("author", "authors", "categories", "category", "tags");

    /** Keys of pages that are not there to be read. */
    private static final Set<String> SPECIAL =
            Set.of("layout", "redirect", "redirect_to", "template", "type", "url");

    private final Document document;
    private final Site site;
    private final String generator;

    RequiredKeys(Document document, Site site) {
        this.document = document;
        this.site = site;
        this.generator = site.generator(document);
    }

    /** Whether a document without front matter is worth a word. */
    boolean expectsFrontMatter() {
        boolean overview =
                generator.equals("mkdocs")
                        && document.path().getFileName().toString().startsWith("index.");
        return !overview
                && (NEED_FRONT_MATTER.contains(generator) || !site.config().posts().isEmpty());
    }

    /** Whether this page lacks a title that nearly all pages around it have. */
    boolean lacksCommonTitle() {
        boolean special =
                document.frontMatter().isEmpty()
                        || document.path().getFileName().toString().matches("_?index\\..*")
                        || SPECIAL.stream().anyMatch(key -> value(key).isPresent());
        if (special || value(TITLE).isPresent() || isDefault(TITLE) || hasTitle()) {
            return false;
        }
        KeyUsage.Usage usage = usage();
        return usage.with(TITLE) >= COMMON && usage.without(TITLE) * COMMON <= usage.documents();
    }

    /** Returns those of the keys that are missing, in their order. */
    List<String> missing(List<String> keys) {
        return keys.stream().filter(key -> !isThere(key)).toList();
    }

    private boolean isThere(String key) {
        if (value(key).isPresent() || isDefault(key)) {
            return true;
        }
        return switch (key) {
            case TITLE -> hasTitle() || isUncommon(TITLE);
            case DATE -> hasDate() || isUncommon(DATE);
            default -> false;
        };
    }

    /** Where many documents do without a key, something else stands in for it. */
    private boolean isUncommon(String key) {
        KeyUsage.Usage usage = usage();
        int without = usage.without(key);
        return without >= MANY && without * 3 >= usage.documents();
    }

    private KeyUsage.Usage usage() {
        return site.service(KeyUsage.class, ignored -> new KeyUsage())
                .around(document.path().getParent(), site.tree(document).root());
    }

    private Optional<FrontMatterValue> value(String key) {
        return document.frontMatter().flatMap(matter -> find(matter, key));
    }

    private Optional<FrontMatterValue> find(FrontMatter matter, String key) {
        boolean anyCase = generator.equals("hugo");
        return matter.root().entries().stream()
                .filter(
                        entry ->
                                anyCase
                                        ? entry.key().equalsIgnoreCase(key)
                                        : entry.key().equals(key))
                .map(Entry::value)
                .filter(value -> !(value instanceof Scalar scalar && isBlank(scalar)))
                .findFirst();
    }

    private static boolean isBlank(Scalar scalar) {
        return scalar.value() == null || scalar.value() instanceof String text && text.isBlank();
    }

    /** Jekyll's configuration may give a key to all posts. */
    private boolean isDefault(String key) {
        return generator.equals("jekyll")
                && site.settings(document).list("defaults").stream()
                        .map((Settings scope) -> scope.at("values"))
                        .anyMatch(values -> values.has(key));
    }

    private boolean hasTitle() {
        return TITLE_FROM_HEADING.contains(generator)
                && document.headings().stream().anyMatch(heading -> heading.level() == 1);
    }

    private boolean hasDate() {
        return DATE_FROM_FILE.contains(generator)
                || isDraft()
                || !isDatedKind()
                || DATED.matcher(relativePath()).matches()
                || hasDatedUrl()
                || document.frontMatter()
                        .map(FrontMatter::root)
                        .filter(this::holdsDate)
                        .isPresent();
    }

    private boolean isDraft() {
        boolean draft = value("draft").filter(value -> isTrue(value, true)).isPresent();
        boolean unpublished = value("published").filter(value -> isTrue(value, false)).isPresent();
        return draft || unpublished || relativePath().contains("_drafts/");
    }

    private static boolean isTrue(FrontMatterValue value, boolean wanted) {
        return value instanceof Scalar scalar && Boolean.valueOf(wanted).equals(scalar.value());
    }

    /** A Markdown file of no known site is an article if something else says so. */
    private boolean isDatedKind() {
        if (!generator.equals("plain") || !site.config().posts().isEmpty()) {
            return true;
        }
        if (value("published").isPresent()) {
            return false; // dev.to knows the date itself
        }
        for (String folder : relativePath().split("/")) {
            if (POST_FOLDER.matcher(folder.toLowerCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        return POST_KEYS.stream().anyMatch(key -> value(key).isPresent());
    }

    private String relativePath() {
        var path = document.path();
        var root = site.tree(document).root();
        return (path.startsWith(root) ? root.relativize(path) : path.getFileName())
                .toString()
                .replace('\\', '/');
    }

    private boolean hasDatedUrl() {
        return List.of("path", "permalink", "slug", "url").stream()
                .flatMap(key -> value(key).stream())
                .anyMatch(
                        value ->
                                value instanceof Scalar scalar
                                        && DATED_PATH.matcher(scalar.text().text()).matches());
    }

    /** Themes and schemas have names of their own for the date: pubDate, published_at, created. */
    private boolean holdsDate(Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(
                        entry ->
                                isDate(entry.value())
                                        || entry.value() instanceof Mapping inner
                                                && entry.key()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(DATE)
                                                && holdsDate(inner));
    }

    private static boolean isDate(FrontMatterValue value) {
        return value instanceof Scalar scalar
                && (scalar.value() instanceof Temporal
                        || scalar.value() instanceof String text
                                && Timestamp.hasForm(text.strip()));
    }
}
