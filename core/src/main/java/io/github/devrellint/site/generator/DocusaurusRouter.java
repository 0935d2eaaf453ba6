package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Docusaurus' docs, posts and pages appear, see https://docusaurus.io/docs/create-doc and
 * https://docusaurus.io/docs/blog.
 */
final class DocusaurusRouter implements Router {

    private static final Pattern NUMBER = Pattern.compile("\\d+\\s*[-_.]+\\s*([^-_.\\s].*)");
    private static final Pattern NO_NUMBER =
            Pattern.compile("\\d{4}-\\d{2}.*|\\d{2}-\\d{2}-\\d{2}.*|\\d+[-_.]\\d+.*");
    private static final Pattern POST =
            Pattern.compile("(.*/)?(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[-/]?(.*?)(/index)?");
    private static final Set<String> INDEXES =
            Set.of("index", "README", "readme", "Readme", "Index");
    private static final Set<String> SCRIPTS = Set.of("js", "jsx", "ts", "tsx");

    private final Path pages;
    private final Set<Path> blogs;

    /**
     * @param pages the folder of plain pages and components
     * @param blogs the folders of posts
     */
    DocusaurusRouter(Path pages, Set<Path> blogs) {
        this.pages = pages;
        this.blogs = blogs;
    }

    @Override
    public List<String> urls(Mount mount, PagePath path, KeyValues head) {
        String below = UrlPaths.join(path.folder(), path.stem());
        if (mount.folder().equals(pages)) {
            boolean page = path.isPage() || SCRIPTS.contains(path.extension());
            return page && !path.stem().startsWith("_")
                    ? List.of("/" + UrlPaths.join(mount.url(), path.place(INDEXES)))
                    : List.of();
        }
        if (path.stem().equals("_category_")) {
            return head.at("link").string("type", "generated-index").equals("generated-index")
                            && !head.isEmpty()
                    ? List.of("/" + UrlPaths.join(mount.url(), categoryIndex(head)))
                    : List.of();
        }
        if (!path.isMarkdown() || path.stem().startsWith("_") || below.contains("/_")) {
            return List.of();
        }
        Optional<String> slug = head.string("slug");
        String url = blogs.contains(mount.folder()) ? post(below, slug) : doc(path, head, slug);
        return List.of("/" + UrlPaths.join(mount.url(), url));
    }

    private static String post(String below, Optional<String> slug) {
        if (slug.isPresent()) {
            return slug.get();
        }
        Matcher dated = POST.matcher(below);
        if (!dated.matches()) {
            return below.endsWith("/index")
                    ? below.substring(0, below.length() - 6)
                    : below.equals("index") ? "" : below;
        }
        String folder = dated.group(1) == null ? "" : dated.group(1);
        return UrlPaths.join(
                folder, dated.group(2), two(dated.group(3)), two(dated.group(4)), dated.group(5));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String doc(PagePath path, KeyValues head, Optional<String> slug) {
        List<String> folders = new ArrayList<>();
        Stream.of(path.folder().split("/")).map(DocusaurusRouter::unnumbered).forEach(folders::add);
        String folder = UrlPaths.trim(String.join("/", folders));
        if (slug.isPresent()) {
            return slug.get().startsWith("/")
                    ? slug.get()
                    : UrlPaths.resolve(folder + "/", slug.get());
        }
        boolean index =
                INDEXES.contains(path.stem())
                        || unnumbered(path.stem()).equals(unnumbered(path.folderName()));
        return index ? folder : UrlPaths.join(folder, head.string("id", unnumbered(path.stem())));
    }

    /** Without the number that only orders the sidebar. */
    private static String unnumbered(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.matches() && !NO_NUMBER.matcher(name).matches() ? number.group(1) : name;
    }

    /** The address of the index that the build makes for a category, below that of the docs. */
    static String categoryIndex(KeyValues category) {
        String label = category.string("label", "");
        return category.at("link").string("slug", "/category/" + HeadingIds.GITHUB.slug(label));
    }
}
