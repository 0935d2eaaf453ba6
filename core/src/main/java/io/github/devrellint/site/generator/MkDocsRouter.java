package io.github.devrellint.site.generator;

import io.github.devrellint.base.Wildcards;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.UrlPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the pages of MkDocs appear, and the posts of Material's plugin blog, see
 * https://squidfunk.github.io/mkdocs-material/plugins/blog/.
 */
final class MkDocsRouter implements Router {

    static final Set<String> INDEXES = Set.of("index", "README", "readme");

    private final String end;
    private final String blog;
    private final String posts;
    private final boolean dated;
    private final List<Wildcards> excluded;

    /**
     * @param blog options of the plugin blog
     */
    MkDocsRouter(KeyValues settings, KeyValues blog) {
        this.end = settings.flag("use_directory_urls", true) ? "/" : ".html";
        this.blog = blog.string("blog_dir", "blog");
        this.posts = posts(blog);
        this.dated = blog.string("post_url_format", "{date}/{slug}").contains("{date}");
        this.excluded =
                settings.list("plugins").stream()
                        .flatMap(plugin -> plugin.at("exclude").strings("glob").stream())
                        .map(MkDocsRouter::pattern)
                        .toList();
    }

    /** The folder of posts below that of the documents. */
    static String posts(KeyValues blog) {
        return UrlPaths.join(blog.string("blog_dir", "blog"), "posts");
    }

    /** The plugin exclude has globs whose star crosses folders. */
    private static Wildcards pattern(String glob) {
        Wildcards.Builder pattern = new Wildcards.Builder();
        for (String part : glob.split("(?<=[*?])|(?=[*?])")) {
            switch (part) {
                case "*" -> pattern.any(true);
                case "?" -> pattern.any(false);
                default -> pattern.letters(part);
            }
        }
        return pattern.build();
    }

    @Override
    public List<String> urls(Mount mount, PagePath path, KeyValues head) {
        if (!path.isMarkdown() || isExcluded(path)) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        boolean index = INDEXES.contains(path.stem());
        urls.add("/" + UrlPaths.trim(path.place(INDEXES)) + (index ? "/" : end));
        if (UrlPaths.below(posts, path.folder()).isPresent()) {
            String title = head.string("title", path.stem());
            String slug = head.string("slug", HeadingIds.PYTHON_MARKDOWN.slug(title));
            String date =
                    head.string("date", head.at("date").string("created", "")).replace('-', '/');
            urls.add(0, "/" + UrlPaths.join(blog, slug) + "/");
            if (date.length() >= 10) {
                String address = "/" + UrlPaths.join(blog, date.substring(0, 10), slug) + "/";
                urls.add(dated ? 0 : 1, address);
            }
        }
        return urls;
    }

    private boolean isExcluded(PagePath path) {
        String file = UrlPaths.join(path.folder(), path.stem() + "." + path.extension());
        return excluded.stream().anyMatch(pattern -> pattern.matches(file));
    }
}
