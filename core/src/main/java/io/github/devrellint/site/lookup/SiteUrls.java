package io.github.devrellint.site.lookup;

import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.util.Optional;

/** Tells the absolute URLs of a site from those of other hosts and of its neighbours on its own. */
final class SiteUrls {

    private final SiteLayout layout;
    private final CaseExactFiles files;
    private final PageIndex pages;

    SiteUrls(SiteLayout layout, CaseExactFiles files, PageIndex pages) {
        this.layout = layout;
        this.files = files;
        this.pages = pages;
    }

    /** The path of an absolute URL of this site; empty for another host. */
    Optional<LinkTarget.Local> place(String url) {
        if (layout.host().isEmpty() || !layout.host().equals(UrlPaths.hostOf(url))) {
            return Optional.empty();
        }
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return Optional.of(LinkTarget.parse(path < 0 ? "/" : url.substring(path)))
                .filter(LinkTarget.Local.class::isInstance)
                .map(LinkTarget.Local.class::cast)
                .filter(place -> below(place).isPresent());
    }

    private Optional<String> below(LinkTarget.Local place) {
        return UrlPaths.below(layout.basePath(), UrlPaths.trim(place.path()));
    }

    /** Whether a path begins with a folder that this site has, of pages or of copied files. */
    boolean isBelowOwnFolder(LinkTarget.Local place) {
        String path = below(place).orElse(UrlPaths.trim(place.path()));
        String first = path.split("/")[0] + "/";
        return path.startsWith(first)
                && (pages.keys().stream().anyMatch(key -> key.startsWith(first))
                        || layout.files().stream()
                                .anyMatch(
                                        mount -> files.folder(mount.folder(), first).isPresent()));
    }
}
