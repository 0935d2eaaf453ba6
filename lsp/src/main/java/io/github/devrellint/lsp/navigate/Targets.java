package io.github.devrellint.lsp.navigate;

import io.github.devrellint.SourceFolders;
import io.github.devrellint.base.SlashPath;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.PageAddress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The targets that a document may name, as its author would write them. Each is looked up as a rule
 * would, so that none is offered that would be reported.
 */
final class Targets {

    /** So many are returned at most. */
    static final int MOST = 200;

    private static final Set<String> IMAGES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico");

    private final Document document;
    private final Site site;
    private final SiteLayout layout;

    Targets(Document document, Site site) {
        this.document = document;
        this.site = site;
        this.layout = site.layout(document);
    }

    /** Images whose target begins with a text. */
    List<String> images(String prefix) {
        Predicate<Path> isImage = file -> IMAGES.contains(extension(file));
        return found(Stream.concat(beside(prefix, isImage), copied(isImage)), prefix);
    }

    /** Pages and headings whose target begins with a text. */
    List<String> links(String prefix) {
        int hash = prefix.indexOf('#');
        if (hash >= 0) {
            String page = prefix.substring(0, hash);
            return anchors(page).map(id -> page + "#" + id).filter(starting(prefix)).toList();
        }
        Stream<String> addresses = site.pages(document).stream().map(PageAddress::url);
        return found(Stream.concat(beside(prefix, SourceFolders::isDocument), addresses), prefix);
    }

    /** Posts by what Jekyll's {@code post_url} calls them. */
    List<String> posts(String prefix) {
        return site.pages(document).stream()
                .map(PageAddress::source)
                .filter(file -> file.toString().contains("_posts"))
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .filter(starting(prefix))
                .limit(MOST)
                .toList();
    }

    /** Pages by their path below the folder of content, as Hugo's {@code ref} takes them. */
    List<String> references(String prefix) {
        return site.pages(document).stream()
                .map(PageAddress::source)
                .flatMap(file -> below(layout.pages(), file))
                .filter(starting(prefix))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> below(List<Mount> mounts, Path file) {
        return mounts.stream()
                .filter(mount -> file.startsWith(mount.folder()))
                .map(mount -> mount.relative(file))
                .limit(1);
    }

    private Stream<String> anchors(String page) {
        Lookup lookup = site.find(document, LinkTarget.parse(page));
        if (!(lookup instanceof Lookup.Found found)) {
            return Stream.empty();
        }
        try {
            return site.anchors(document, found.file()).stream().sorted();
        } catch (UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private List<String> found(Stream<String> candidates, String prefix) {
        return candidates
                .filter(starting(prefix))
                .distinct()
                .filter(each -> site.find(document, LinkTarget.parse(each)) instanceof Lookup.Found)
                .limit(MOST)
                .toList();
    }

    private static Predicate<String> starting(String prefix) {
        return candidate -> candidate.startsWith(prefix);
    }

    /** Files by their path from the document. */
    private Stream<String> beside(String prefix, Predicate<Path> wanted) {
        if (prefix.startsWith("/")) {
            return Stream.empty();
        }
        Path folder = document.path().getParent();
        String dot = prefix.startsWith("./") ? "./" : "";
        return site.files(document).files().stream()
                .filter(wanted)
                .filter(file -> !file.equals(document.path()))
                .map(file -> dot + SlashPath.of(folder.relativize(file)))
                .map(Targets::escaped);
    }

    /** Files that the build copies, by their path on the site. */
    private Stream<String> copied(Predicate<Path> wanted) {
        return layout.files().stream()
                .flatMap(
                        mount ->
                                site.files(document).walk(mount.folder()).stream()
                                        .filter(wanted)
                                        .map(
                                                file ->
                                                        "/"
                                                                + UrlPaths.join(
                                                                        layout.basePath(),
                                                                        mount.url(),
                                                                        mount.relative(file))))
                .map(Targets::escaped);
    }

    /** A space would end the target. */
    static String escaped(String path) {
        return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
