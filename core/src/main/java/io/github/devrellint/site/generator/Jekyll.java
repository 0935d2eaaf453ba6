package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.AuthorFile;
import io.github.devrellint.site.layout.DefinedNames;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jekyll 4: posts, drafts, pages, collections, permalinks and {@code redirect_from}, as
 * https://jekyllrb.com/docs/permalinks/ describes them.
 */
public final class Jekyll implements Generator {

    private static final String[] CONFIGURATION = {"_config.yml", "_config.yaml", "_config.toml"};

    private static final Set<String> NO_LAYOUT = Set.of("none", "nil", "null", "false", "");
    private static final List<String> AUTHORS =
            List.of("authors.yml", "authors.yaml", "authors.json", "authors.toml");

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return Stream.of(CONFIGURATION).anyMatch(name -> files.has(folder, name));
    }

    @Override
    public boolean resembles(CaseExactFiles files, Path folder) {
        return files.folder(folder, "_posts").isPresent();
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config(CONFIGURATION);
        Path source = files.folder(root, settings.string("source", "")).orElse(root);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(settings.string("baseurl", ""))
                        .host(settings.string("url", ""))
                        .pages(source, "")
                        .files(source, "")
                        .routed(new JekyllRouter(settings))
                        .movedByFrontMatter()
                        .needsFrontMatter()
                        .headingIds(headingIds(settings))
                        .posts(List.of("{_posts,_drafts}/**", "**/{_posts,_drafts}/**"))
                        .frontMatter(frontMatter(files, root, settings))
                        .redirects(Redirects.read(site))
                        .generated("assets/(css|js)/.*", "(.*/)?page:?[0-9]+", "assets/main\\.css");
        JekyllPlugins.pages(files, root).ifPresent(layout::generated);
        for (String theme : files.names(root)) {
            if (theme.equals("_theme") || theme.equals("theme")) {
                layout.files(root.resolve(theme), "");
            }
        }
        return layout.build();
    }

    private static FrontMatterConventions.Builder frontMatter(
            CaseExactFiles files, Path root, KeyValues settings) {
        Set<String> preset =
                settings.list("defaults").stream()
                        .flatMap(scope -> scope.at("values").keys().stream())
                        .collect(Collectors.toSet());
        var conventions =
                FrontMatterConventions.builder()
                        .required()
                        .splitsAtSpaces()
                        .futurePublished(settings.flag("future", false))
                        .zone(settings.string("timezone"))
                        .presetKeys(preset)
                        .addresses("permalink", "redirect_from")
                        .slugPerDay()
                        .authorKeys("author", "authors")
                        .authors(page -> authors(files, root, settings));
        String name = settings.string("layouts_dir", "_layouts");
        boolean themed = settings.has("theme") || settings.has("remote_theme");
        return files.folder(root, name)
                .filter(folder -> !themed)
                .map(folder -> conventions.names(layouts(files, folder, name)))
                .orElse(conventions);
    }

    private static DefinedNames layouts(CaseExactFiles files, Path folder, String name) {
        Supplier<Set<String>> stems =
                () ->
                        files.walk(folder).stream()
                                .map(file -> PagePath.of(folder.relativize(file).toString()))
                                .map(path -> UrlPaths.join(path.folder(), path.stem()))
                                .collect(Collectors.toSet());
        return new DefinedNames(
                "layout",
                false,
                (page, layout) -> NO_LAYOUT.contains(layout) || isThere(files, folder, layout),
                stems,
                "no layout \"%s\" in " + name);
    }

    /** A layout is named without its extension. */
    private static boolean isThere(CaseExactFiles files, Path folder, String layout) {
        PagePath wanted = PagePath.of(layout + ".html");
        return files.folder(folder, wanted.folder()).stream()
                .flatMap(place -> files.names(place).stream())
                .anyMatch(name -> PagePath.of(name).stem().equals(wanted.stem()));
    }

    private static Optional<AuthorFile> authors(
            CaseExactFiles files, Path root, KeyValues settings) {
        String data = settings.string("data_dir", "_data");
        return AUTHORS.stream()
                .map(name -> data + "/" + name)
                .flatMap(
                        name ->
                                files.file(root, name).stream()
                                        .map(file -> new AuthorFile(file, name, "", false)))
                .findFirst();
    }

    private static HeadingIds headingIds(KeyValues settings) {
        boolean kramdown = settings.string("markdown", "kramdown").equalsIgnoreCase("kramdown");
        boolean gfm = settings.at("kramdown").string("input", "GFM").equalsIgnoreCase("GFM");
        return kramdown && !gfm ? HeadingIds.KRAMDOWN : HeadingIds.KRAMDOWN_GFM;
    }
}
