package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.KeyValuesParser;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Quarkus Roq: content, collections, public and static folders, {@code link} of the front matter.
 */
final class Roq implements Generator {

    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "roq";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.folder(folder, "content").isPresent()
                && Stream.of("pom.xml", "build.gradle", "build.gradle.kts")
                        .anyMatch(
                                build ->
                                        files.text(folder, build)
                                                .orElse("")
                                                .contains("quarkus-roq"));
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings =
                site.config(
                        "config/application.properties",
                        "src/main/resources/application.properties");
        Path content = root.resolve("content");
        Map<String, String> links = links(files, root);
        return SiteLayout.of(root, settings)
                .servedAt(
                        settings.string(
                                "site.path-prefix", settings.string("quarkus.http.root-path", "")))
                .host(settings.string("site.url", ""))
                .pages(content, "")
                .files(content, "")
                .files(root.resolve("public"), "")
                .files(root.resolve("static"), "static")
                .files(root.resolve("static"), "")
                .files(root.resolve("src/main/resources/META-INF/resources"), "")
                .movedByFrontMatter()
                .frontMatter(
                        FrontMatterConventions.builder().required().addresses("link", "aliases"))
                .headingIds(HeadingIds.ANY)
                .routed((mount, path, head) -> urls(path, head, links))
                .posts(List.of("content/{posts,blog,articles}/**"))
                .generated("(.*/)?page/?[0-9]+")
                .build();
    }

    /** The pattern of addresses that each layout gives to its pages. */
    private static Map<String, String> links(CaseExactFiles files, Path root) {
        Path layouts = root.resolve("templates/layouts");
        Map<String, String> links = new HashMap<>();
        for (String name : files.names(layouts)) {
            files.text(layouts, name)
                    .map(KeyValuesParser::frontMatter)
                    .flatMap(head -> head.string("link"))
                    .ifPresent(link -> links.put(PagePath.of(name).stem(), link));
        }
        return links;
    }

    /** A page by the pattern of a link, with its slug and with the name of its file. */
    private static Stream<String> expand(String link, PagePath path, KeyValues head) {
        String date = head.string("date", "");
        boolean dated = date.matches("\\d{4}-\\d{2}-\\d{2}.*");
        String pattern =
                link.replace(":collection", path.folder().split("/")[0])
                        .replace(":year", dated ? date.substring(0, 4) : ":")
                        .replace(":month", dated ? date.substring(5, 7) : ":")
                        .replace(":day", dated ? date.substring(8, 10) : ":")
                        .replaceAll(":ext!?", "")
                        .replaceAll(":(raw-)?path", UrlPaths.join(path.folder(), path.stem()));
        String title = HeadingIds.ZOLA.slug(head.string("slug", head.string("title", path.stem())));
        return Stream.of(title, path.undated().stem())
                .map(slug -> pattern.replaceAll(":(slug|name)", Matcher.quoteReplacement(slug)))
                .filter(url -> !url.contains(":"));
    }

    private static List<String> urls(PagePath path, KeyValues head, Map<String, String> links) {
        if (!path.isPage()) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        PagePath page = path.stem().equals("index") ? PagePath.of(path.folder() + ".md") : path;
        head.string("link")
                .or(() -> head.string("layout").map(links::get))
                .ifPresent(link -> expand(link, page, head).forEach(urls::add));
        urls.add("/" + UrlPaths.trim(page.undated().place(INDEXES)) + "/");
        urls.add("/" + UrlPaths.trim(page.place(INDEXES)) + "/");
        head.string("title")
                .ifPresent(
                        title ->
                                urls.add(
                                        "/"
                                                + UrlPaths.join(
                                                        page.folder(), HeadingIds.ZOLA.slug(title))
                                                + "/"));
        head.string("slug")
                .ifPresent(slug -> urls.add("/" + UrlPaths.join(page.folder(), slug) + "/"));
        urls.addAll(head.strings("aliases"));
        return urls;
    }
}
