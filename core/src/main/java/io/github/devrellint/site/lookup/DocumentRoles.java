package io.github.devrellint.site.lookup;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.SiteLayout;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Classifies the documents of a site, mostly by path: posts, copies for other versions, templates
 * of pages, data of tests.
 */
public final class DocumentRoles {

    private static final Set<String> TESTS =
            Set.of(
                    "META-INF",
                    "__fixtures__",
                    "__tests__",
                    "fixtures",
                    "integration-tests",
                    "test",
                    "test-data",
                    "testdata",
                    "tests");

    /** Folders of documentation, up to a folder of posts in them. */
    private static final Pattern MANUALS =
            Pattern.compile(
                    "(?i)/(?:docs?|documentation|guides?|manual|handbook|reference|api|rfcs?|adrs?|proposals|wiki)"
                            + "(?=/|$)(?!.*/(?:_?posts?|blog|articles)(?:/|$))");

    private static final Set<String> DATES =
            Set.of(
                    "date",
                    "pubDate",
                    "publishDate",
                    "published",
                    "publishedAt",
                    "publishedOn",
                    "created",
                    "createdAt");

    /** What an article has beside a title, and a page of documentation seldom. */
    private static final Set<String> ARTICLE_KEYS =
            Set.of("author", "authors", "categories", "category", "excerpt", "tags");

    /** What places a page in a menu, and no article has, dated or not. */
    private static final Set<String> MENU_KEYS =
            Set.of(
                    "nav",
                    "nav_order",
                    "parent",
                    "sidebar_label",
                    "sidebar_position",
                    "sidebar_title",
                    "sidebarTitle");

    /** What pages of documentation have as well, and articles with a date may. */
    private static final Set<String> MANUAL_KEYS = Set.of("id", "order", "sidebar", "weight");

    /** A collection beside the posts, of events or people, by the folder that Jekyll gives it. */
    private static final Pattern COLLECTION =
            Pattern.compile("(?:.*/)?_(?!posts|drafts|articles|blog)[^/]++(?:/.*)?");

    /** The page that lists the posts of a folder, by the names that file routes have, too. */
    private static final Pattern LIST =
            Pattern.compile(".*/_?(?:articles|blog|news|posts)/(?:index|page)\\.mdx?");

    private static final Pattern TEMPLATE =
            Pattern.compile("(?i)(?:.*[-_. ])?template\\.(?:md|mdx|markdown)");

    private static final Pattern CAPITAL_TEMPLATE =
            Pattern.compile("(?:[A-Z_]+[-_])?TEMPLATE\\.(?:md|mdx|markdown)");

    private final SiteLayout layout;
    private final PageIndex pages;
    private final Path boundary;
    private final FilePatterns posts;
    private final FilePatterns pageTemplates;
    private final FilePatterns copies;
    private final FilePatterns leftOut;
    private final OlderVersions versions;

    /**
     * @param boundary the folder around the site's root below which folders of tests are looked for
     */
    DocumentRoles(SiteLayout layout, CaseExactFiles files, PageIndex pages, Path boundary) {
        this.layout = layout;
        this.pages = pages;
        this.boundary = boundary;
        this.posts = new FilePatterns(layout.root(), layout.posts());
        this.pageTemplates = new FilePatterns(layout.root(), layout.pageTemplates());
        this.versions = new OlderVersions(files);
        this.copies = new FilePatterns(layout.root(), layout.copies());
        this.leftOut = new FilePatterns(layout.root(), layout.leftOut());
    }

    /**
     * Whether a document is a post, by its place; where no generator builds the site, front matter
     * of an article makes a post as well.
     */
    public boolean isPost(Document document) {
        String name = document.path().getFileName().toString();
        boolean overview =
                name.startsWith("_index.")
                        || name.equalsIgnoreCase("readme.md")
                        || LIST.matcher(SlashPath.of(document.path())).matches();
        boolean marked =
                !layout.built()
                        && document.frontMatter().isPresent()
                        && !name.startsWith("index.")
                        && !name.startsWith(".")
                        && isArticle(document.frontMatter().get(), document.path());
        boolean other = !layout.built() && COLLECTION.matcher(folder(document.path())).matches();
        return (posts.matches(document.path()) || marked)
                && !overview
                && !other
                && !isTestData(document);
    }

    /**
     * Whether a page has a date and no place in a menu, or else a key of articles and nothing of
     * documentation.
     */
    private boolean isArticle(FrontMatter matter, Path path) {
        boolean menu = hasAny(matter, MENU_KEYS);
        boolean dated = hasAny(matter, DATES) && !menu;
        boolean described =
                hasAny(matter, ARTICLE_KEYS)
                        && !hasAny(matter, MANUAL_KEYS)
                        && !menu
                        && !isManual(path);
        return dated || described;
    }

    private static boolean hasAny(FrontMatter matter, Set<String> keys) {
        return keys.stream().anyMatch(key -> matter.get(key).isPresent());
    }

    /** Whether a page lies in a folder of documentation. */
    private boolean isManual(Path path) {
        return MANUALS.matcher("/" + folder(path)).find();
    }

    /** The folder of a page within the boundary, with slashes. */
    private String folder(Path path) {
        Path folder = inside(path).getParent();
        return folder == null ? "" : SlashPath.of(folder);
    }

    /** Whether a file is a source of this site, and not a file of the repository around it. */
    boolean isSource(Path file) {
        return !layout.built() || pages.mount(file).isPresent() && !leftOut.matches(file);
    }

    /** Whether a file is the copy of a page as of an earlier version. */
    public boolean isCopy(Path file) {
        return copies.matches(file) || versions.isCopy(file);
    }

    /** Whether a folder holds the pages of an earlier version. */
    public boolean isInCopies(Path folder) {
        return copies.matches(folder.resolve("page.md")) || versions.isWithin(folder);
    }

    /** Whether new pages are made from a file; it is not a page itself. */
    public boolean isPageTemplate(Path file) {
        boolean shown = layout.built() && isSource(file);
        String name = file.getFileName().toString();
        // beside the pages of a generator, a file is a template by any spelling of the word
        return pageTemplates.matches(file)
                || CAPITAL_TEMPLATE.matcher(name).matches()
                || layout.built() && !shown && TEMPLATE.matcher(name).matches();
    }

    /**
     * Whether a file is what tests of the software around the site read: below a folder for tests,
     * neither a page of the site nor what a host shows of that folder. A site below such a folder
     * is a test of a generator.
     *
     * @param start the folder that is linted; the names around it do not count
     */
    public boolean isTestData(Path file, Path start) {
        Path root = layout.root();
        boolean tested = root.startsWith(start) && isTestData(start.relativize(root));
        boolean page = layout.built() && isSource(file) && !tested;
        boolean overview = file.getFileName().toString().matches("(?i)readme\\..*");
        return file.startsWith(start) && isTestData(start.relativize(file)) && !page && !overview;
    }

    /** Whether a document lies in a folder for tests of the software around the site. */
    private boolean isTestData(Document document) {
        return isTestData(inside(document.path()));
    }

    /** A path below the boundary, where it lies in it. */
    private Path inside(Path path) {
        return path.startsWith(boundary) ? boundary.relativize(path) : path;
    }

    /** Whether a folder in a path is one for tests. */
    private static boolean isTestData(Path path) {
        for (Path part : path) {
            if (TESTS.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }
}
