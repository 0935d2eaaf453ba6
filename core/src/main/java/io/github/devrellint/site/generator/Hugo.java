package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final List<String> LINK_HOOKS =
            List.of("_markup/render-link.html", "_default/_markup/render-link.html");

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
        for (String stem : List.of("hugo", "config")) {
            settings = settings.or(site.config(named(stem).toArray(String[]::new)));
        }
        List<Path> folders = folders(site);
        for (Path folder : folders) {
            settings = settings.or(config(site, folder, "hugo"));
            settings = settings.or(config(site, folder, "config"));
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
            for (Path folder : folders) {
                KeyValues own =
                        config(site, folder, part).or(config(site, folder, part + "-template"));
                if (!own.isEmpty()) {
                    settings = settings.at(part).or(own).under(part).or(settings);
                }
            }
        }
        return settings;
    }

    private static KeyValues config(SiteFolder site, Path folder, String stem) {
        return site.config(folder, named(stem).toArray(String[]::new));
    }

    /** The folders of the configuration: a file says by its name alone what it configures. */
    private static List<Path> folders(SiteFolder site) {
        Path folder = site.root().resolve("config/_default");
        return Stream.concat(
                        Stream.of(folder), site.files().walk(folder).stream().map(Path::getParent))
                .distinct()
                .toList();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = read(site);
        Set<String> languages = new LinkedHashSet<>(settings.at("languages").keys());
        HugoMounts mounts = new HugoMounts(site, settings);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("baseURL", ""))
                        .routed(new HugoRouter(settings, languages))
                        .movedByFrontMatter()
                        .bundles()
                        .headingIds(headingIds(settings))
                        .locales(languages)
                        .posts(posts(files, root, settings))
                        .pageTemplates("archetypes/**", "themes/*/archetypes/**")
                        .frontMatter(
                                conventions(settings)
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
        boolean hooked =
                mounts.layouts()
                        .anyMatch(
                                folder ->
                                        LINK_HOOKS.stream()
                                                .anyMatch(
                                                        hook ->
                                                                files.file(folder, hook)
                                                                        .isPresent()));
        layout.readsLinks(hooked);
        layout.linksByName(hooked || embedsLinkHook(settings));
        mounts.project(layout);
        taxonomies(settings, layout);
        mounts.themes(layout);
        mounts.copied(layout);
        mounts.sections(layout);
        return layout.build();
    }

    /** Permalinks that hold the day let pages of different days have the same slug. */
    private static FrontMatterConventions.Builder conventions(KeyValues settings) {
        FrontMatterConventions.Builder conventions = FrontMatterConventions.builder().required();
        KeyValues permalinks = settings.at("permalinks");
        boolean perDay =
                Stream.of(permalinks, permalinks.at("page"))
                        .flatMap(each -> each.keys().stream().map(key -> each.string(key, "")))
                        .anyMatch(pattern -> pattern.contains(":day") || pattern.contains("-02"));
        return perDay ? conventions.slugPerDay() : conventions;
    }

    /**
     * Whether Hugo's own template reads links: on demand, and by default where one host serves
     * several languages, see https://gohugo.io/render-hooks/links/.
     */
    private static boolean embedsLinkHook(KeyValues settings) {
        KeyValues link = settings.at("markup", "goldmark", "renderHooks", "link");
        KeyValues languages = settings.at("languages");
        boolean severalHosts =
                languages.keys().stream()
                        .anyMatch(language -> settings.at("languages", language).has("baseURL"));
        return switch (link.string("useEmbedded", "auto").toLowerCase(Locale.ROOT)) {
            case "always", "fallback" -> true;
            case "never" -> false;
            default -> link.flag("enableDefault", languages.keys().size() > 1 && !severalHosts);
        };
    }

    /** The build makes a page for each taxonomy and each term, with or without a source. */
    private static void taxonomies(KeyValues settings, SiteLayoutBuilder layout) {
        KeyValues taxonomies = settings.at("taxonomies");
        List<String> plurals = new ArrayList<>(List.of("tags", "categories"));
        taxonomies.keys().forEach(key -> plurals.addAll(taxonomies.strings(key)));
        plurals.forEach(name -> layout.generated("(.*/)?" + Pattern.quote(name) + "(/.*)?"));
    }

    private static HeadingIds headingIds(KeyValues settings) {
        KeyValues parser = settings.at("markup", "goldmark", "parser");
        return switch (parser.string("autoHeadingIDType", "github").toLowerCase(Locale.ROOT)) {
            case "github-ascii" -> HeadingIds.GOLDMARK_ASCII;
            case "blackfriday" -> HeadingIds.BLACKFRIDAY;
            default ->
                    parser.flag("autoDefinitionTermID", false)
                            ? HeadingIds.GOLDMARK_TERMS
                            : HeadingIds.GOLDMARK;
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
}
