package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.ScriptObjectReader;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.AuthorFile;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Docusaurus 2 and 3: docs, blog and pages of the classic preset, further docs and blog plugins,
 * versions, translations, slugs, category indexes, static folders. The configuration is a script;
 * what it computes is not known.
 */
public final class Docusaurus implements Generator {

    private static final String CONFIGURATION = "docusaurus.config";

    @Override
    public String name() {
        return "docusaurus";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return ScriptFiles.has(files, folder, CONFIGURATION);
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config(ScriptFiles.named(CONFIGURATION));
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.anywhere("baseUrl", ""))
                        .host(settings.anywhere("url", ""))
                        .movedByFrontMatter()
                        .eitherSlash()
                        .linksFromContent()
                        .alias("@site", root)
                        .copies(
                                "versioned_docs*/**",
                                "*_versioned_docs/**",
                                "i18n/*/docusaurus-plugin-content-docs*/version-*/**")
                        .posts(List.of("{blog,*/blog,i18n/*/docusaurus-plugin-content-blog}/**"))
                        .frontMatter(
                                FrontMatterConventions.builder()
                                        .titleFromHeading()
                                        .dateFromFile()
                                        .authors(
                                                page ->
                                                        files.above(
                                                                        page,
                                                                        "authors.yml",
                                                                        "authors.yaml")
                                                                .map(Docusaurus::authors)))
                        .redirects(Redirects.read(site))
                        .generated("(.*/)?(archive|authors(/.*)?|page/[0-9]+|search)");
        settings.everywhere()
                .flatMap(each -> each.strings("staticDirectories").stream())
                .forEach(folder -> layout.files(root.resolve(folder), ""));
        layout.files(root.resolve("static"), "");
        KeyValues docs = plugin(settings, "docs");
        var contents = new DocusaurusContents(site, layout);
        contents.docs(docs, "");
        contents.blog(plugin(settings, "blog"), "");
        further(settings)
                .forEach(
                        each -> {
                            if (each.string("path", "").contains("blog")
                                    || each.has("blogTitle")
                                    || each.has("postsPerPage")) {
                                contents.blog(each, each.string("id", ""));
                            } else {
                                contents.docs(each, each.string("id", ""));
                            }
                        });
        layout.pages(root.resolve("src/pages"), "");
        contents.translations();
        categories(files, root, docs.string("routeBasePath", "docs"), layout);
        layout.routed(new DocusaurusRouter(root.resolve("src/pages"), contents.blogs()));
        return layout.build();
    }

    private static AuthorFile authors(Path file) {
        return new AuthorFile(file, file.getFileName().toString(), "", true);
    }

    /** The options of the docs or the blog of a preset. */
    private static KeyValues plugin(KeyValues settings, String name) {
        return settings.everywhere()
                .filter(
                        each ->
                                each.has("theme")
                                        || each.has("pages")
                                        || each.has("blog")
                                        || each.at(name).has("sidebarPath"))
                .map(each -> each.at(name))
                .filter(each -> !each.isEmpty() && !each.has("sidebar"))
                .findFirst()
                .orElse(KeyValues.NONE);
    }

    /** The options of plugins that stand in the list of plugins. */
    private static Stream<KeyValues> further(KeyValues settings) {
        return settings.everywhere()
                .filter(each -> each.has("id") && each.has("path"))
                .filter(each -> each.has("routeBasePath") || each.has("sidebarPath"));
    }

    /** Indexes that the build makes for categories of sidebars. */
    private static void categories(
            CaseExactFiles files, Path root, String docs, SiteLayoutBuilder layout) {
        for (String name : ScriptFiles.named("sidebars")) {
            files.text(root, name)
                    .map(ScriptObjectReader::parse)
                    .ifPresent(
                            sidebars ->
                                    sidebars.everywhere()
                                            .filter(
                                                    each ->
                                                            each.at("link")
                                                                    .string("type", "")
                                                                    .equals("generated-index"))
                                            .forEach(
                                                    each ->
                                                            layout.page(
                                                                    docs
                                                                            + "/"
                                                                            + DocusaurusRouter
                                                                                    .categoryIndex(
                                                                                            each),
                                                                    root.resolve(name))));
        }
    }
}
