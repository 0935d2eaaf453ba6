package io.github.devrellint.site.layout;

import io.github.devrellint.site.configuration.KeyValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects a {@link SiteLayout}. */
public final class SiteLayoutBuilder {
    private final Path root;
    private final KeyValues settings;
    private String basePath = "";
    private String host = "";
    private final List<Mount> pages = new ArrayList<>();
    private final List<Mount> files = new ArrayList<>();
    private final Map<String, Path> aliases = new LinkedHashMap<>();
    private final Map<String, Path> known = new LinkedHashMap<>();
    private Router router = (mount, path, head) -> List.of();
    private boolean movedByFrontMatter;
    private boolean eitherSlash;
    private boolean assetFolders;
    private boolean part;
    private boolean needsFrontMatter;
    private HeadingIds headingIds = HeadingIds.GITHUB;
    private List<String> posts = List.of();
    private Set<String> locales = Set.of();
    private final List<String> generated = new ArrayList<>();
    private final List<String> redirects = new ArrayList<>();
    private boolean built = true;
    private boolean homeFromSource;
    private List<String> pageTemplates = List.of();
    private List<String> copies = List.of();
    private final List<String> absent = new ArrayList<>();
    private Pattern madeAnchors = Pattern.compile("");
    private boolean readsLinks;
    private boolean linksByName;
    private boolean linksFromContent;
    private boolean linksWithoutEnding;
    private List<String> parameterized = List.of();
    private boolean linksInLanguage;
    private boolean bundles;
    private List<String> leftOut = List.of();
    private FrontMatterConventions frontMatter = FrontMatterConventions.builder().build();

