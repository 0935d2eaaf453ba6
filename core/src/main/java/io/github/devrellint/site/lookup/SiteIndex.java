package io.github.devrellint.site.lookup;

import io.github.devrellint.context.Memory;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.generator.Mount;
import io.github.devrellint.site.generator.SiteFolder;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.generator.UrlPaths;
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
    private final PathLookup paths;
    private final PageNameLookup pageNames;
    private final ThemeImages themeImages;
    private final IgnoredSources ignored;
    private final TemplateTargets templates = new TemplateTargets(this);
    private final AnchorLookup anchors = new AnchorLookup(this);

    /**
     * @param boundary a folder around the root that symbolic links may lead to
     * @param unsaved pages as they are in an editor, instead of those on the disk
     * @param memory what earlier runs have read
     */
    public SiteIndex(
            Generator generator,
            Path root,
            Path boundary,
            Map<Path, byte[]> unsaved,
            Memory memory) {
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
                                files, memory, layout.frontMatter().afterEmptyLines()));
        this.roles = new DocumentRoles(layout, files, boundary);
        this.ignored = new IgnoredSources(layout);
        FilesByName names = new FilesByName(files, pages, ignored);
        this.paths =
                new PathLookup(
                        layout,
                        files,
                        pages,
                        new TargetSuggestions(layout, files, pages, names, ignored),
                        ignored);
        this.pageNames = new PageNameLookup(layout, files, pages, paths, names);
        this.themeImages = new ThemeImages(paths, names);
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

    /**
     * Whether a document is a post, by its place; where no generator builds the site, front matter
     * makes a post as well.
     */
    public boolean isPost(Document document) {
        return roles.isPost(document);
    }

    /** Whether a file is the copy of a page as of an earlier version. */
    public boolean isCopy(Path file) {
        return roles.isCopy(file);
    }

    /** Whether a folder holds the pages of an earlier version. */
    public boolean isInCopies(Path folder) {
        return roles.isInCopies(folder);
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
        boolean tested = root.startsWith(start) && DocumentRoles.isTestData(start.relativize(root));
        boolean page = layout.built() && holds(file) && !tested;
        boolean overview = file.getFileName().toString().matches("(?i)readme\\..*");
        return file.startsWith(start)
                && DocumentRoles.isTestData(start.relativize(file))
                && !page
                && !overview;
    }

    /** Whether new pages are made from a file; it is not a page itself. */
    public boolean isPageTemplate(Path file) {
        boolean shown = layout.built() && holds(file);
        return roles.isPageTemplate(file)
                || !shown && DocumentRoles.isNamedTemplate(file, layout.built());
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
                ? themeImages.find(from, image, local.path()).orElse(found)
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

    /** The ids of a page as a text, for comparison with an earlier run. */
    public String ids(Path page) {
        return anchors.describe(page);
    }

    /** See {@link io.github.devrellint.site.Site#address}. */
    public Optional<String> address(Document page, Path place) {
        return pages.url(place, FrontMatterReader.of(page)).map(pages::address);
    }

    /** See {@link io.github.devrellint.site.Site#knowsIds}. */
    public boolean knowsIds(Document document) {
        return anchors.describe(document).equals(ids(document.path()));
    }

    /** See {@link io.github.devrellint.site.Site#knowsAddress}. */
    public boolean knowsAddress(Document document) {
        return pages.movedTo(document).equals(movedTo(document.path()));
    }

    /** See {@link io.github.devrellint.site.Site#movedTo}. */
    public String movedTo(Path document) {
        return pages.movedTo(document);
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

    /** Whether a file is a source of this site, and not a file of the repository around it. */
    public boolean holds(Path file) {
        return !layout.built() || pages.mount(file).isPresent() && !roles.isLeftOut(file);
    }

    /** The path of an absolute URL of this site; empty for another host. */
    Optional<LinkTarget.Local> own(String url) {
        boolean ours = !layout.host().isEmpty() && layout.host().equals(UrlPaths.hostOf(url));
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return Optional.of(LinkTarget.parse(path < 0 ? "/" : url.substring(path)))
                .filter(target -> ours && target instanceof LinkTarget.Local)
                .map(LinkTarget.Local.class::cast)
                .filter(
                        place ->
                                UrlPaths.below(layout.basePath(), UrlPaths.trim(place.path()))
                                        .isPresent());
    }

    /**
     * Looks for an absolute URL of this site. Other things may live on the same host, so that only
     * what is below a folder of this site is known to be missing.
     */
    Lookup findOwn(Document from, LinkTarget.Local place) {
        Lookup found = find(from, place);
        return found instanceof Lookup.Missing && !isOwn(place)
                ? new Lookup.Unknown("another part of the host: " + place.raw())
                : found;
    }

    private boolean isOwn(LinkTarget.Local place) {
        String path = UrlPaths.trim(place.path());
        String below = UrlPaths.below(layout.basePath(), path).orElse(path);
        String first = below.split("/")[0] + "/";
        return below.startsWith(first)
                && (pages.keys().stream().anyMatch(key -> key.startsWith(first))
                        || layout.files().stream().anyMatch(mount -> isFolder(mount, first)));
    }

    private boolean isFolder(Mount mount, String path) {
        return files.folder(mount.folder(), path).isPresent();
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
