package io.github.devrellint.site.lookup;

import io.github.devrellint.git.IgnoredFiles;
import io.github.devrellint.git.IgnoredParts;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Finds targets whose sources Git ignores: a build or a download makes them, so that they are not
 * missing where the site is built. Whether they happen to exist must make no difference: a checkout
 * that a post of a stranger is checked in may hold secrets in such files.
 */
final class IgnoredSources {

    private final SiteLayout layout;

    /** Made when it is first asked: most posts have no target that is not there. */
    private IgnoredFiles ignored;

    private final IgnoredParts parts = new IgnoredParts();

    IgnoredSources(SiteLayout layout) {
        this.layout = layout;
    }

    /**
     * Whether Git ignores a place that a target may refer to, or the source of a page there. What
     * ignores the document as well, which is tracked all the same, does not count.
     */
    synchronized boolean contain(Path from, TargetCandidates places) {
        if (ignored == null) {
            ignored = new IgnoredFiles();
        }
        Stream<Path> copied =
                places.withCopies(layout).stream().map(each -> below(each.folder(), each.path()));
        Stream<Path> pages =
                layout.pages().stream()
                        .flatMap(mount -> places.urls().stream().flatMap(url -> in(mount, url)));
        return Stream.concat(copied, pages)
                .flatMap(IgnoredSources::withEndings)
                .anyMatch(file -> isIgnored(file, from));
    }

    private static Stream<Path> in(Mount mount, String url) {
        return UrlPaths.below(mount.url(), url).stream().map(rest -> below(mount.folder(), rest));
    }

    private static Path below(Path folder, String path) {
        return folder.resolve(UrlPaths.trim(path)).normalize();
    }

    private static Stream<Path> withEndings(Path file) {
        return PageEndings.with(file.toString()).map(Path::of);
    }

    /** Whether the file or a folder that it is in is ignored. */
    private boolean isIgnored(Path file, Path from) {
        if (!file.startsWith(layout.root()) || file.equals(layout.root())) {
            return false;
        }
        Path at = layout.root();
        for (Path name : layout.root().relativize(file)) {
            at = at.resolve(name);
            if (!from.startsWith(at) && ignored.isIgnored(at, !at.equals(file))) {
                return true;
            }
        }
        return false;
    }

    /** The same as {@link #hide(Path, Path)} for whoever looks from the root of the site. */
    boolean hide(Path file) {
        return hide(file, layout.root());
    }

    /**
     * Whether Git ignores a file or folder, or one that it is in, and does not track it. An ignored
     * folder does not count for a document in it, such as a copy of a site in a build folder.
     *
     * @param file that exists; absolute and normalized
     * @param from the document that refers to it
     */
    boolean hide(Path file, Path from) {
        return parts.contain(file, from);
    }
}
