package io.github.devrellint.site.generator;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.ScriptObjectReader;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.DefinedNames;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.Router;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Astro: public folder, file routes and content collections; with Starlight, its documents and
 * languages. Where a site's own code makes the URLs of a collection, the usual forms are tried, see
 * {@link ConventionRouter}. The configuration is a script; what it computes is not known.
 */
public final class Astro implements Generator {

    private static final String CONFIGURATION = "astro.config";
    static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "astro";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return ScriptFiles.has(files, folder, CONFIGURATION)
                || files.folder(folder, "src/content").isPresent() && files.has(folder, "public");
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        String script = ScriptFiles.text(files, root, CONFIGURATION);
        KeyValues settings = ScriptObjectReader.parse(script);
        Path source = root.resolve(settings.anywhere("srcDir", "src")).normalize();
        Path content = source.resolve("content");
        Path pages = source.resolve("pages");
        Set<String> languages = languages(files, content, settings);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.anywhere("base", ""))
                        .host(settings.anywhere("site", ""))
                        .files(
                                root.resolve(settings.anywhere("publicDir", "public")).normalize(),
                                "")
                        .movedByFrontMatter()
                        .eitherSlash()
                        .linksWithoutEnding()
                        .locales(languages)
                        .frontMatter(frontMatter(files))
                        .redirects(Redirects.read(site))
                        .redirects(Redirects.ofKeys(site, settings))
                        .posts(
                                List.of(
                                        "src/{content,pages,data}/{blog,blogs,posts,post,articles,news}/**",
                                        "src/{blog,posts}/**",
                                        "src/content/docs/**/blog/**",
                                        "{content,data}/{blog,posts}/**"))
                        .generated("(.*/)?page/[0-9]+", "(.*/)?rss\\.xml");
        for (String prefix : List.of("~", "@", "@src")) {
            layout.alias(prefix, source);
        }
        layout.alias("src", source)
                .alias("@assets", source.resolve("assets"))
                .alias("@images", source.resolve("images"));
        if (Starlight.isUsed(files, root, content, script)) {
            Path docs = content.resolve("docs");
            layout.pages(pages, "").pages(docs, "");
            Starlight.fallBack(docs, settings.anywhere("defaultLocale", "root"), languages, layout);
            Starlight.menu(settings, layout);
            return layout.routed(
                            (mount, path, head) ->
                                    mount.folder().startsWith(docs)
                                            ? Starlight.urls(mount, path, head)
                                            : page(path))
                    .build();
        }
        String standard = settings.anywhere("defaultLocale", languages.contains("en") ? "en" : "");
        Router loose =
                new ConventionRouter(
                        languages, standard, newest(files, content), routes(files, pages));
        Stream.of(content, source.resolve("data"), root.resolve("content"))
                .filter(folder -> files.folder(folder, "").isPresent())
                .forEach(folder -> layout.pages(folder, ""));
        return layout.pages(pages, "")
                .routed(
                        (mount, path, head) ->
                                mount.folder().equals(pages)
                                        ? page(path)
                                        : withSlugs(loose.urls(mount, path, head)))
                .build();
    }

    /** A layout is a path of a component; what is no relative path may be an alias. */
    private static FrontMatterConventions.Builder frontMatter(CaseExactFiles files) {
        return FrontMatterConventions.builder()
                .required()
                .names(
                        new DefinedNames(
                                "layout",
                                false,
                                (folder, name) ->
                                        !name.startsWith("./") && !name.startsWith("../")
                                                || files.file(folder, name).isPresent(),
                                List::of,
                                "no such file: %s"));
    }

    /** Languages of the configuration, else the folders that are named like one. */
    private static Set<String> languages(CaseExactFiles files, Path content, KeyValues settings) {
        Set<String> found = new LinkedHashSet<>();
        settings.everywhere()
                .forEach(
                        each -> {
                            found.addAll(each.strings("locales"));
                            found.addAll(each.at("locales").keys());
                        });
        found.remove("root");
        if (found.isEmpty()) {
            for (String collection : files.names(content)) {
                List<String> like =
                        files.names(content.resolve(collection)).stream()
                                .filter(name -> ConventionRouter.LANGUAGE.matcher(name).matches())
                                .toList();
                if (like.size() > 1) {
                    found.addAll(like);
                }
            }
        }
        return found;
    }

    private static String newest(CaseExactFiles files, Path content) {
        return files.names(content).stream()
                .flatMap(collection -> versions(files, content.resolve(collection)))
                .max(
                        Comparator.comparing((String version) -> version.length())
                                .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static Stream<String> versions(CaseExactFiles files, Path collection) {
        return Stream.concat(
                        Stream.of(collection),
                        files.names(collection).stream().map(collection::resolve))
                .flatMap(
                        folder ->
                                files.names(folder).stream()
                                        .filter(
                                                name ->
                                                        ConventionRouter.VERSION
                                                                .matcher(name)
                                                                .matches())
                                        .filter(name -> files.folder(folder, name).isPresent()));
    }

    /** Folders of file routes with a parameter. */
    private static Set<String> routes(CaseExactFiles files, Path pages) {
        Set<String> routes = new TreeSet<>();
        for (Path file : files.walk(pages)) {
            String name = SlashPath.of(pages.relativize(file));
            int bracket = name.indexOf('[');
            if (bracket >= 0) {
                routes.add(UrlPaths.trim(name.substring(0, bracket)));
            }
        }
        return routes;
    }

    private static List<String> page(PagePath path) {
        boolean page = path.isPage() || path.extension().equals("astro");
        return page && path.stem().indexOf('[') < 0 && !path.stem().startsWith("_")
                ? List.of("/" + UrlPaths.trim(path.place(INDEXES)) + "/")
                : List.of();
    }

    /** Whether the id of an entry is its path or a slug is up to the loader of the collection. */
    private static List<String> withSlugs(List<String> urls) {
        return Stream.concat(urls.stream(), urls.stream().map(Astro::slugs)).distinct().toList();
    }

    /** Astro makes slugs of folders and files with github-slugger. */
    static String slugs(String path) {
        return Stream.of(path.split("/"))
                .map(HeadingIds.GITHUB::slug)
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
    }
}
