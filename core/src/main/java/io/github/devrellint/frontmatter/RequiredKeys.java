package io.github.devrellint.frontmatter;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.FrontMatterConventions;
import java.util.List;
import java.util.Set;

/**
 * Decides which keys a post must have, and which the generator finds elsewhere: the date in the
 * file name, the title in the first heading.
 */
final class RequiredKeys {

    private static final String TITLE = "title";
    private static final String DATE = "date";

    /** If this many documents, and a third of all, lack a key, the site does not require it. */
    private static final int MANY = 5;

    /** If this many documents have a key, and all but one in this many, the site requires it. */
    private static final int COMMON = 10;

    static final List<String> FENCES = List.of("---", "+++");

    /** Keys of pages that have no text of their own. */
    private static final Set<String> SPECIAL =
            Set.of("hero", "home", "layout", "redirect", "redirect_to", "template", "type", "url");

    private final Document document;
    private final Site site;
    private final FrontMatterConventions conventions;
    private final TopLevelKeys keys;
    private final PostDate date;

    RequiredKeys(Document document, Site site) {
        this.document = document;
        this.site = site;
        this.conventions = site.frontMatter(document);
        this.keys = new TopLevelKeys(document, site);
        this.date = new PostDate(document, keys, site);
    }

    /** Whether the document is a post, and no other Markdown file that has front matter. */
    boolean apply() {
        boolean certain =
                site.layout(document).built() || !site.context().config().posts().isEmpty();
        return site.isPost(document) && (certain || date.looksLikeArticle());
    }

    /** Whether a document without front matter is reported. */
    boolean expectFrontMatter() {
        boolean overview = conventions.overview().test(document.path());
        String text = document.source().text().stripLeading();
        boolean behindEmptyLines =
                conventions.afterEmptyLines() && FENCES.stream().anyMatch(text::startsWith);
        return !overview
                && !behindEmptyLines
                && (conventions.required() || !site.context().config().posts().isEmpty());
    }

    /** Returns those of the keys that are missing, in their order. */
    List<String> missing(List<String> required) {
        return required.stream().filter(key -> !isThere(key)).toList();
    }

    private boolean isThere(String key) {
        if (keys.has(key) || conventions.presetKeys().contains(key)) {
            return true;
        }
        return switch (key) {
            case TITLE -> hasHeading() || isUncommon(TITLE);
            case DATE -> date.isElsewhere() || isUncommon(DATE);
            default -> false;
        };
    }

    /** Whether this page lacks a title that nearly all pages around it have. */
    boolean lackCommonTitle() {
        boolean special =
                document.frontMatter().isEmpty()
                        || hasNoBody(document)
                        || fileName().matches("(?i)(?:_?index|readme)\\..*")
                        || SPECIAL.stream().anyMatch(keys::names);
        if (special
                || keys.has(TITLE)
                || conventions.presetKeys().contains(TITLE)
                || hasHeading()) {
            return false;
        }
        KeyUsage.Usage usage = usage();
        return usage.with(TITLE) >= COMMON && usage.without(TITLE) * COMMON <= usage.documents();
    }

    /** Such a page stands in for one elsewhere: a translation that is not made yet. */
    private static boolean hasNoBody(Document document) {
        int end = document.frontMatter().orElseThrow().span().end();
        return document.source().text().substring(end).isBlank();
    }

    private boolean hasHeading() {
        return conventions.titleFromHeading()
                && document.headings().stream().anyMatch(heading -> heading.level() == 1);
    }

    /** Whether many documents lack a key: then something else replaces it. */
    private boolean isUncommon(String key) {
        KeyUsage.Usage usage = usage();
        int without = usage.without(key);
        return without >= MANY && without * 3 >= usage.documents();
    }

    private KeyUsage.Usage usage() {
        return site.context()
                .service(KeyUsage.SERVICE)
                .around(document.path().getParent(), site.layout(document).root());
    }

    private String fileName() {
        return document.path().getFileName().toString();
    }
}
