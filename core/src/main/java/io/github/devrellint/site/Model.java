package io.github.devrellint.site;

import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One site of one generator: where the targets of its documents lead. A target is looked for as a
 * file beside the document, as a copied file and as a page, in the ways that the generator and its
 * usual render hooks know; it is missing if all of them fail.
 */
final class Model {

    /** Keys of the theme Chirpy: a folder for all images of the post. */
    private static final List<String> MEDIA_FOLDERS = List.of("media_subpath", "img_path");

    private static final List<String> IMAGE_FOLDERS =
            List.of("", "images", "img", "assets", "assets/images", "assets/img");

    private static final List<String> INDEXES =
            List.of("README.md", "readme.md", "index.md", "_index.md", "index.mdx", "index.html");

    private final Generator generator;
    private final Layout layout;
    private final Tree tree;
    private final Pages pages;
    private final Unknowable unknowable;
    private final FilePatterns posts;
    private final Nearby nearby;
    private final Templates templates = new Templates(this);
    private final Fragments fragments = new Fragments(this);

    /**
     * @param boundary a folder around the root that symbolic links may lead to
     */
    Model(Generator generator, Path root, Path boundary) {
        this.generator = generator;
        this.tree = new Tree(root, boundary);
        this.layout = generator.layout(tree, tree.root());
        this.pages = new Pages(layout, tree, new Heads(tree));
        this.unknowable = new Unknowable(generator, layout, pages);
        this.posts = new FilePatterns(tree.root(), layout.posts());
        this.nearby = new Nearby(layout, tree, pages);
    }

    Generator generator() {
        return generator;
    }

    Layout layout() {
        return layout;
    }

    Tree tree() {
        return tree;
    }

    FilePatterns posts() {
        return posts;
    }

    Templates templates() {
        return templates;
    }

    Fragments fragments() {
        return fragments;
    }

    /** The folder that sources are named from. */
    Path source() {
        return layout.pages().isEmpty() ? tree.root() : layout.pages().get(0).folder();
    }

    /** Whether a file is a source of this site, and not a file of the repository around it. */
    boolean holds(Path file) {
        return generator instanceof Plain || pages.mount(file).isPresent();
    }

    /** The path of an absolute URL of this site; empty for another host. */
    Optional<LinkTarget.Local> own(String url) {
        boolean ours = !layout.host().isEmpty() && layout.host().equals(Urls.hostOf(url));
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return Optional.of(LinkTarget.parse(path < 0 ? "/" : url.substring(path)))
                .filter(target -> ours && target instanceof LinkTarget.Local)
                .map(LinkTarget.Local.class::cast)
                .filter(
                        place ->
                                Urls.below(layout.basePath(), Urls.trim(place.path())).isPresent());
    }

    /**
     * Looks for an absolute URL of this site. Other things may live on the same host, so that only
     * what is below a folder of this site is known to be missing.
     */
    Lookup findOwn(Document from, LinkTarget.Local place) {
        Lookup found = find(from, place);
        String path = Urls.trim(place.path());
        String below = Urls.below(layout.basePath(), path).orElse(path);
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
        return tree.folder(mount.folder(), path).isPresent();
    }

    /**
     * A page by its path in the content folder, beside a page, or by its name if that is unique.
     */
    Optional<Path> page(Document from, String path) {
        List<String> forms =
                List.of(
                        path,
                        path + ".md",
                        path + "/_index.md",
                        path + "/index.md",
                        path + ".html");
        Stream<Path> folders =
                Stream.concat(
                        path.startsWith("/") ? Stream.empty() : Stream.of(from.path().getParent()),
                        layout.pages().stream().map(Mount::folder));
        return folders.flatMap(
                        folder -> forms.stream().flatMap(form -> tree.file(folder, form).stream()))
                .findFirst()
                .or(() -> published(List.of(Urls.trim(path))))
                .or(() -> nearby.named(path));
    }

    /**
     * Looks for an image in the ways that themes add to those of the generator: below the folder
     * that the front matter names, and for an image of the front matter or of a shortcode below the
     * usual folders.
     */
    Optional<Lookup> image(Document from, Image image) {
        String path = ((LinkTarget.Local) image.target()).path();
        Settings head = Heads.of(from);
        Optional<Path> below =
                MEDIA_FOLDERS.stream()
                        .flatMap(key -> head.string(key).stream())
                        .flatMap(folder -> copied(Urls.resolve("", "/" + folder + "/" + path)))
                        .findFirst();
        boolean themed = image.form() == LinkForm.FRONT_MATTER || image.form() == LinkForm.TEMPLATE;
        if (below.isPresent() || !themed) {
            return below.map(Lookup.Found::new);
        }
        return IMAGE_FOLDERS.stream()
                .flatMap(folder -> copied(Urls.resolve("", "/" + folder + "/" + path)))
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
        Places places = Places.of(layout, pages, from, target.path());
        return places.files().stream()
                .flatMap(place -> shown(place, places.page()))
                .findFirst()
                .or(() -> published(places.urls()))
                .<Lookup>map(Lookup.Found::new)
                .or(() -> unknowable.generated(places))
                .or(() -> anywhere(places))
                .or(() -> unknowable.reason(from, target))
                .orElseGet(() -> missing(from, target, places));
    }

    /** A file; or a folder as its host shows it, where the document is no page of the site. */
    private Stream<Path> shown(Places.Place place, boolean page) {
        Optional<Path> file = tree.file(place.folder(), place.path());
        if (file.isPresent() || page) {
            return file.stream();
        }
        return tree.folder(place.folder(), place.path()).stream()
                .map(
                        folder ->
                                INDEXES.stream()
                                        .flatMap(name -> tree.file(folder, name).stream())
                                        .findFirst()
                                        .orElse(folder));
    }

    private Optional<Path> published(List<String> urls) {
        return urls.stream()
                .flatMap(url -> Stream.concat(copied(url), pages.at(Urls.key(url)).stream()))
                .findFirst()
                .or(() -> urls.contains("") ? home() : Optional.empty());
    }

    /** Templates or code make the first page of most sites. */
    private Optional<Path> home() {
        boolean source = generator instanceof MkDocs || generator instanceof VitePress;
        return source ? Optional.empty() : Optional.of(tree.root());
    }

    private Optional<Lookup> anywhere(Places places) {
        return places.urls().stream()
                .flatMap(url -> pages.anywhere(Urls.key(url)).stream())
                .findFirst()
                .map(Lookup.Found::new);
    }

    /** Files that a build copies to a URL. */
    private Stream<Path> copied(String url) {
        return layout.files().stream()
                .flatMap(
                        mount ->
                                Urls.below(mount.url(), url).stream()
                                        .flatMap(rest -> Stream.of(rest, rest + "/index.html"))
                                        .flatMap(rest -> tree.file(mount.folder(), rest).stream()));
    }

    private Lookup missing(Document from, LinkTarget.Local target, Places places) {
        Optional<String> certain = nearby.respelled(target, places);
        List<String> suggestions =
                certain.map(List::of).orElseGet(() -> nearby.suggest(from, target, places));
        String kind = PagePath.of(target.path()).extension().isEmpty() ? "page" : "file";
        return new Lookup.Missing("no such " + kind + ": " + target.path(), suggestions, certain);
    }
}