    SiteLayoutBuilder(Path root, KeyValues settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Where the site is served, as an absolute URL or a path. */
    public SiteLayoutBuilder servedAt(String url) {
        if (!UrlPaths.hostOf(url).isEmpty()) {
            host = UrlPaths.hostOf(url);
        }
        basePath = UrlPaths.pathOf(url);
        return this;
    }

    public SiteLayoutBuilder host(String url) {
        host = UrlPaths.hostOf(url);
        return this;
    }

    public SiteLayoutBuilder pages(Path folder, String url) {
        pages.add(new Mount(folder.normalize(), UrlPaths.trim(url)));
        return this;
    }

    /** The folders of pages so far. */
    public List<Mount> pages() {
        return List.copyOf(pages);
    }

    /** A page that the configuration makes. */
    public SiteLayoutBuilder page(String url, Path file) {
        known.put(UrlPaths.key(url), file);
        return this;
    }

    public SiteLayoutBuilder files(Path folder, String url) {
        files.add(new Mount(folder.normalize(), UrlPaths.trim(url)));
        return this;
    }

    public SiteLayoutBuilder alias(String prefix, Path folder) {
        aliases.put(prefix, folder.normalize());
        return this;
    }

    public SiteLayoutBuilder routed(Router by) {
        router = by;
        return this;
    }

    /** Front matter can move a page. */
    public SiteLayoutBuilder movedByFrontMatter() {
        movedByFrontMatter = true;
        return this;
    }

    /** The host decides whether the address of a page ends with a slash. */
    public SiteLayoutBuilder eitherSlash() {
        eitherSlash = true;
        return this;
    }

    /** A folder of a post's name holds its images. */
    public SiteLayoutBuilder assetFolders() {
        assetFolders = true;
        return this;
    }

    /** The site is built as a part of another. */
    public SiteLayoutBuilder part() {
        part = true;
        return this;
    }

    /** Only files with front matter become pages. */
    public SiteLayoutBuilder needsFrontMatter() {
        needsFrontMatter = true;
        return this;
    }

    public SiteLayoutBuilder headingIds(HeadingIds ids) {
        headingIds = ids;
        return this;
    }

    public SiteLayoutBuilder posts(List<String> globs) {
        posts = globs;
        return this;
    }

    public SiteLayoutBuilder locales(Set<String> names) {
        locales = names;
        return this;
    }

    public SiteLayoutBuilder generated(String... patterns) {
        generated.addAll(List.of(patterns));
        return this;
    }

    /** Code makes pages below these paths, one for each value of a parameter. */
    public SiteLayoutBuilder parameterized(List<String> paths) {
        parameterized = paths;
        return this;
    }

    /** A link from the root leads to the page in the language of its own page. */
    public SiteLayoutBuilder linksInLanguage() {
        linksInLanguage = true;
        return this;
    }

    public SiteLayoutBuilder redirects(List<String> paths) {
        redirects.addAll(paths);
        return this;
    }

    /** No generator builds the site: a host shows its files as they are. */
    public SiteLayoutBuilder notBuilt() {
        built = false;
        return this;
    }

    /** The first page has a source. */
    public SiteLayoutBuilder homeFromSource() {
        homeFromSource = true;
        return this;
    }

    /** Files that new pages are made from, as globs below the root. */
    public SiteLayoutBuilder pageTemplates(String... globs) {
        pageTemplates = List.of(globs);
        return this;
    }

    /** Copies of pages as of earlier versions, as globs below the root. */
    public SiteLayoutBuilder copies(String... globs) {
        copies = List.of(globs);
        return this;
    }

    /** Files among the pages that are none, as globs below the root. */
    public SiteLayoutBuilder leftOut(List<String> globs) {
        leftOut = List.copyOf(globs);
        return this;
    }

    /** A template of the site decides what the word of a link means. */
    public SiteLayoutBuilder readsLinks(boolean reads) {
        readsLinks = reads;
        return this;
    }

    /** A link may name a page as Hugo's {@code ref} does. */
    public SiteLayoutBuilder linksByName(boolean named) {
        linksByName = named;
        return this;
    }

    /** A link to a source that begins with no dot may begin at the content folder or the root. */
    public SiteLayoutBuilder linksFromContent() {
        linksFromContent = true;
        return this;
    }

    /** See {@link SiteLayout#linksWithoutEnding}. */
    public SiteLayoutBuilder linksWithoutEnding() {
        linksWithoutEnding = true;
        return this;
    }

    /** Files beside the source of a page are published below its address. */
    public SiteLayoutBuilder bundles() {
        bundles = true;
        return this;
    }

    /**
     * Code of the site or a plugin makes anchors beside those of headings: named as options and
     * code are, as the ids of headings never are.
     */
    public SiteLayoutBuilder madeAnchors() {
        return madeAnchors(".*[.+:].*");
    }

    /** The same for anchors of this pattern. */
    public SiteLayoutBuilder madeAnchors(String pattern) {
        madeAnchors = Pattern.compile(pattern);
        return this;
    }

    /** A folder that the configuration names and that is not here. */
    public SiteLayoutBuilder absent(String folder) {
        absent.add(folder);
        return this;
    }

    public SiteLayoutBuilder frontMatter(FrontMatterConventions.Builder conventions) {
        frontMatter = conventions.build();
        return this;
    }

    public SiteLayout build() {
        return new SiteLayout(
                root,
                settings,
                basePath,
                host,
                List.copyOf(pages),
                List.copyOf(files),
                Map.copyOf(aliases),
                Map.copyOf(known),
                router,
                movedByFrontMatter,
                eitherSlash,
                assetFolders,
                part,
                needsFrontMatter,
                headingIds,
                List.copyOf(posts),
                Set.copyOf(locales),
                List.copyOf(generated),
                List.copyOf(redirects),
                built,
                homeFromSource,
                pageTemplates,
                copies,
                leftOut,
                List.copyOf(absent),
                madeAnchors,
                readsLinks,
                linksByName,
                linksFromContent,
                linksWithoutEnding,
                parameterized,
                linksInLanguage,
                bundles,
                frontMatter);
    }
}
