package io.github.devrellint.site;

import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One site of one generator: where the targets of its documents lead. A target is looked for as a
 * file beside the document, as a copied file and as a page, in the ways that the generator and its
 * usual render hooks know; it is missing if all of them fail.
 */
final class Model {

    private static final List<String> INDEXES =
            List.of("index.md", "_index.md", "README.md", "index.mdx", "index.html", "readme.md");

    /** Keys of the theme Chirpy: a folder for all images of the post. */
    private static final List<String> MEDIA_FOLDERS = List.of("media_subpath", "img_path");

    private static final List<String> IMAGE_FOLDERS =
            List.of("", "images", "img", "assets", "assets/images", "assets/img");

    /**
     * What builds make on most sites; {@code apidocs} and its like are copied there by another
     * build.
     */
    private static final Pattern GENERATED =
            Pattern.compile(
                    "(.*/)?((feed|rss|atom|sitemap[\\w-]*)(\\.(xml|json|txt))?|index\\.(xml|json|rss)|robots\\.txt"
                            + "|llms(-full)?\\.txt|(tags?|categor(y|ies))(/.*)?"
                            + "|(apidocs|javadocs?|api-docs|jsdoc|typedoc|godoc|rustdoc|_next|_astro|pagefind)(/.*)?)");

    private final Generator generator;
    private final Layout layout;
    private final Tree tree;
    private final Heads heads;
    private final Pages pages;
    private final List<Pattern> generated;
    private final FilePatterns posts;
    private final Nearby nearby;
    private final Templates templates = new Templates(this);
    private final Fragments fragments = new Fragments(this);

