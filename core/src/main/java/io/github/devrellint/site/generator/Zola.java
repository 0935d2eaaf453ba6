package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.DefinedNames;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Zola: {@code @/} links, colocated assets, static folders of site and theme, {@code path}, {@code
 * slug}, {@code aliases}, dates in file names, languages.
 */
public final class Zola implements Generator {

    private static final Set<String> INDEXES = Set.of("index", "_index");
    private static final String[] CONFIGURATION = {"zola.toml", "config.toml"};

    private static final Pattern OWN_KEY = Pattern.compile("(?m)^\\s{0,9}base_url\\s{0,9}=");

    @Override
    public String name() {
        return "zola";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION[0])
                || files.has(folder, CONFIGURATION[1])
                        && OWN_KEY.matcher(files.text(folder, CONFIGURATION[1]).orElse("")).find();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config(CONFIGURATION);
        Path content = root.resolve("content");
        Set<String> languages = settings.at("languages").keys();
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("base_url", ""))
                        .pages(content, "")
                        .files(content, "")
                        .files(root.resolve("static"), "")
                        .alias("@", content)
                        .movedByFrontMatter()
                        .bundles()
                        .locales(languages)
                        .headingIds(headingIds(settings))
                        .routed((mount, path, head) -> urls(languages, path, head))
                        .posts(
                                List.of(
                                        "content/{blog,posts,post,articles,news}/**",
                                        "content/**/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*",
                                        "content/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*"))
                        .frontMatter(frontMatter(files, root, settings))
                        .leftOut(
                                settings.strings("ignored_content").stream()
                                        .map(glob -> "content/" + glob.replaceFirst("^\\*/", "**/"))
                                        .toList())
                        .redirects(Redirects.read(site))
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

    private static FrontMatterConventions.Builder frontMatter(
            CaseExactFiles files, Path root, KeyValues settings) {
        var conventions =
                FrontMatterConventions.builder()
                        .required()
                        .afterEmptyLines()
                        .addresses("path", "aliases")
                        .names(taxonomies(settings));
        Path templates = root.resolve("templates");
        return files.folder(root, "templates").isEmpty() || settings.has("theme")
                ? conventions
                : conventions.names(
                        new DefinedNames(
                                "template",
                                false,
                                (folder, name) -> files.file(templates, name).isPresent(),
                                () -> files.names(templates),
                                "no template \"%s\" in templates"));
    }

    /** The taxonomies of the site and of its languages. */
    private static DefinedNames taxonomies(KeyValues settings) {
        Set<String> defined =
                Stream.concat(
                                Stream.of(settings),
                                settings.at("languages").keys().stream()
                                        .map(language -> settings.at("languages", language)))
                        .flatMap(from -> from.list("taxonomies").stream())
                        .flatMap(taxonomy -> taxonomy.string("name").stream())
                        .collect(Collectors.toSet());
        return new DefinedNames(
                "taxonomies",
                true,
                (folder, name) -> defined.contains(name),
                () -> defined,
                "the site has no taxonomy \"%s\"");
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
        String own = path.stem().equals("_index") ? slugs(path.folder()) : place;
        List<String> urls = new ArrayList<>();
        // a path of front matter is the whole path: no language comes before it
        urls.add(
                "/"
                        + UrlPaths.trim(head.string("path").orElse(UrlPaths.join(language, own)))
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
