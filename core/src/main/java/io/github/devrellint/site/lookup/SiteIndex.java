package io.github.devrellint.site.lookup;

import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.generator.KeyValues;
import io.github.devrellint.site.generator.Mount;
import io.github.devrellint.site.generator.PagePath;
import io.github.devrellint.site.generator.SiteFolder;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.generator.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One site of one generator: where the targets of its documents lead. A target is looked for as a
 * file beside the document, as a copied file and as a page, in the ways that the generator and its
 * usual render hooks know; it is missing if all of them fail.
 */
public final class SiteIndex {

    /** Keys of the theme Chirpy: a folder for all images of the post. */
    private static final List<String> MEDIA_FOLDERS = List.of("media_subpath", "img_path");

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

    private static final List<String> IMAGE_FOLDERS =
            List.of("", "images", "img", "assets", "assets/images", "assets/img");

    /** What Hugo adds to a path to find a page, a section, or a bundle. */
    private static final List<String> PAGE_FORMS =
            List.of("", ".md", "/_index.md", "/index.md", ".html");

    private static final List<String> INDEXES =
            List.of("README.md", "readme.md", "index.md", "_index.md", "index.mdx", "index.html");

    private final Generator generator;
    private final Path boundary;
    private final SiteLayout layout;
    private final List<SiteFolder.Fault> faults;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private final UncheckableTargets unknowable;
    private final FilePatterns posts;
    private final FilePatterns pageTemplates;
    private final FilePatterns copies;
    private final TargetSuggestions nearby;
    private final TemplateTargets templates = new TemplateTargets(this);
    private final AnchorLookup anchors = new AnchorLookup(this);

