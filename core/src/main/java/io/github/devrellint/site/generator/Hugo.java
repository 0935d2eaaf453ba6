package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hugo: content, static and assets folders, mounts, themes in the checkout, languages, page
 * bundles, {@code url}, {@code slug}, {@code aliases} and permalinks, as
 * https://gohugo.io/content-management/ describes them.
 */
public final class Hugo implements Generator {

    private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");
    private static final Pattern OWN_KEY =
            Pattern.compile("(?mi)^\\s{0,9}[\"']?(?:baseURL|languageCode)[\"']?\\s{0,9}[:=]");
    private static final Pattern ZOLA_KEY = Pattern.compile("(?m)^\\s{0,9}base_url\\s{0,9}=");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*", Pattern.DOTALL);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[-_]?(.*)");

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public boolean ignoresKeyCase() {
        return true;
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return named("hugo").anyMatch(name -> files.has(folder, name))
                || files.folder(folder, "config/_default").isPresent()
                || named("config")
                        .filter(name -> files.has(folder, name))
                        .anyMatch(name -> isHugo(files, folder, name));
    }

    /** By the text, as a configuration with a syntax error is one too. */
    private static boolean isHugo(CaseExactFiles files, Path folder, String name) {
        String text = files.text(folder, name).orElse("");
        return !ZOLA_KEY.matcher(text).find()
                && (OWN_KEY.matcher(text).find() || files.folder(folder, "archetypes").isPresent());
    }

    private static Stream<String> named(String stem) {
        return EXTENSIONS.stream().map(extension -> stem + "." + extension);
    }

    private static KeyValues read(SiteFolder site) {
        KeyValues settings = KeyValues.NONE;
        for (String stem :
                List.of("hugo", "config", "config/_default/hugo", "config/_default/config")) {
            settings = settings.or(site.config(named(stem).toArray(String[]::new)));
        }
        for (String part :
                List.of(
                        "languages",
                        "module",
                        "markup",
                        "permalinks",
                        "params",
                        "taxonomies",
                        "frontmatter")) {
            KeyValues own = site.config(named("config/_default/" + part).toArray(String[]::new));
            if (!own.isEmpty()) {
                settings = settings.or(own.under(part));
            }
        }
        return settings;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = read(site);
        Set<String> languages = new LinkedHashSet<>(settings.at("languages").keys());
        SiteLayout.Builder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("baseURL", ""))
                        .routed((mount, path, head) -> urls(settings, languages, mount, path, head))
                        .movedByFrontMatter()
                        .headingIds(headingIds(settings))
                        .locales(languages)
                        .posts(posts(files, root, settings))
                        .pageTemplates("archetypes/**", "themes/*/archetypes/**")
                        .frontMatter(
                                FrontMatterConventions.builder()
                                        .required()
                                        .afterEmptyLines()
                                        .dateInName(
                                                settings.at("frontmatter")
                                                        .strings("date")
                                                        .contains(":filename"))
                                        .futurePublished(settings.flag("buildFuture", false))
                                        .addresses("url")
                                        .addressesFromPage("aliases"))
                        .redirects(Redirects.read(site))
                        .generated("(.*/)?index\\.(xml|json)", "(.*/)?page/[0-9]+");
        mount(site, settings, layout);
        taxonomies(settings, layout);
        themes(files, root, settings, layout);
        sections(files, root.resolve(settings.string("contentDir", "content")), layout);
        return layout.build();
    }

    /** The first level of folders makes sections, with a page of its own or a listing. */
    private static void sections(CaseExactFiles files, Path content, SiteLayout.Builder layout) {
        for (String name : files.names(content)) {
            files.folder(content, name)
                    .filter(
                            folder ->
                                    files.names(folder).stream()
                                            .noneMatch(file -> file.matches("_?index\\..*")))
                    .ifPresent(folder -> layout.page(urlize(name), folder));
        }
    }

    private static void mount(SiteFolder site, KeyValues settings, SiteLayout.Builder layout) {
        Path root = site.root();
        List<String> contents = new ArrayList<>();
        String main = settings.string("contentDir", "content");
        String standard = settings.string("defaultContentLanguage", "en");
        boolean subdirectory = settings.flag("defaultContentLanguageInSubdir", false);
        for (String language : settings.at("languages").keys()) {
            KeyValues own = settings.at("languages", language);
            String prefix =
                    language.equals(standard) && !subdirectory
                            ? ""
                            : language.toLowerCase(Locale.ROOT);
            own.string("contentDir")
                    .filter(folder -> !folder.equals(main))
                    .ifPresent(
                            folder -> {
                                contents.add(folder);
                                content(root.resolve(folder), prefix, layout);
                            });
            own.strings("staticDir").forEach(folder -> layout.files(root.resolve(folder), ""));
        }
        if (!contents.contains(main)) {
            content(root.resolve(main), "", layout);
        }
        Stream.of("staticDir", "staticDir0", "staticDir1", "staticDir2")
                .flatMap(key -> settings.strings(key).stream())
                .forEach(folder -> layout.files(root.resolve(folder), ""));
        layout.files(root.resolve("static"), "");
        layout.files(root.resolve(settings.string("assetDir", "assets")), "");
        for (KeyValues mount : settings.at("module").list("mounts")) {
            String language = mount.string("lang", standard);
            String prefix = language.equals(standard) && !subdirectory ? "" : language;
            mount(site, mount, prefix, layout);
        }
    }

    private static void mount(
            SiteFolder site, KeyValues mount, String prefix, SiteLayout.Builder layout) {
        String source = mount.string("source", "");
        String target = UrlPaths.trim(mount.string("target", ""));
        Path folder = site.root().resolve(source).normalize();
        Optional<String> content =
                UrlPaths.below("content", target).map(url -> UrlPaths.join(prefix, url));
        if (!site.isThere(folder)) {
            content.ifPresent(
                    url -> {
                        layout.absent(source);
                        layout.generated(Pattern.quote(url) + (url.isEmpty() ? ".*" : "(/.*)?"));
                    });
            return;
        }
        content.ifPresent(url -> content(folder, url, layout));
        UrlPaths.below("static", target).ifPresent(url -> layout.files(folder, url));
        UrlPaths.below("assets", target).ifPresent(url -> layout.files(folder, url));
    }

    /** The build makes a page for each taxonomy and each term, with or without a source. */
    private static void taxonomies(KeyValues settings, SiteLayout.Builder layout) {
        KeyValues taxonomies = settings.at("taxonomies");
        List<String> plurals = new ArrayList<>(List.of("tags", "categories"));
        taxonomies.keys().forEach(key -> plurals.addAll(taxonomies.strings(key)));
        plurals.forEach(name -> layout.generated("(.*/)?" + Pattern.quote(name) + "(/.*)?"));
    }

    /** Files beside pages are published with them, so that a content folder holds both. */
    private static void content(Path folder, String url, SiteLayout.Builder layout) {
        layout.pages(folder, url);
        layout.files(folder, url);
    }

    private static void themes(
            CaseExactFiles files, Path root, KeyValues settings, SiteLayout.Builder layout) {
        Path themes = root.resolve(settings.string("themesDir", "themes")).normalize();
        List<String> names = new ArrayList<>(settings.strings("theme"));
        settings.at("module")
                .list("imports")
                .forEach(entry -> entry.string("path").ifPresent(names::add));
        for (String name : names) {
            files.folder(themes, name)
                    .ifPresent(
                            theme -> {
                                layout.files(theme.resolve("static"), "");
                                layout.files(theme.resolve("assets"), "");
                                if (files.folder(theme, "content").isPresent()) {
                                    content(theme.resolve("content"), "", layout);
                                }
                            });
        }
    }

    private static HeadingIds headingIds(KeyValues settings) {
        String type =
                settings.at("markup", "goldmark", "parser").string("autoHeadingIDType", "github");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "github-ascii" -> HeadingIds.GOLDMARK_ASCII;
            case "blackfriday" -> HeadingIds.BLACKFRIDAY;
            default -> HeadingIds.GOLDMARK;
        };
    }

    /** The configured main sections, else those whose names say so. */
    private static List<String> posts(CaseExactFiles files, Path root, KeyValues settings) {
        List<String> sections = settings.at("params").strings("mainSections");
        String names =
                sections.isEmpty()
                        ? "{post,posts,blog,blogs,articles,article,news,tutorials}"
                        : "{" + String.join(",", sections) + "}";
        return List.of(
                "content/" + names + "/**",
                "content/*/" + names + "/**",
                "content/" + names + "*/**");
    }

    private static List<String> urls(
            KeyValues settings,
            Set<String> languages,
            Mount mount,
            PagePath source,
            KeyValues head) {
        if (!source.isPage()) {
            return List.of();
        }
        PagePath path = source;
        String language = "";
        int dot = path.stem().lastIndexOf('.');
        if (dot > 0 && languages.contains(path.stem().substring(dot + 1))) {
            language = path.stem().substring(dot + 1);
            path = path.withStem(path.stem().substring(0, dot));
        }
        boolean standard =
                language.equals(settings.string("defaultContentLanguage", "en"))
                        && !settings.flag("defaultContentLanguageInSubdir", false);
        String prefix = standard ? "" : language;
        boolean index = path.stem().equals("index") || path.stem().equals("_index");
        String place = index ? path.folder() : UrlPaths.join(path.folder(), path.stem());
        List<String> urls = new ArrayList<>();
        Optional<String> url = head.string("url");
        Optional<String> pattern = permalink(settings, path, mount);
        if (url.isPresent()) {
            urls.add(UrlPaths.join(prefix, url.get()) + (url.get().endsWith(".html") ? "" : "/"));
        } else if (pattern.isPresent() && !path.stem().equals("_index")) {
            urls.add(UrlPaths.join(prefix, expand(pattern.get(), path, place, head)) + "/");
        } else if (head.has("slug") && !path.stem().equals("_index")) {
            String folder = index ? path.parentFolder() : path.folder();
            urls.add(
                    UrlPaths.join(
                                    prefix,
                                    mount.url(),
                                    urlize(folder),
                                    urlize(head.string("slug", "")))
                            + "/");
        } else {
            urls.add(UrlPaths.join(prefix, mount.url(), urlize(place)) + "/");
        }
        String above = index ? path.parentFolder() : path.folder();
        for (String alias : head.strings("aliases")) {
            urls.add(
                    alias.startsWith("/")
                            ? alias
                            : UrlPaths.resolve(UrlPaths.join(mount.url(), above) + "/", alias));
        }
        return urls;
    }

    private static Optional<String> permalink(KeyValues settings, PagePath path, Mount mount) {
        String section = UrlPaths.join(mount.url(), path.folder()).split("/")[0];
        KeyValues permalinks = settings.at("permalinks");
        return permalinks.at("page").string(section).or(() -> permalinks.string(section));
    }

    private static String expand(String pattern, PagePath path, String place, KeyValues head) {
        String stem = place.substring(place.lastIndexOf('/') + 1);
        Matcher dated = DATED.matcher(stem);
        String name = dated.matches() && !dated.group(2).isEmpty() ? dated.group(2) : stem;
        Matcher date = DATE.matcher(head.string("date", stem));
        boolean known = date.matches();
        String title =
                urlize(head.string("title", name)).replaceAll("[^\\p{L}\\p{M}\\p{N}._/-]", "");
        String slug = head.string("slug").map(Hugo::urlize).orElse(title);
        String folder = place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "";
        String[][] values = {
            {":slugorcontentbasename", head.string("slug").map(Hugo::urlize).orElse(urlize(stem))},
            {":slugorfilename", head.string("slug").map(Hugo::urlize).orElse(urlize(stem))},
            {":contentbasename", urlize(stem)},
            {":filename", urlize(stem)},
            {":monthname", ""},
            {":sections", urlize(folder)},
            {":section", urlize(folder.split("/")[0])},
            {":year", known ? date.group(1) : ""},
            {":month", known ? date.group(2) : ""},
            {":day", known ? date.group(3) : ""},
            {":title", title},
            {":slug", slug},
        };
        String url = pattern;
        for (String[] value : values) {
            url = url.replace(value[0], value[1]);
        }
        return url;
    }

    /** Hugo writes paths in lower case with hyphens for blanks. */
    private static String urlize(String path) {
        return path.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
