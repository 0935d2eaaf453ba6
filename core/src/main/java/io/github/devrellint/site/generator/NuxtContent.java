package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nuxt Content 2 and 3: collections of Markdown with numbers that order them, pages of the
 * application, public folder, as https://content.nuxt.com/docs/ describes them. The configuration
 * is a script; what it computes is not known.
 */
final class NuxtContent implements Generator {

    private static final String CONFIGURATION = "nuxt.config";
    private static final Pattern NUMBER = Pattern.compile("^\\d+\\.(?=.)");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*(\\.x)?");
    private static final Pattern DRAFT = Pattern.compile("\\.draft$");
    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "nuxt";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return ScriptFiles.has(files, folder, CONFIGURATION)
                && files.folder(folder, "content").isPresent();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        KeyValues config = site.config(ScriptFiles.named(CONFIGURATION));
        Path root = site.root();
        Path source = root.resolve(config.anywhere("srcDir", "")).normalize();
        Path content = root.resolve("content");
        List<Path> applications =
                Stream.of("pages", "app/pages").map(source::resolve).distinct().toList();
        SiteLayoutBuilder layout =
                SiteLayout.of(root, config)
                        .servedAt(config.anywhere("baseURL", ""))
                        .host(config.anywhere("siteUrl", ""))
                        .files(root.resolve("public"), "")
                        .files(source.resolve("public"), "")
                        .eitherSlash()
                        .movedByFrontMatter()
                        .alias("~", source)
                        .alias("@", source)
                        .headingIds(HeadingIds.GITHUB)
                        .posts(
                                List.of(
                                        "content/{blog,posts,articles,news}/**",
                                        "content/*.{blog,posts,articles,news}/**"))
                        .frontMatter(FrontMatterConventions.builder().titleFromHeading())
                        .redirects(Redirects.read(site))
                        .generated("_nuxt/.*", "api/.*", "_ipx/.*")
                        .routed(
                                (mount, path, head) ->
                                        applications.contains(mount.folder())
                                                ? route(path)
                                                : document(mount, path, head));
        applications.forEach(folder -> layout.pages(folder, ""));
        layout.parameterized(
                applications.stream()
                        .flatMap(folder -> AppRoutes.withParameter(site.files(), folder).stream())
                        .toList());
        collections(site, content, layout);
        return layout.build();
    }

    /** Collections may have another address than their folder; all else is at its path. */
    private static void collections(SiteFolder site, Path content, SiteLayoutBuilder layout) {
        layout.pages(content, "");
        site.config(ScriptFiles.named("content.config"))
                .everywhere()
                .filter(collection -> collection.has("include") && collection.has("prefix"))
                .forEach(
                        collection -> {
                            String folder =
                                    collection.string("include", "").replaceAll("/?\\*.*", "");
                            layout.pages(content.resolve(folder), collection.string("prefix", ""));
                        });
    }

    private static List<String> document(Mount mount, PagePath path, KeyValues head) {
        if (!path.isMarkdown() || path.stem().startsWith(".")) {
            return List.of();
        }
        String place = UrlPaths.join(path.folder(), DRAFT.matcher(path.stem()).replaceFirst(""));
        String url =
                Stream.of(place.split("/"))
                        .map(NuxtContent::segment)
                        .collect(Collectors.joining("/"));
        String plain = PagePath.of(url + ".md").place(INDEXES);
        return List.of("/" + UrlPaths.join(mount.url(), head.string("path", plain)));
    }

    /** Without the number that orders it, in lower case, with hyphens for blanks. */
    private static String segment(String name) {
        String plain =
                VERSION.matcher(name).matches() ? name : NUMBER.matcher(name).replaceFirst("");
        return plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    private static List<String> route(PagePath path) {
        boolean fixed = !path.folder().contains("[") && !path.stem().contains("[");
        return fixed && path.extension().equals("vue")
                ? List.of("/" + UrlPaths.trim(path.place(INDEXES)))
                : List.of();
    }
}
