package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds pages by the names that Hugo's {@code ref} takes, see https://gohugo.io/methods/page/ref/.
 */
final class PageNameLookup {

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final PageIndex pages;
    private final PathLookup paths;
    private final FilesByName names;

    PageNameLookup(
            SiteLayout layout,
            CaseExactFiles files,
            PageIndex pages,
            PathLookup paths,
            FilesByName names) {
        this.layout = layout;
        this.files = files;
        this.pages = pages;
        this.paths = paths;
        this.names = names;
    }

    /**
     * Looks for a page as Hugo's {@code ref} does: by its path beside the page or its bundle, by
     * its path in a content folder, or by its name if that is unique.
     */
    Lookup find(Document from, String target) {
        String path = target.startsWith("./") ? target.substring(2) : target;
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Path folder = from.path().getParent();
        Stream<Path> near =
                trimmed.startsWith("/") ? Stream.empty() : Stream.of(folder, folder.getParent());
        Stream<Path> contents = layout.pages().stream().map(Mount::folder);
        return Stream.concat(near.filter(this::isContent), contents)
                .flatMap(in -> PageEndings.with(trimmed).map(each -> new Form(in, each)))
                .flatMap(form -> files.file(form.folder(), form.path()).stream())
                .findFirst()
                .or(() -> published(folder, trimmed))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(() -> named(from, target, UrlPaths.trim(trimmed)));
    }

    /** Hugo makes addresses of lower-case letters, and finds pages whatever the case of a name. */
    private Optional<Path> published(Path folder, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        Stream<String> beside =
                path.startsWith("/")
                        ? Stream.empty()
                        : pages.mount(folder).stream()
                                .map(mount -> mount.url() + "/" + mount.relative(folder))
                                .map(url -> url.toLowerCase(Locale.ROOT) + "/" + lower);
        List<String> urls =
                Stream.concat(Stream.of(path, lower), beside)
                        .map(UrlPaths::trim)
                        .distinct()
                        .toList();
        return paths.published(urls);
    }

    private record Form(Path folder, String path) {}

    private boolean isContent(Path folder) {
        return pages.mount(folder).isPresent();
    }

    private Lookup named(Document from, String target, String name) {
        List<Path> all = names.pages(name);
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
                ? new Lookup.Missing(
                        "no such page: " + target, () -> new Lookup.Near(names.similarPages(name)))
                : new Lookup.Unknown(
                        target + " may be in a folder that is not here: " + layout.absent().get(0));
    }
}
