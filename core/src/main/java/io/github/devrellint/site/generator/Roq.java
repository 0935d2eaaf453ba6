package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                .routed((mount, path, head) -> urls(path, head))
                .posts(List.of("content/{posts,blog,articles}/**"))
                .generated("(.*/)?page/?[0-9]+")
                .build();
    }

    private static List<String> urls(PagePath path, KeyValues head) {
        if (!path.isPage()) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        head.string("link").filter(link -> !link.contains(":")).ifPresent(urls::add);
        PagePath page = path.stem().equals("index") ? PagePath.of(path.folder() + ".md") : path;
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
