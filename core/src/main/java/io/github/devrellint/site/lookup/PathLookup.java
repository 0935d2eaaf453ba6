package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Resolves the path of a link: to a source next to the document, a copied file, or a page. For a
 * missing target it suggests similar ones; for one that can't be checked it gives the reason.
 */
final class PathLookup {

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private final TargetSuggestions suggestions;
    private final UncheckableTargets uncheckable;
    private final IgnoredSources ignored;

    PathLookup(
            SiteLayout layout,
            CaseExactFiles files,
            PageIndex pages,
            TargetSuggestions suggestions,
            FilesByName names,
            IgnoredSources ignored) {
        this.layout = layout;
        this.files = files;
        this.pages = pages;
        this.suggestions = suggestions;
        this.ignored = ignored;
        this.uncheckable = new UncheckableTargets(layout, pages, files, names, ignored);
    }

    /** See {@link UncheckableTargets#isShownElsewhere}. */
    boolean isShownElsewhere(Path file) {
        return uncheckable.isShownElsewhere(file);
    }

    /** Resolves a path in a document. */
    Lookup find(Document from, LinkTarget.Local target) {
        if (target.samePage()) {
            return new Lookup.Found(from.path());
        }
        if (target.path().indexOf('\0') >= 0) {
            return new Lookup.Missing("no such file: " + target.path().replace('\0', '?'));
        }
        TargetCandidates places = TargetCandidates.of(layout, pages, from, target.path());
        return places.files().stream()
                .flatMap(place -> shown(from, place, places.page()))
                .findFirst()
                .or(() -> published(places.urls()))
                .filter(found -> !ignored.hide(found, from.path()))
                .<Lookup>map(Lookup.Found::new)
                .or(() -> uncheckable.generated(from, places))
                .or(() -> anywhere(from, places))
                .or(() -> uncheckable.reason(from, target, places))
                .orElseGet(() -> missing(from, target, places));
    }

    /** A file; or, if the document is not a page of the site, a folder as its host shows it. */
    private Stream<Path> shown(Document from, TargetCandidates.Place place, boolean page) {
        Optional<Path> file = files.file(place.folder(), place.path()).or(() -> post(from, place));
        if (file.isPresent() || page) {
            return file.stream();
        }
        return files.folder(place.folder(), place.path()).stream()
                .map(
                        folder ->
                                PageEndings.OF_FOLDERS.stream()
                                        .flatMap(name -> files.file(folder, name).stream())
                                        .findFirst()
                                        .orElse(folder));
    }

    /** The page of a generator that is not known, by its name without extension. */
    private Optional<Path> post(Document from, TargetCandidates.Place place) {
        if (!uncheckable.isOfUnknownGenerator(from)
                || !PagePath.of(place.path()).extension().isEmpty()) {
            return Optional.empty();
        }
        String path = UrlPaths.trim(place.path());
        return PageEndings.ALL.stream()
                .flatMap(ending -> files.file(place.folder(), path + ending).stream())
                .findFirst();
    }

    /** The file or the source of the page at the first of these URL paths that has one. */
    Optional<Path> published(List<String> urls) {
        return urls.stream()
                .flatMap(
                        url ->
                                Stream.of(
                                                copied(url),
                                                pages.at(UrlPaths.key(url)).stream(),
                                                bundled(url, pages::at))
                                        .flatMap(found -> found))
                .findFirst()
                .or(() -> urls.contains("") ? home() : Optional.empty());
    }

    /** The home page, which templates or code generate on most sites. */
    private Optional<Path> home() {
        return layout.homeFromSource() ? Optional.empty() : Optional.of(layout.root());
    }

    private Optional<Lookup> anywhere(Document from, TargetCandidates places) {
        return places.urls().stream()
                .flatMap(
                        url ->
                                Stream.concat(
                                        pages.anywhere(UrlPaths.key(url)).stream(),
                                        bundled(url, pages::anywhere)))
                .findFirst()
                .filter(found -> !ignored.hide(found, from.path()))
                .map(Lookup.Found::new);
    }

    /**
     * The file of a bundle at a URL: beside the index of a page that has an address of its own, or
     * below.
     */
    private Stream<Path> bundled(String url, Function<String, Optional<Path>> pageAt) {
        if (!layout.bundles() || PagePath.of(url).extension().isEmpty()) {
            return Stream.empty();
        }
        return Stream.iterate(
                        url.lastIndexOf('/'), at -> at > 0, at -> url.lastIndexOf('/', at - 1))
                .flatMap(
                        at ->
                                pageAt.apply(UrlPaths.key(url.substring(0, at))).stream()
                                        .filter(PathLookup::isIndex)
                                        .map(Path::getParent)
                                        .flatMap(
                                                folder ->
                                                        files
                                                                .file(folder, url.substring(at + 1))
                                                                .stream()));
    }

    private static boolean isIndex(Path page) {
        return PagePath.of(page.getFileName().toString()).stem().matches("_?index(\\..+)?");
    }

    /** The files that the build copies to a URL. */
    Stream<Path> copied(String url) {
        return layout.files().stream()
                .flatMap(
                        mount ->
                                UrlPaths.below(mount.url(), url).stream()
                                        .flatMap(rest -> Stream.of(rest, rest + "/index.html"))
                                        .flatMap(
                                                rest -> files.file(mount.folder(), rest).stream()));
    }

    private Lookup missing(Document from, LinkTarget.Local target, TargetCandidates places) {
        String kind = PagePath.of(target.path()).extension().isEmpty() ? "page" : "file";
        return new Lookup.Missing(
                "no such " + kind + ": " + target.path(), () -> near(from, target, places));
    }

    private Lookup.Near near(Document from, LinkTarget.Local target, TargetCandidates places) {
        Optional<String> certain = suggestions.respelled(target, places);
        List<String> others =
                certain
                        .map(List::of)
                        .orElseGet(() -> suggestions.suggest(from, target, places))
                        .stream()
                        .filter(suggestion -> !suggestion.equals(target.raw()))
                        .toList();
        return new Lookup.Near(others, certain);
    }
}
