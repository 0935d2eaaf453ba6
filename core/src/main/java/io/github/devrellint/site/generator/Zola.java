package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Zola: {@code @/} links, colocated assets, static folders of site and theme, {@code path}, {@code
 * slug}, {@code aliases}, dates in file names, languages.
 */
public final class Zola implements Generator {

    private static final Set<String> INDEXES = Set.of("index", "_index");
    private static final String[] CONFIGURATION = {"zola.toml", "config.toml"};

    @Override
    public String name() {
        return "zola";
    }

    @Override
    public boolean owns(CaseExactFiles tree, Path folder) {
        return tree.has(folder, CONFIGURATION[0])
                || tree.has(folder, CONFIGURATION[1])
                        && KeyValues.read(tree, folder, CONFIGURATION[1]).has("base_url");
    }

    @Override
    public SiteLayout layout(CaseExactFiles tree, Path root) {
        KeyValues settings = KeyValues.read(tree, root, CONFIGURATION);
        Path content = root.resolve("content");
        Set<String> languages = settings.at("languages").keys();
        SiteLayout.Builder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("base_url", ""))
                        .pages(content, "")
                        .files(content, "")
                        .files(root.resolve("static"), "")
                        .alias("@", content)
                        .movedByFrontMatter()
                        .locales(languages)
                        .headingIds(headingIds(settings))
                        .routed((mount, path, head) -> urls(languages, path, head))
                        .posts(
                                List.of(
                                        "content/{blog,posts,post,articles,news}/**",
                                        "content/**/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*",
                                        "content/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*"))
                        .redirects(Redirects.read(tree, root))
                        .generated("(.*/)?page/[0-9]+");
        settings.list("taxonomies")
                .forEach(
                        each ->
                                each.string("name")
                                        .ifPresent(
                                                name ->
                                                        layout.generated(
                                                                Pattern.quote(name) + "(/.*)?")));
        settings.string("theme")
                .ifPresent(
                        theme ->
                                layout.files(
                                        root.resolve("themes").resolve(theme).resolve("static"),
                                        ""));
        return layout.build();
    }

    private static HeadingIds headingIds(KeyValues settings) {
        String anchors =
                settings.at("slugify")
                        .string(
                                "anchors",
                                settings.at("markdown", "slugify").string("anchors", "on"));
        return anchors.equals("on") ? HeadingIds.ZOLA : HeadingIds.ZOLA_SAFE;
    }

    private static List<String> urls(Set<String> languages, PagePath source, KeyValues head) {
        if (!source.isMarkdown()) {
            return List.of();
        }
        PagePath path = source;
        String language = "";
        int dot = path.stem().lastIndexOf('.');
        if (dot > 0 && languages.contains(path.stem().substring(dot + 1))) {
            language = path.stem().substring(dot + 1);
            path = path.withStem(path.stem().substring(0, dot));
        }
        boolean index = INDEXES.contains(path.stem());
        PagePath named = index ? PagePath.of(path.folder() + ".md").undated() : path.undated();
        Optional<String> slug = head.string("slug");
        String folder = index ? path.parentFolder() : path.folder();
        String place =
                slugs(
                        UrlPaths.join(
                                folder,
                                slug.orElse(path.folder().isEmpty() && index ? "" : named.stem())));
        List<String> urls = new ArrayList<>();
        urls.add(
                "/"
                        + UrlPaths.join(
                                language,
                                head.string("path")
                                        .orElse(
                                                path.stem().equals("_index")
                                                        ? slugs(path.folder())
                                                        : place))
                        + "/");
        head.strings("aliases").forEach(urls::add);
        return urls;
    }

    private static String slugs(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            segments.add(HeadingIds.ZOLA.slug(segment));
        }
        return String.join("/", segments);
    }
}
