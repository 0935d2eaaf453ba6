package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * MkDocs and Material for MkDocs: documents folder, theme overrides, the plugins blog, redirects
 * and i18n. Links between sources are the rule here; others are relative to the built page.
 */
public final class MkDocs implements Generator {

    private static final String[] CONFIGURATION = {"mkdocs.yml", "mkdocs.yaml"};
    private static final Set<String> INDEXES = Set.of("index", "README", "readme");

    private static final Set<String> ANCHOR_PLUGINS =
            Set.of("mkdocstrings", "autorefs", "macros", "gen-files");

    @Override
    public String name() {
        return "mkdocs";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION[0]) || files.has(folder, CONFIGURATION[1]);
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues own = site.config(CONFIGURATION);
        KeyValues settings =
                own.string("INHERIT").map(parent -> own.or(site.config(parent))).orElse(own);
        Path docs =
                files.folder(root, settings.string("docs_dir", "docs"))
                        .orElse(root.resolve("docs"));
        String slash = settings.flag("use_directory_urls", true) ? "/" : ".html";
        KeyValues blog =
                settings.list("plugins").stream()
                        .map(each -> each.at("blog"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(KeyValues.NONE);
        String posts = UrlPaths.join(blog.string("blog_dir", "blog"), "posts");
        String folder = root.relativize(docs).toString().replace('\\', '/');
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("site_url", ""))
                        .pages(docs, "")
                        .files(docs, "")
                        .routed(
                                (mount, path, head) ->
                                        urls(
                                                posts,
                                                blog.string("blog_dir", "blog"),
                                                slash,
                                                path,
                                                head))
                        .headingIds(headingIds(settings))
                        .posts(
                                List.of(
                                        UrlPaths.join(folder, posts) + "/**",
                                        "**/{posts,blog}/posts/**",
                                        "**/blog/**"))
                        .homeFromSource()
                        .frontMatter(frontMatter(files, settings))
                        .redirects(Redirects.read(site))
                        .generated(
                                "(.*/)?(archive|category|page|author)(/.*)?",
                                "search(/.*)?",
                                "assets/(stylesheets|javascripts)/.*");
        if (plugins(settings).anyMatch(MkDocs::isBlog)) {
            layout.movedByFrontMatter();
        }
        if (settings.has("hooks") || plugins(settings).anyMatch(ANCHOR_PLUGINS::contains)) {
            layout.madeAnchors();
        }
        boolean joined =
                files.text(root, CONFIGURATION[0]).orElse("").contains("!include ")
                        || own.string("INHERIT")
                                .flatMap(parent -> files.text(root, parent))
                                .orElse("")
                                .contains("!include ");
        if (joined) {
            String here =
                    files.names(docs).stream().map(Pattern::quote).collect(Collectors.joining("|"));
            layout.generated(
                    "(?!(" + here + ")(/|$))[^/]+/.*"); // parts that are not in this checkout
        }
        if (!settings.has("theme") && settings.string("site_name", "").contains("/")) {
            layout.part(); // as the plugin monorepo names them
        }
        settings.at("theme")
                .string("custom_dir")
                .ifPresent(theme -> layout.files(root.resolve(theme), ""));
        for (KeyValues plugin : settings.list("plugins")) {
            KeyValues moved = plugin.at("redirects", "redirect_maps");
            for (String from : moved.keys()) {
                PagePath path = PagePath.of(from);
                files.file(docs, moved.string(from, "").replaceFirst("#.*", ""))
                        .ifPresent(target -> layout.page(path.place(INDEXES), target));
                layout.alias(from, docs.resolve(moved.string(from, "").replaceFirst("#.*", "")));
            }
        }
        return layout.build();
    }

    /** Material for MkDocs stops the build at a term that its configuration does not allow. */
    private static FrontMatterConventions.Builder frontMatter(
            CaseExactFiles files, KeyValues settings) {
        var conventions =
                FrontMatterConventions.builder()
                        .required()
                        .titleFromHeading()
                        .overview(file -> file.getFileName().toString().startsWith("index."))
                        .authors(page -> files.above(page, ".authors.yml").map(MkDocs::authors));
        for (KeyValues plugin : settings.list("plugins")) {
            conventions
                    .terms("categories", plugin.at("blog").strings("categories_allowed"))
                    .terms("tags", plugin.at("tags").strings("tags_allowed"));
        }
        return conventions;
    }

    private static AuthorFile authors(Path file) {
        return new AuthorFile(file, file.getFileName().toString(), "authors", true);
    }

    /** Cross-references of autorefs and mkdocstrings, and snippets appended to each page. */
    @Override
    public boolean definesReferences(KeyValues settings) {
        boolean crossReferences =
                plugins(settings)
                        .anyMatch(name -> name.equals("autorefs") || name.equals("mkdocstrings"));
        boolean appended =
                settings.list("markdown_extensions").stream()
                                .anyMatch(each -> each.at("pymdownx.snippets").has("auto_append"))
                        || settings.at("markdown_extensions", "pymdownx.snippets")
                                .has("auto_append");
        return crossReferences || appended;
    }

    /** A list of names and of mappings with options, or one mapping. */
    private static Stream<String> plugins(KeyValues settings) {
        return Stream.concat(
                settings.strings("plugins").stream(),
                settings.list("plugins").stream().flatMap(each -> each.keys().stream()));
    }

    private static boolean isBlog(String plugin) {
        return plugin.equals("blog") || plugin.equals("material/blog");
    }

    private static HeadingIds headingIds(KeyValues settings) {
        String slugify =
                settings.list("markdown_extensions").stream()
                        .map(each -> each.at("toc"))
                        .filter(toc -> toc.has("slugify"))
                        .map(toc -> "custom")
                        .findFirst()
                        .orElse("");
        return slugify.isEmpty() ? HeadingIds.PYTHON_MARKDOWN : HeadingIds.PYTHON_MARKDOWN_UNICODE;
    }

    private static List<String> urls(
            String posts, String blog, String slash, PagePath path, KeyValues head) {
        if (!path.isMarkdown()) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        boolean index = INDEXES.contains(path.stem());
        urls.add("/" + UrlPaths.trim(path.place(INDEXES)) + (index ? "/" : slash));
        if (UrlPaths.below(posts, path.folder()).isPresent()) {
            String slug =
                    head.string("slug")
                            .orElse(
                                    HeadingIds.PYTHON_MARKDOWN.slug(
                                            head.string("title", path.stem())));
            String date = head.string("date", "").replace('-', '/');
            urls.add(0, "/" + UrlPaths.join(blog, slug) + "/");
            if (date.length() >= 10) {
                urls.add("/" + UrlPaths.join(blog, date.substring(0, 10), slug) + "/");
            }
        }
        return urls;
    }
}
