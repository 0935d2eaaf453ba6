package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sites with a public folder and an application of their own (Next, Nuxt, Gatsby, React Router,
 * SvelteKit): what is in the public folder is known; the URLs of content are expected at the usual
 * places, see {@link ConventionRouter}.
 */
public final class Next implements Generator {

    private static final List<String> CONFIGURATIONS =
            List.of(
                    "next.config",
                    "nuxt.config",
                    "gatsby-config",
                    "react-router.config",
                    "remix.config",
                    "svelte.config");
    private static final List<String> CONTENT =
            List.of(
                    "content",
                    "contents",
                    "data",
                    "src/content",
                    "src/posts",
                    "src/markdown",
                    "posts",
                    "_posts",
                    "blog",
                    "articles",
                    "docs");
    private static final Set<String> ROUTES = Set.of("page", "index");
    private static final Set<String> SCRIPTS = Set.of("js", "jsx", "ts", "tsx", "vue");

    @Override
    public String name() {
        return "next";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return CONFIGURATIONS.stream().anyMatch(stem -> ScriptFiles.has(files, folder, stem))
                || files.has(folder, "package.json")
                        && files.folder(folder, "public").isPresent()
                        && CONTENT.stream()
                                .anyMatch(content -> files.folder(folder, content).isPresent());
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings =
                CONFIGURATIONS.stream()
                        .map(stem -> site.config(ScriptFiles.named(stem)))
                        .filter(read -> !read.isEmpty())
                        .findFirst()
                        .orElse(KeyValues.NONE);
        Router loose =
                new ConventionRouter(
                        Set.of(), "en", "", Set.of("blog", "posts", "articles", "docs"));
        List<Path> applications =
                Stream.of("app", "src/app", "pages", "src/pages").map(root::resolve).toList();
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(
                                settings.anywhere("basePath", settings.anywhere("pathPrefix", "")))
                        .host(settings.anywhere("siteUrl", ""))
                        .files(root.resolve("public"), "")
                        .files(root.resolve("static"), "")
                        .movedByFrontMatter()
                        .eitherSlash()
                        .alias("@", root)
                        .alias("~", root)
                        .redirects(Redirects.read(site))
                        .redirects(Redirects.ofNext(settings))
                        .posts(
                                List.of(
                                        "**/{posts,_posts,blog,articles}/**",
                                        "{posts,_posts,blog,articles}/**"))
                        .routed(
                                (mount, path, head) ->
                                        applications.contains(mount.folder())
                                                ? route(path)
                                                : loose.urls(mount, path, head));
        Set<String> languages = languages(files, root);
        if (!languages.isEmpty()) {
            layout.locales(languages).linksInLanguage();
        }
        layout.parameterized(
                applications.stream()
                        .flatMap(folder -> AppRoutes.withParameter(files, folder).stream())
                        .toList());
        // some keep posts beside their images, in the folder that is copied
        Stream<Path> content =
                Stream.concat(CONTENT.stream(), Stream.of("public")).map(root::resolve);
        Stream.of(applications.stream(), content, foldersOfMdx(files, root))
                .flatMap(folders -> folders)
                .distinct()
                .filter(folder -> files.folder(folder, "").isPresent())
                .forEach(folder -> layout.pages(folder, ""));
        return layout.build();
    }

    /**
     * Folders of the root, and of {@code src}, with MDX in them or one level below, whatever they
     * are called: it is compiled into pages, where Markdown may be notes for those who work on the
     * site.
     */
    private static Stream<Path> foldersOfMdx(CaseExactFiles files, Path root) {
        return Stream.of(root, root.resolve("src"))
                .flatMap(parent -> folders(files, parent))
                .filter(
                        folder ->
                                hasMdx(files, folder)
                                        || folders(files, folder)
                                                .anyMatch(below -> hasMdx(files, below)));
    }

    private static Stream<Path> folders(CaseExactFiles files, Path parent) {
        return files.names(parent).stream()
                .filter(name -> name.indexOf('.') < 0 && !name.equals("node_modules"))
                .filter(name -> files.folder(parent, name).isPresent())
                .map(parent::resolve);
    }

    private static boolean hasMdx(CaseExactFiles files, Path folder) {
        return files.names(folder).stream().anyMatch(name -> name.endsWith(".mdx"));
    }

    /** Folders of content that are named like languages. */
    private static Set<String> languages(CaseExactFiles files, Path root) {
        Set<String> languages =
                CONTENT.stream()
                        .flatMap(content -> files.names(root.resolve(content)).stream())
                        .filter(name -> ConventionRouter.LANGUAGE.matcher(name).matches())
                        .collect(Collectors.toSet());
        return languages.size() > 1 ? languages : Set.of();
    }

    private static List<String> route(PagePath path) {
        boolean page = path.isPage() || SCRIPTS.contains(path.extension());
        boolean fixed =
                !path.folder().contains("[")
                        && !path.stem().contains("[")
                        && !path.stem().startsWith("_");
        String place = AppRoutes.withoutGroups(path.place(ROUTES));
        return page && fixed ? List.of("/" + UrlPaths.trim(place)) : List.of();
    }
}
