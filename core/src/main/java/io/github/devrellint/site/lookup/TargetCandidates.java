package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files and URLs that a target of a document may refer to.
 *
 * @param files paths of sources
 * @param urls paths of the built site, without slashes around them
 * @param page whether the document makes a page, so that links to folders lead nowhere
 */
record TargetCandidates(List<Place> files, List<String> urls, boolean page) {

    /** A path below a folder. */
    record Place(Path folder, String path) {}

    /**
     * Collects the places.
     *
     * @param path of the target
     */
    static TargetCandidates of(SiteLayout layout, PageIndex pages, Document from, String path) {
        List<Place> files = new ArrayList<>();
        Set<String> urls = new LinkedHashSet<>();
        layout.aliases()
                .forEach(
                        (prefix, folder) ->
                                UrlPaths.below(prefix, path)
                                        .ifPresent(rest -> files.add(new Place(folder, rest))));
        Optional<String> url = pages.url(from.path(), FrontMatterReader.of(from));
        boolean source = PagePath.of(path).isMarkdown();
        if (path.startsWith("/")) {
            if (url.isEmpty() || layout.needsFrontMatter() && from.frontMatter().isEmpty()) {
                files.add(new Place(layout.root(), path));
            }
            if (!layout.built()) {
                above(layout.root(), from.path()).forEach(at -> files.add(new Place(at, path)));
            }
            if (source) {
                layout.pages().forEach(mount -> files.add(new Place(mount.folder(), path)));
            }
            if (source && layout.linksFromContent()) {
                files.add(new Place(layout.root(), path));
            }
            if (layout.linksInLanguage()) {
                url.map(UrlPaths::trim)
                        .map(here -> here.split("/")[0])
                        .filter(layout.locales()::contains)
                        .ifPresent(
                                language -> urls.add(UrlPaths.resolve("", "/" + language + path)));
            }
            absolute(layout, path, urls);
        } else {
            beside(layout, from.path(), path, files);
            if (source && layout.linksFromContent() && !path.startsWith(".")) {
                pages.mount(from.path())
                        .ifPresent(mount -> files.add(new Place(mount.folder(), path)));
                files.add(new Place(layout.root(), path));
            }
            if (source) {
                pages.mount(from.path())
                        .map(mount -> UrlPaths.join(mount.url(), mount.relative(from.path())))
                        .map(here -> UrlPaths.resolve(here, path))
                        .ifPresent(
                                there -> {
                                    urls.add(there);
                                    sources(layout, there, files);
                                });
            } else {
                url.ifPresent(here -> relative(layout, here, path, urls));
            }
        }
        boolean page =
                url.isPresent() && (from.frontMatter().isPresent() || !layout.needsFrontMatter());
        return new TargetCandidates(List.copyOf(files), List.copyOf(urls), page);
    }

    /**
     * The folders between a document and the root, one of which a tool that is not known serves.
     */
    private static Stream<Path> above(Path root, Path from) {
        return Stream.iterate(
                from.getParent(),
                folder -> folder != null && folder.startsWith(root) && !folder.equals(root),
                Path::getParent);
    }

    private static void absolute(SiteLayout layout, String path, Set<String> urls) {
        String url = UrlPaths.resolve("", path);
        if (!layout.basePath().isEmpty()) {
            UrlPaths.below(layout.basePath(), url).ifPresent(urls::add);
        }
        urls.add(url);
    }

    private static void beside(SiteLayout layout, Path from, String path, List<Place> files) {
        files.add(new Place(from.getParent(), path));
        if (layout.linksWithoutEnding() && PagePath.of(path).isMarkdown()) {
            String other = path.endsWith("x") ? path.substring(0, path.length() - 1) : path + "x";
            files.add(new Place(from.getParent(), other));
        }
        if (layout.assetFolders()) {
            String stem = PagePath.of(from.getFileName().toString()).stem();
            files.add(new Place(from.getParent(), stem + "/" + path));
        }
    }

    /** The sources that stand in for a missing translation: folders may share an address. */
    private static void sources(SiteLayout layout, String path, List<Place> files) {
        layout.pages()
                .forEach(
                        mount ->
                                UrlPaths.below(mount.url(), path)
                                        .ifPresent(
                                                rest ->
                                                        files.add(
                                                                new Place(mount.folder(), rest))));
    }

    private static void relative(SiteLayout layout, String page, String path, Set<String> urls) {
        urls.add(UrlPaths.resolve(page, path));
        if (layout.eitherSlash()) {
            boolean folder = page.endsWith("/");
            String other = folder ? page.substring(0, page.length() - 1) : page + "/";
            urls.add(UrlPaths.resolve(other, path));
        }
    }

    /** The places with those where files are copied from. */
    List<Place> withCopies(SiteLayout layout) {
        List<Place> all = new ArrayList<>(files);
        for (String url : urls) {
            for (Mount mount : layout.files()) {
                UrlPaths.below(mount.url(), url)
                        .ifPresent(rest -> all.add(new Place(mount.folder(), rest)));
            }
        }
        return all;
    }
}
