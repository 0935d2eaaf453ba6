package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Maps URLs to the sources of pages. Most lie where their URL says; for others, all file names are
 * looked at. The front matter of a page is read if it may change its URL, and that of all pages
 * only if nothing else explains a URL. Safe for use by several threads.
 */
public final class PageIndex {

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final FrontMatterReader heads;
    private final PageSources sources;

    PageIndex(SiteLayout layout, CaseExactFiles files, FrontMatterReader heads) {
        this.layout = layout;
        this.files = files;
        this.heads = heads;
        this.sources = new PageSources(layout, files, heads);
    }

    /** The main URL path of a page, see {@link Router}; empty if the file makes none. */
    Optional<String> url(Path file, KeyValues head) {
        return mount(file)
                .map(mount -> PageSource.of(mount, file))
                .flatMap(source -> url(source, head));
    }

    /** The URL paths that the front matter of a page gives it; empty where it can give none. */
    String movedTo(Path file) {
        return layout.movedByFrontMatter() ? movedTo(file, heads.of(file)) : "";
    }

    /** The same by the front matter of a document, as it is written. */
    String movedTo(Document document) {
        return layout.movedByFrontMatter()
                ? movedTo(document.path(), FrontMatterReader.of(document))
                : "";
    }

    private String movedTo(Path file, KeyValues head) {
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .map(mount -> PageSource.of(mount, file))
                .map(source -> String.join(" ", source.keys(layout, head)))
                .collect(Collectors.joining("\n"));
    }

    /** The innermost page folder that a file lies in. */
    Optional<Mount> mount(Path file) {
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .reduce((a, b) -> b.folder().getNameCount() > a.folder().getNameCount() ? b : a);
    }

    /** The source of a page, by the names of files and the front matter of those that fit. */
    Optional<Path> at(String key) {
        if (layout.known().containsKey(key)) {
            return Optional.of(layout.known().get(key));
        }
        Optional<PageSource> found = inPlace(key);
        if (found.isEmpty() && !key.isEmpty()) {
            String last = key.substring(key.lastIndexOf('/') + 1);
            found = first(sources.byStem(last), key);
        }
        return found.or(() -> first(sources.byName(key), key)).map(PageSource::file);
    }

    /**
     * The source in the folder that its address names, or in one around that: nothing but these
     * folders has to be looked at.
     */
    private Optional<PageSource> inPlace(String key) {
        for (Mount mount : layout.pages()) {
            String rest = UrlPaths.below(mount.url(), key).orElse("");
            String last = rest.substring(rest.lastIndexOf('/') + 1);
            int end = rest.length() - last.length();
            while (!last.isEmpty() && end >= 0) {
                String place = rest.substring(0, end) + last;
                for (String ending : PageEndings.ALL) {
                    Optional<Path> file = files.walked(mount.folder(), place + ending);
                    if (file.isPresent()) {
                        PageSource source = PageSource.of(mount, file.get());
                        if (isAt(source, key)) {
                            return Optional.of(source);
                        }
                    }
                }
                end = end == 0 ? -1 : rest.lastIndexOf('/', end - 2) + 1;
            }
        }
        return Optional.empty();
    }

    private Optional<PageSource> first(List<PageSource> sources, String key) {
        for (PageSource source : sources) {
            if (isAt(source, key)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private boolean isAt(PageSource source, String key) {
        return sources.keys(source).contains(key);
    }

    /** The source of a page after reading the front matter of all pages. */
    Optional<Path> anywhere(String key) {
        return layout.movedByFrontMatter() ? sources.byFrontMatter(key) : Optional.empty();
    }

    /** All pages with their main address, in the order of their sources. */
    List<PageAddress> addresses() {
        return sources.all().stream().flatMap(source -> address(source).stream()).toList();
    }

    private Optional<PageAddress> address(PageSource source) {
        return url(source, sources.head(source))
                .map(url -> new PageAddress(address(url), source.file()));
    }

    private Optional<String> url(PageSource source, KeyValues head) {
        return layout.router().urls(source.mount(), source.path(), head).stream().findFirst();
    }

    /** The path from the root of the host. */
    String address(String url) {
        String path = UrlPaths.join(layout.basePath(), url);
        String end = url.endsWith("/") && !path.isEmpty() ? "/" : "";
        return "/" + path + end;
    }

    /** The URL paths that names of files make, as keys. */
    Set<String> keys() {
        return sources.keys();
    }
}
