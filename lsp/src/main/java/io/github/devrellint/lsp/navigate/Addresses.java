package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of files on the site, where they are and where they would be after a move. */
final class Addresses {

    private final Pages pages;
    private final Site site;
    private final SiteLayout layout;
    private final Map<Path, Optional<Document>> read = new HashMap<>();

    /**
     * @param layout of the site that the links are on
     */
    Addresses(Pages pages, Site site, SiteLayout layout) {
        this.pages = pages;
        this.site = site;
        this.layout = layout;
    }

    SiteLayout layout() {
        return layout;
    }

    /**
     * The path from the root of the host that a file has if it is at a place; empty where it has
     * none.
     */
    Optional<String> of(Path file, Path place) {
        Optional<String> page =
                SourceFolders.isDocument(file)
                        ? read.computeIfAbsent(file, pages::page)
                                .flatMap(document -> site.address(document, place))
                        : Optional.empty();
        return page.or(() -> copied(place));
    }

    private Optional<String> copied(Path place) {
        return layout.files().stream()
                .filter(mount -> place.startsWith(mount.folder()))
                .findFirst()
                .map(mount -> path(mount, place));
    }

    private String path(Mount mount, Path file) {
        return "/" + UrlPaths.join(layout.basePath(), mount.url(), mount.relative(file));
    }

    /** The folder of content that a file lies in. */
    Optional<Mount> mount(Path file) {
        return layout.pages().stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .reduce((a, b) -> b.folder().getNameCount() > a.folder().getNameCount() ? b : a);
    }
}
