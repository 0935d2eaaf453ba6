package io.github.devrellint.site.generator;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.AuthorFile;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** Of Zensical, the successor of Material, see https://zensical.org/docs/setup/basics/. */
    private static final String ZENSICAL = "zensical.toml";

    private static final Pattern OTHER = Pattern.compile("mkdocs[-_.][\\w.-]+\\.ya?ml");
    private static final Pattern OWN_KEY =
            Pattern.compile("(?m)^(?:site_name|INHERIT|nav|docs_dir)\\s{0,9}:");

    private static final Set<String> ANCHOR_PLUGINS =
            Set.of("mkdocstrings", "autorefs", "macros", "gen-files");

    @Override
    public String name() {
        return "mkdocs";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return configuration(files, folder).isPresent() || files.has(folder, ZENSICAL);
    }

    /** The usual file, or the first of several that are named after their purpose. */
    private static Optional<String> configuration(CaseExactFiles files, Path folder) {
        return Stream.concat(
                        Stream.of(CONFIGURATION),
                        files.names(folder).stream().filter(name -> OTHER.matcher(name).matches()))
                .filter(name -> files.has(folder, name))
                .filter(
                        name ->
                                Stream.of(CONFIGURATION).anyMatch(name::equals)
                                        || isSite(files, folder, name))
                .findFirst();
    }

    private static boolean isSite(CaseExactFiles files, Path folder, String name) {
        return OWN_KEY.matcher(files.text(folder, name).orElse("")).find();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        String configuration = configuration(files, root).orElse(CONFIGURATION[0]);
        KeyValues own =
                files.has(root, configuration)
                        ? site.config(configuration)
                        : site.config(ZENSICAL).at("project");
        KeyValues settings =
                own.string("INHERIT").map(parent -> own.or(site.config(parent))).orElse(own);
        Path docs =
                files.folder(root, settings.string("docs_dir", "docs"))
                        .orElse(root.resolve("docs"));
        KeyValues blog =
                settings.list("plugins").stream()
                        .map(each -> each.at("blog"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(KeyValues.NONE);
        String posts = MkDocsRouter.posts(blog);
        String folder = SlashPath.of(root.relativize(docs));
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("site_url", ""))
                        .pages(docs, "")
                        .files(docs, "")
                        .routed(new MkDocsRouter(settings, blog))
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
                                "(.*/)?feed_(rss|json)_(created|updated)\\.(xml|json)",
                                "assets/(stylesheets|javascripts)/.*");
        if (plugins(settings).anyMatch(MkDocs::isBlog)) {
            layout.movedByFrontMatter();
        }
        if (settings.has("hooks") || plugins(settings).anyMatch(ANCHOR_PLUGINS::contains)) {
            layout.madeAnchors();
        }
        boolean versioned =
                plugins(settings).anyMatch("mike"::equals)
                        || settings.at("extra", "version").string("provider", "").equals("mike");
        if (versioned) {
            Stream.of("dev", "latest", "main", "master", "next", "stable")
                    .filter(version -> !files.has(docs, version))
                    .forEach(version -> layout.generated(version + "(/.*)?"));
        }
        boolean joined =
                files.text(root, configuration).orElse("").contains("!include ")
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
                        .ifPresent(target -> layout.page(path.place(MkDocsRouter.INDEXES), target));
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
                        .titleFromHeading()
                        .overview(file -> file.getFileName().toString().startsWith("index."))
                        .authors(page -> files.above(page, ".authors.yml").map(MkDocs::authors));
        if (plugins(settings).anyMatch(MkDocs::isBlog)) {
            conventions.required(); // a folder of that name is none
        }
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
                Stream.concat(Stream.of(settings.at("plugins")), settings.list("plugins").stream())
                        .flatMap(each -> each.keys().stream()));
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
}
