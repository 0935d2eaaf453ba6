package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hexo: posts, drafts, pages, permalinks, folders of post assets, source folder of the theme. */
public final class Hexo implements Generator {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*", Pattern.DOTALL);
    private static final Set<String> INDEXES = Set.of("index");

    /** Sources that the renderers of templates make pages of. */
    private static final Set<String> TEMPLATES =
            Set.of("ejs", "haml", "handlebars", "hbs", "jade", "njk", "nunjucks", "pug", "swig");

    @Override
    public String name() {
        return "hexo";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, "_config.yml")
                && (files.folder(folder, "source").isPresent()
                                && (files.has(folder, "scaffolds")
                                        || files.has(folder, "themes")
                                        || files.folder(folder, "source/_posts").isPresent())
                        || files.text(folder, "package.json").orElse("").contains("\"hexo\""));
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config("_config.yml");
        String sources = UrlPaths.trim(settings.string("source_dir", "source"));
        Path source = root.resolve(sources);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("root", "/"))
                        .host(settings.string("url", ""))
                        .pages(source, "")
                        .files(source, "")
                        .movedByFrontMatter()
                        .pageTemplates("scaffolds/**")
                        .assetFolders()
                        .headingIds(HeadingIds.HEXO)
                        .routed((mount, path, head) -> urls(settings, path, head))
                        .posts(List.of(sources + "/{_posts,_drafts}/**"))
                        .frontMatter(
                                FrontMatterConventions.builder()
                                        .dateFromFile()
                                        .futurePublished(settings.flag("future", false))
                                        .addresses("permalink"))
                        .redirects(redirects(site, settings))
                        .generated("archives(/.*)?", "(.*/)?page/[0-9]+");
        settings.string("theme")
                .ifPresent(
                        theme ->
                                layout.files(
                                        root.resolve("themes").resolve(theme).resolve("source"),
                                        ""));
        return layout.build();
    }

    /** Those of the host, and the sources of hexo-generator-alias. */
    private static List<String> redirects(SiteFolder site, KeyValues settings) {
        List<String> from = new ArrayList<>(Redirects.read(site));
        for (String alias : settings.at("alias").keys()) {
            from.add("/" + UrlPaths.trim(alias).replaceFirst("(^|/)index\\.html$", "$1"));
        }
        return from;
    }

    private static List<String> urls(KeyValues settings, PagePath path, KeyValues head) {
        boolean post = path.folder().startsWith("_posts") || path.folder().startsWith("_drafts");
        boolean page = path.isPage() || TEMPLATES.contains(path.extension());
        if (!page || path.folder().startsWith("_") && !post) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        String permalink = head.string("permalink", "");
        if (!permalink.isEmpty()) {
            urls.add("/" + permalink);
        } else if (post) {
            urls.add(
                    "/"
                            + UrlPaths.trim(
                                    expand(
                                            settings.string(
                                                    "permalink", ":year/:month/:day/:title/"),
                                            path,
                                            head))
                            + "/");
        } else {
            boolean index = path.stem().equals("index");
            urls.add("/" + UrlPaths.trim(path.place(INDEXES)) + (index ? "/" : ".html"));
        }
        urls.addAll(head.strings("alias"));
        return urls;
    }

    private static String expand(String permalink, PagePath path, KeyValues head) {
        Matcher date = DATE.matcher(head.string("date", path.stem()));
        boolean known = date.matches();
        String below = path.folder().replaceFirst("^_(posts|drafts)/?", "");
        String title = UrlPaths.join(below, path.undated().stem());
        List<String> categories = head.strings("categories");
        String[][] values = {
            {":post_title", HeadingIds.HEXO.slug(head.string("title", path.stem()))},
            {":i_month", known ? date.group(2).replaceFirst("^0", "") : ""},
            {":i_day", known ? date.group(3).replaceFirst("^0", "") : ""},
            {":category", String.join("/", categories)},
            {":year", known ? date.group(1) : ""},
            {":month", known ? date.group(2) : ""},
            {":day", known ? date.group(3) : ""},
            {":title", title},
            {":name", path.undated().stem()},
        };
        String url = permalink;
        for (String[] value : values) {
            url = url.replace(value[0], value[1]);
        }
        return url;
    }
}
