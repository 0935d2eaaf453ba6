package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.ScriptFiles;
import io.github.devrellint.site.configuration.ScriptObjectReader;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.AuthorFile;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.Mount;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
        Set<Path> blogs = new HashSet<>();
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
        docs(site, docs, layout, "");
        blog(site, plugin(settings, "blog"), layout, blogs);
        further(settings)
                .forEach(
                        each -> {
                            if (each.string("path", "").contains("blog")
                                    || each.has("blogTitle")
                                    || each.has("postsPerPage")) {
                                blog(site, each, layout, blogs);
                            } else {
                                docs(site, each, layout, each.string("id", ""));
                            }
                        });
        layout.pages(root.resolve("src/pages"), "");
        translations(files, root, docs.string("routeBasePath", "docs"), layout, blogs);
        categories(files, root, docs.string("routeBasePath", "docs"), layout);
        layout.routed(new DocusaurusRouter(root.resolve("src/pages"), blogs));
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

    private static void docs(
            SiteFolder site, KeyValues options, SiteLayoutBuilder layout, String id) {
        String base = options.string("routeBasePath", id.isEmpty() ? "docs" : id);
        String prefix = id.isEmpty() ? "" : id + "_";
        List<String> versions = versions(site, prefix);
        String last =
                options.string("lastVersion", versions.isEmpty() ? "current" : versions.get(0));
        KeyValues named = options.at("versions");
        String current = named.at("current").string("path", last.equals("current") ? "" : "next");
        Path docs = site.root().resolve(options.string("path", "docs"));
        for (String version : versions) {
            String path = named.at(version).string("path", version.equals(last) ? "" : version);
            Path folder = site.root().resolve(prefix + "versioned_docs/version-" + version);
            boolean cut = version.equals(last) && site.files().names(folder).isEmpty();
            // a build that cuts the last version itself copies it from the current one
            layout.pages(cut ? docs : folder, base + "/" + path);
        }
        layout.pages(docs, base + "/" + current);
        archived(site, prefix, versions)
                .map(version -> Pattern.quote(UrlPaths.join(base, version)) + "/.*")
                .forEach(layout::generated);
    }

    /** Versions whose pages are kept, and which another deployment shows. */
    private static Stream<String> archived(SiteFolder site, String prefix, List<String> versions) {
        return site.files().names(site.root().resolve(prefix + "versioned_docs")).stream()
                .filter(name -> name.startsWith("version-"))
                .map(name -> name.substring("version-".length()))
                .filter(version -> !versions.contains(version));
    }

    private static List<String> versions(SiteFolder site, String prefix) {
        return site.config(prefix + "versions.json").strings(KeyValues.ITEMS);
    }

    private static void blog(
            SiteFolder site, KeyValues options, SiteLayoutBuilder layout, Set<Path> blogs) {
        CaseExactFiles files = site.files();
        Path folder = site.root().resolve(options.string("path", "blog")).normalize();
        blogs.add(folder);
        String base = options.string("routeBasePath", "blog");
        layout.pages(folder, base);
        if (files.folder(folder, "").isPresent()) {
            layout.page(base, folder); // the list of posts
        }
    }

    private static void translations(
            CaseExactFiles files,
            Path root,
            String docs,
            SiteLayoutBuilder layout,
            Set<Path> blogs) {
        Path all = root.resolve("i18n");
        List<Mount> originals = layout.pages();
        layout.locales(files.names(all));
        for (String locale : files.names(all)) {
            Path own = all.resolve(locale);
            layout.pages(
                    own.resolve("docusaurus-plugin-content-docs/current"), locale + "/" + docs);
            layout.pages(own.resolve("docusaurus-plugin-content-pages"), locale);
            layout.pages(own.resolve("docusaurus-plugin-content-blog"), locale + "/blog");
            blogs.add(own.resolve("docusaurus-plugin-content-blog"));
            // pages that are not translated
            originals.forEach(
                    page -> layout.pages(page.folder(), UrlPaths.join(locale, page.url())));
        }
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