    /**
     * @param boundary a folder around the root that symbolic links may lead to
     */
    public SiteIndex(Generator generator, Path root, Path boundary) {
        this.generator = generator;
        this.boundary = boundary;
        SiteFolder folder = new SiteFolder(new CaseExactFiles(root, boundary), boundary);
        this.layout = generator.layout(folder);
        this.files = new CaseExactFiles(layout.reach(boundary), boundary);
        this.faults = folder.faults();
        this.pages = new PageIndex(layout, files, new FrontMatterReader(files));
        this.unknowable = new UncheckableTargets(layout, pages, files);
        this.posts = new FilePatterns(layout.root(), layout.posts());
        this.pageTemplates = new FilePatterns(layout.root(), layout.pageTemplates());
        this.copies = new FilePatterns(layout.root(), layout.copies());
        this.nearby = new TargetSuggestions(layout, files, pages);
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

    /** Whether a document lies in a folder for tests of the software around the site. */
    private boolean isTestData(Document document) {
        Path path = document.path();
        Path below = path.startsWith(boundary) ? boundary.relativize(path) : path;
        for (Path part : below) {
            if (TESTS.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Configuration files that can't be read; where there is one, no target is known. */
    public List<SiteFolder.Fault> faults() {
        return faults;
    }

    /**
     * Whether a document is a post, by its place; where no generator builds the site, front matter
     * makes a post as well.
     */
    public boolean isPost(Document document) {
        String name = document.path().getFileName().toString();
        boolean overview = name.startsWith("_index.") || name.equalsIgnoreCase("readme.md");
        boolean marked =
                !layout.built() && document.frontMatter().isPresent() && !name.startsWith("index.");
        return (posts.matches(document.path()) || marked) && !overview && !isTestData(document);
    }

    /** Whether a file is the copy of a page as of an earlier version. */
    public boolean isCopy(Path file) {
        return copies.matches(file);
    }

    /** Whether a file is what new pages are made from, and no page. */
    public boolean isPageTemplate(Path file) {
        return pageTemplates.matches(file);
    }

    /** Looks where a target of a document leads. */
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

    /** Looks where an image is. */
    public Lookup find(Document from, Image image) {
        Lookup found = find(from, image.target());
        return image.target() instanceof LinkTarget.Local local && found instanceof Lookup.Missing
                ? themed(from, image, local.path()).orElse(found)
                : found;
    }

    /**
     * Looks whether the page that a target leads to has the place that its fragment names. Unknown
     * if the page itself is not found.
     */
    public Lookup findAnchor(Document from, LinkTarget target) {
        return find(from, target) instanceof Lookup.Found page
                ? anchors.find(from, page.file(), fragment(target))
                : new Lookup.Unknown("");
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

    /** The folder that sources are named from. */
    Path source() {
        return layout.pages().isEmpty() ? layout.root() : layout.pages().get(0).folder();
    }

    /** Whether a file is a source of this site, and not a file of the repository around it. */
    public boolean holds(Path file) {
        return !layout.built() || pages.mount(file).isPresent();
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
        String path = UrlPaths.trim(place.path());
        String below = UrlPaths.below(layout.basePath(), path).orElse(path);
        String first = below.split("/")[0] + "/";
        boolean ours =
                below.startsWith(first)
                        && (pages.keys().stream().anyMatch(key -> key.startsWith(first))
                                || layout.files().stream()
                                        .anyMatch(mount -> isFolder(mount, first)));
        return found instanceof Lookup.Missing && !ours
                ? new Lookup.Unknown("another part of the host: " + place.raw())
                : found;
    }

    private boolean isFolder(Mount mount, String path) {
        return files.folder(mount.folder(), path).isPresent();
    }

    /**
     * Looks for a page as Hugo's {@code ref} does: by its path beside the page or its bundle, by
     * its path in a content folder, or by its name if that is unique.
     */
    Lookup page(Document from, String target) {
        String path = target.startsWith("./") ? target.substring(2) : target;
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Path folder = from.path().getParent();
        Stream<Path> near =
                trimmed.startsWith("/") ? Stream.empty() : Stream.of(folder, folder.getParent());
        Stream<Path> contents = layout.pages().stream().map(Mount::folder);
        return Stream.concat(near.filter(this::isContent), contents)
                .flatMap(in -> PAGE_FORMS.stream().map(form -> new Form(in, trimmed + form)))
                .flatMap(form -> files.file(form.folder(), form.path()).stream())
                .findFirst()
                .or(() -> published(List.of(UrlPaths.trim(trimmed))))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(() -> named(from, target, UrlPaths.trim(trimmed)));
    }

    private record Form(Path folder, String path) {}

    private boolean isContent(Path folder) {
        return pages.mount(folder).isPresent();
    }

    private Lookup named(Document from, String target, String name) {
        List<Path> all = nearby.named(name);
        Optional<Mount> own = pages.mount(from.path());
        List<Path> same =
                all.stream().filter(file -> pages.mount(file).equals(own)).limit(2).toList();
        List<Path> found = same.isEmpty() ? all : same;
        if (found.size() == 1) {
            return new Lookup.Found(found.get(0));
        }
        if (!found.isEmpty()) {
            return new Lookup.Unknown("several pages have the name " + target);
        }
        return layout.absent().isEmpty()
                ? new Lookup.Missing("no such page: " + target, nearby.names(name))
                : new Lookup.Unknown(
                        target + " may be in a folder that is not here: " + layout.absent().get(0));
    }

    /**
     * Looks for an image in the ways that themes add to those of the generator: below the folder
     * that the front matter names, and for an image of the front matter or of a shortcode below the
     * usual folders.
     */
    private Optional<Lookup> themed(Document from, Image image, String path) {
        KeyValues head = FrontMatterReader.of(from);
        Optional<Path> below =
                MEDIA_FOLDERS.stream()
                        .flatMap(key -> head.string(key).stream())
                        .flatMap(folder -> copied(UrlPaths.resolve("", "/" + folder + "/" + path)))
                        .findFirst();
        boolean byTheme =
                image.form() == LinkForm.FRONT_MATTER || image.form() == LinkForm.TEMPLATE;
        if (below.isPresent() || !byTheme) {
            return below.map(Lookup.Found::new);
        }
        return IMAGE_FOLDERS.stream()
                .flatMap(folder -> copied(UrlPaths.resolve("", "/" + folder + "/" + path)))
                .findFirst()
                .<Lookup>map(Lookup.Found::new)
                .or(
                        () ->
                                nearby.below(path)
                                        .map(
                                                file ->
                                                        new Lookup.Unknown(
                                                                "the theme knows where it looks for "
                                                                        + path)));
    }

    /** Looks for a place of this site. */
    Lookup find(Document from, LinkTarget.Local target) {
        if (target.samePage()) {
            return new Lookup.Found(from.path());
        }
        if (target.path().indexOf('\0') >= 0) {
            return new Lookup.Missing(
                    "no such file: " + target.path().replace('\0', '?'), List.of());
        }
        TargetCandidates places = TargetCandidates.of(layout, pages, from, target.path());
        return places.files().stream()
                .flatMap(place -> shown(from, place, places.page()))
                .findFirst()
                .or(() -> published(places.urls()))
                .<Lookup>map(Lookup.Found::new)
                .or(() -> unknowable.generated(places))
                .or(() -> anywhere(places))
                .or(() -> unknowable.reason(from, target))
                .orElseGet(() -> missing(from, target, places));
    }

    /** A file; or a folder as its host shows it, where the document is no page of the site. */
    private Stream<Path> shown(Document from, TargetCandidates.Place place, boolean page) {
        Optional<Path> file = files.file(place.folder(), place.path()).or(() -> post(from, place));
        if (file.isPresent() || page) {
            return file.stream();
        }
        return files.folder(place.folder(), place.path()).stream()
                .map(
                        folder ->
                                INDEXES.stream()
                                        .flatMap(name -> files.file(folder, name).stream())
                                        .findFirst()
                                        .orElse(folder));
    }

    /** The post beside a post of a generator that is not known, by the name without extension. */
    private Optional<Path> post(Document from, TargetCandidates.Place place) {
        boolean may =
                !layout.built()
                        && from.frontMatter().isPresent()
                        && !place.path().startsWith("/")
                        && PagePath.of(place.path()).extension().isEmpty();
        return may ? files.file(place.folder(), place.path() + ".md") : Optional.empty();
    }

    private Optional<Path> published(List<String> urls) {
        return urls.stream()
                .flatMap(url -> Stream.concat(copied(url), pages.at(UrlPaths.key(url)).stream()))
                .findFirst()
                .or(() -> urls.contains("") ? home() : Optional.empty());
    }

    /** Templates or code make the first page of most sites. */
    private Optional<Path> home() {
        return layout.homeFromSource() ? Optional.empty() : Optional.of(layout.root());
    }

    private Optional<Lookup> anywhere(TargetCandidates places) {
        return places.urls().stream()
                .flatMap(url -> pages.anywhere(UrlPaths.key(url)).stream())
                .findFirst()
                .map(Lookup.Found::new);
    }

    /** Files that a build copies to a URL. */
    private Stream<Path> copied(String url) {
        return layout.files().stream()
                .flatMap(
                        mount ->
                                UrlPaths.below(mount.url(), url).stream()
                                        .flatMap(rest -> Stream.of(rest, rest + "/index.html"))
                                        .flatMap(
                                                rest -> files.file(mount.folder(), rest).stream()));
    }

    private Lookup missing(Document from, LinkTarget.Local target, TargetCandidates places) {
        Optional<String> certain = nearby.respelled(target, places);
        List<String> suggestions =
                certain.map(List::of).orElseGet(() -> nearby.suggest(from, target, places)).stream()
                        .filter(suggestion -> !suggestion.equals(target.raw()))
                        .toList();
        String kind = PagePath.of(target.path()).extension().isEmpty() ? "page" : "file";
        return new Lookup.Missing("no such " + kind + ": " + target.path(), suggestions, certain);
    }
}
