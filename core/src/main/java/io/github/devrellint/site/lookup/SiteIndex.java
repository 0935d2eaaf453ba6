package io.github.devrellint.site.lookup;

import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Resolves the targets of one site: as a file next to the document, as a copied file, or as a page,
 * in all ways that the generator and its usual render hooks support. A target is missing if all of
 * them fail.
 */
public final class SiteIndex {

    private final Generator generator;
    private final SiteLayout layout;
    private final List<SiteFolder.Fault> faults;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private final DocumentRoles roles;
    private final SiteUrls siteUrls;
    private final PathLookup paths;
    private final PageNameLookup pageNames;
    private final ThemeImages themeImages;
    private final ShortcodePaths shortcodes;
    private final IgnoredSources ignored;
    private final TemplateTargets templates = new TemplateTargets(this);
    private final AnchorLookup anchors = new AnchorLookup(this);

    /**
     * @param boundary a folder around the root that symbolic links may lead to
     * @param unsaved pages as they are in an editor, instead of those on the disk
     * @param inProcessCache what earlier runs have read
     */
    public SiteIndex(
            Generator generator,
            Path root,
            Path boundary,
            Map<Path, byte[]> unsaved,
            InProcessCache inProcessCache) {
        this.generator = generator;
        SiteFolder folder = new SiteFolder(new CaseExactFiles(root, boundary), boundary);
        this.layout = generator.layout(folder);
        this.files = new CaseExactFiles(layout.reach(boundary), boundary, unsaved);
        this.faults = folder.faults();
        this.pages =
                new PageIndex(
                        layout,
                        files,
                        new FrontMatterReader(
                                files, inProcessCache, layout.frontMatter().afterEmptyLines()));
        this.roles = new DocumentRoles(layout, files, pages, boundary);
        this.siteUrls = new SiteUrls(layout, files, pages);
        this.ignored = new IgnoredSources(layout);
        FilesByName names = new FilesByName(files, pages, ignored);
        this.paths =
                new PathLookup(
                        layout,
                        files,
                        pages,
                        new TargetSuggestions(layout, files, pages, names, ignored),
                        names,
                        ignored);
        this.pageNames = new PageNameLookup(layout, files, pages, paths, names);
        this.themeImages = new ThemeImages(paths, names);
        this.shortcodes = new ShortcodePaths(this, names);
    }

    public Generator generator() {
        return generator;
    }

    public SiteLayout layout() {
        return layout;
    }

    public CaseExactFiles files() {
        return files;
    }

    /**
     * Whether Git ignores a file that exists, so that it must not be told from one that does not.
     */
    boolean isIgnored(Path file) {
        return ignored.hide(file);
    }

    /** Configuration files that can't be read; if there is one, every target is unknown. */
    public List<SiteFolder.Fault> faults() {
        return faults;
    }

    /** What the documents of the site are: posts, copies, templates, tests. */
    public DocumentRoles roles() {
        return roles;
    }

    /** Resolves a target of a document. */
    public Lookup find(Document from, LinkTarget target) {
        if (!faults.isEmpty()) {
            return new Lookup.Unknown("the configuration of the site can't be read");
        }
        if (target instanceof LinkTarget.Local local) {
            return find(from, local);
        }
        if (target instanceof LinkTarget.Template template) {
            return templates.find(from, template);
        }
        if (target instanceof LinkTarget.Remote remote) {
            return own(remote.raw())
                    .map(path -> findOwn(from, path))
                    .orElse(new Lookup.Unknown(""));
        }
        return new Lookup.Unknown("");
    }

    /** Resolves the target of an image. */
    public Lookup find(Document from, Image image) {
        Lookup found = find(from, image.target());
        return image.target() instanceof LinkTarget.Local local && found instanceof Lookup.Missing
                ? themeImages
                        .find(from, image, local.path())
                        .or(() -> shortcodes.reason(from, image))
                        .orElse(found)
                : found;
    }

    /**
     * Looks for the anchor that the fragment of a target names. Unknown if the page itself is not
     * found.
     *
     * @param asked is told which pages the answer depends on
     */
    public Lookup findAnchor(Document from, LinkTarget target, Consumer<Path> asked) {
        if (!(find(from, target) instanceof Lookup.Found page)) {
            return new Lookup.Unknown("");
        }
        Lookup found = anchors.find(from, page.file(), fragment(target), asked);
        boolean elsewhere =
                found instanceof Lookup.Missing
                        && layout.linksInLanguage()
                        && target instanceof LinkTarget.Local local
                        && local.fromRoot()
                        && original(local)
                                .filter(
                                        file ->
                                                !(anchors.find(from, file, local.fragment(), asked)
                                                        instanceof Lookup.Missing))
                                .isPresent();
        return elsewhere ? new Lookup.Unknown("an anchor of the page in another language") : found;
    }

    /** What a path from the root leads to, whatever the language of its own page. */
    private Optional<Path> original(LinkTarget.Local target) {
        return paths.published(List.of(UrlPaths.resolve("", target.path())));
    }

    /** All pages of the site; reads the front matter of those that it may move. */
    public List<PageAddress> pages() {
        return pages.addresses();
    }

    /**
     * The ids of headings and elements of a page.
     *
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public Set<String> anchors(Document from, Path page) {
        return anchors.ids(from, page);
    }

    /** What other pages may ask about a page: its addresses and its ids. */
    public PageIdentity identity() {
        return new PageIdentity(pages, anchors);
    }

    private String fragment(LinkTarget target) {
        if (target instanceof LinkTarget.Template) {
            return TemplateTargets.fragment(target.raw());
        }
        Optional<LinkTarget.Local> place =
                target instanceof LinkTarget.Remote remote
                        ? own(remote.raw())
                        : Optional.of((LinkTarget.Local) target);
        return place.map(LinkTarget.Local::fragment).orElse("");
    }

    /** The folder that template tags name source files relative to. */
    Path source() {
        return layout.pages().isEmpty() ? layout.root() : layout.pages().get(0).folder();
    }

    /** See {@link DocumentRoles#isSource}. */
    public boolean holds(Path file) {
        return roles.isSource(file);
    }

    /** See {@link UncheckableTargets#isShownElsewhere}. */
    boolean isShownElsewhere(Path file) {
        return paths.isShownElsewhere(file);
    }

    /** See {@link SiteUrls#place}. */
    Optional<LinkTarget.Local> own(String url) {
        return siteUrls.place(url);
    }

    /**
     * Looks for an absolute URL of this site. Other things may live on the same host, so that only
     * what is below a folder of this site is known to be missing.
     */
    Lookup findOwn(Document from, LinkTarget.Local place) {
        Lookup found = find(from, place);
        return found instanceof Lookup.Missing && !siteUrls.isBelowOwnFolder(place)
                ? new Lookup.Unknown("another part of the host: " + place.raw())
                : found;
    }

    /** Resolves a path of this site. */
    Lookup find(Document from, LinkTarget.Local target) {
        Lookup found = paths.find(from, target);
        boolean named =
                layout.linksByName() && found instanceof Lookup.Missing && !target.path().isEmpty();
        return named && pageNames.find(from, target.path()) instanceof Lookup.Found page
                ? page
                : found;
    }

    /** Looks for a page by a name that Hugo's {@code ref} takes. */
    Lookup page(Document from, String name) {
        return pageNames.find(from, name);
    }
}
