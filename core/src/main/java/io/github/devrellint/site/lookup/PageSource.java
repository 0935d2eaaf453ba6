package io.github.devrellint.site.lookup;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that the generator makes a page of.
 *
 * @param mount the folder of pages it lies in
 * @param path its path below that folder
 */
record PageSource(Mount mount, PagePath path, Path file) {

    static PageSource of(Mount mount, Path file) {
        return new PageSource(mount, PagePath.of(mount.relative(file)), file);
    }

    /** The URL paths of the page with some front matter, as keys; see {@link UrlPaths#key}. */
    List<String> keys(SiteLayout layout, KeyValues head) {
        return layout.router().urls(mount, path, head).stream().map(UrlPaths::key).toList();
    }

    /** A file hardly ever lies in two folders of pages, and a path knows its hash code. */
    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