    Model(Generator generator, Path root) {
        this.generator = generator;
        this.tree = new Tree(root);
        this.layout = generator.layout(tree, tree.root());
        this.heads = new Heads(tree);
        this.pages = new Pages(layout, tree, heads);
        this.generated = layout.generated().stream().map(Pattern::compile).toList();
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

    Heads heads() {
        return heads;
    }

    FilePatterns posts() {
        return posts;
    }

    Templates templates() {
        return templates;
    }

    /** The folder that sources are named from. */
    Path source() {
        return layout.pages().isEmpty() ? tree.root() : layout.pages().get(0).folder();
    }

    /** The path of an absolute URL of this site; empty for another host. */
    Optional<LinkTarget.Local> own(String url) {
        boolean ours = !layout.host().isEmpty() && layout.host().equals(Urls.hostOf(url));
        if (!ours) {
            return Optional.empty();
        }
        int path = url.indexOf('/', url.indexOf("//") + 2);
        LinkTarget target = LinkTarget.parse(path < 0 ? "/" : url.substring(path));
        boolean below =
                target instanceof LinkTarget.Local local
                        && Urls.below(layout.basePath(), Urls.trim(local.path())).isPresent();
        return below ? Optional.of((LinkTarget.Local) target) : Optional.empty();
    }

    /** A post by what {@code post_url} calls it: folders and the name of the file. */
    Lookup post(String name) {
        String wanted = Urls.trim(name);
        List<Path> posts =
                tree.walk(source()).stream()
                        .filter(file -> file.toString().contains("_posts"))
                        .toList();
        for (Path file : posts) {
            PagePath path = PagePath.of(source().relativize(file).toString().replace('\\', '/'));
            String whole =
                    Urls.join(path.folder().replaceFirst("(^|.*/)_posts", "$1"), path.stem());
            if (whole.equals(wanted) || path.stem().equals(wanted)) {
                return new Lookup.Found(file);
            }
        }
        String last = wanted.substring(wanted.lastIndexOf('/') + 1);
        List<String> near =
                posts.stream()
                        .map(file -> PagePath.of(file.getFileName().toString()).stem())
                        .filter(stem -> Tree.distance(stem, last) <= 3)
                        .sorted()
                        .limit(3)
                        .toList();
        return new Lookup.Missing("no such post: " + wanted, near);
    }

    /**
     * A page by its path in the content folder, beside a page, or by its name where that is unique.
     */
    Optional<Path> page(Document from, String path) {
        List<String> forms =
                List.of(
                        path,
                        path + ".md",
                        path + "/_index.md",
                        path + "/index.md",
                        path + ".html");
        Optional<Path> beside =
                path.startsWith("/")
                        ? Optional.empty()
                        : forms.stream()
                                .flatMap(form -> tree.file(from.path().getParent(), form).stream())
                                .findFirst();
        return beside.or(
                        () ->
                                layout.pages().stream()
                                        .flatMap(
                                                mount ->
                                                        forms.stream()
                                                                .flatMap(
                                                                        form ->
                                                                                tree
                                                                                        .file(
                                                                                                mount
                                                                                                        .folder(),
                                                                                                form)
                                                                                        .stream()))
                                        .findFirst())
                .or(() -> published(List.of(Urls.trim(path))))
                .or(() -> nearby.named(path));
    }

    /**
     * Looks for an image in the ways that themes add to those of the generator: below the folder
     * that the front matter names, and for an image of the front matter below the usual folders.
     */
    Optional<Lookup> image(Document from, Image image) {
        String path = ((LinkTarget.Local) image.target()).path();
        Settings head = Heads.of(from);
        Optional<Path> below =
                MEDIA_FOLDERS.stream()
                        .flatMap(key -> head.string(key).stream())
                        .flatMap(folder -> copied(Urls.resolve("", "/" + folder + "/" + path)))
                        .findFirst();
        if (below.isPresent()
                || image.form() != LinkForm.FRONT_MATTER && image.form() != LinkForm.TEMPLATE) {
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

    /** Looks for an id on a page. */
    Lookup anchor(Document from, Path page, String fragment) {
        return fragments.find(from, page, fragment);
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
        Places places = places(from, target.path());
        return places.files().stream()
                .flatMap(place -> fileAt(place.folder(), place.path()).stream())
                .findFirst()
                .or(() -> published(places.urls()))
                .<Lookup>map(Lookup.Found::new)
                .or(() -> generated(places.urls()))
                .or(
                        () ->
                                places.urls().stream()
                                        .flatMap(url -> pages.anywhere(Urls.key(url)).stream())
                                        .findFirst()
                                        .map(Lookup.Found::new))
                .or(() -> unknowable(from, target, places))
                .orElseGet(() -> missing(from, target, places));
    }

    /** A path below a folder. */
    record Place(Path folder, String path) {}

    /**
     * Where a target may lead.
     *
     * @param files paths of sources
     * @param urls paths of the built site, without slashes around them
     */
    record Places(List<Place> files, List<String> urls) {}

    private Places places(Document from, String path) {
        List<Place> files = new ArrayList<>();
        Set<String> urls = new LinkedHashSet<>();
        for (Map.Entry<String, Path> alias : layout.aliases().entrySet()) {
            Urls.below(alias.getKey(), path)
                    .ifPresent(rest -> files.add(new Place(alias.getValue(), rest)));
        }
        boolean absolute = path.startsWith("/");
        boolean page = pages.mount(from.path()).isPresent();
        if (!absolute) {
            files.add(new Place(from.path().getParent(), path));
            if (layout.assetFolders()) {
                String stem = PagePath.of(from.path().getFileName().toString()).stem();
                files.add(new Place(from.path().getParent(), stem + "/" + path));
            }
        } else if (!page) {
            files.add(new Place(tree.root(), path));
        }
        if (absolute) {
            String url = Urls.resolve("", path);
            if (!layout.basePath().isEmpty()) {
                Urls.below(layout.basePath(), url).ifPresent(urls::add);
            }
            urls.add(url);
        } else {
            pages.url(from.path(), Heads.of(from))
                    .ifPresent(
                            url -> {
                                urls.add(Urls.resolve(url, path));
                                if (layout.eitherSlash()) {
                                    urls.add(
                                            Urls.resolve(
                                                    url.endsWith("/")
                                                            ? url.substring(0, url.length() - 1)
                                                            : url + "/",
                                                    path));
                                }
                            });
        }
        return new Places(files, List.copyOf(urls));
    }

    /** A file, or a folder as its generator or host shows it. */
    private Optional<Path> fileAt(Path folder, String path) {
        return tree.file(folder, path)
                .or(
                        () ->
                                tree.folder(folder, path)
                                        .flatMap(
                                                found ->
                                                        INDEXES.stream()
                                                                .flatMap(
                                                                        name ->
                                                                                tree
                                                                                        .file(
                                                                                                found,
                                                                                                name)
                                                                                        .stream())
                                                                .findFirst()
                                                                .or(
                                                                        () ->
                                                                                generator
                                                                                                        instanceof
                                                                                                        Plain
                                                                                                || pages.mount(
                                                                                                                found)
                                                                                                        .isEmpty()
                                                                                        ? Optional
                                                                                                .of(
                                                                                                        found)
                                                                                        : Optional
                                                                                                .empty())));
    }

    private Optional<Path> published(List<String> urls) {
        return urls.stream()
                .flatMap(url -> Stream.concat(copied(url), pages.at(Urls.key(url)).stream()))
                .findFirst();
    }

    /** Files that a build copies to a URL. */
    Stream<Path> copied(String url) {
        return layout.files().stream()
                .flatMap(
                        mount ->
                                Urls.below(mount.url(), url)
                                        .flatMap(
                                                rest ->
                                                        tree.file(mount.folder(), rest)
                                                                .or(
                                                                        () ->
                                                                                tree.file(
                                                                                        mount
                                                                                                .folder(),
                                                                                        rest
                                                                                                + "/index.html")))
                                        .stream());
    }

    private Optional<Lookup> generated(List<String> urls) {
        for (String url : urls) {
            if (layout.redirects().stream().anyMatch(redirect -> Redirects.fits(redirect, url))) {
                return Optional.of(new Lookup.Unknown("/" + url + " is redirected"));
            }
            boolean made =
                    GENERATED.matcher(url).matches()
                            || generated.stream()
                                    .anyMatch(pattern -> pattern.matcher(url).matches());
            if (made) {
                return Optional.of(new Lookup.Unknown("/" + url + " is made by the build"));
            }
        }
        return Optional.empty();
    }

    private Optional<Lookup> unknowable(Document from, LinkTarget.Local target, Places places) {
        boolean partial =
                pages.url(from.path(), Settings.NONE).isEmpty()
                        && pages.mount(from.path()).isPresent()
                        && !(generator instanceof Plain);
        if (partial && !target.fromRoot()) {
            return Optional.of(
                    new Lookup.Unknown(
                            "relative to the pages that include " + from.path().getFileName()));
        }
        return Optional.empty();
    }

    private Lookup missing(Document from, LinkTarget.Local target, Places places) {
        Optional<String> certain = nearby.respelled(target, places);
        List<String> suggestions =
                certain.map(List::of).orElseGet(() -> nearby.suggest(from, target, places));
        String kind = PagePath.of(target.path()).extension().isEmpty() ? "page" : "file";
        return new Lookup.Missing("no such " + kind + ": " + target.path(), suggestions, certain);
    }
}
