package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** JBake: content and assets folders, with and without extensions in URLs. */
final class JBake implements Generator {

    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "jbake";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, "jbake.properties");
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config("jbake.properties");
        Path content = root.resolve(settings.string("content.folder", "content"));
        boolean bare = settings.flag("uri.noExtension", false);
        return SiteLayout.of(root, settings)
                .servedAt(settings.string("site.contextPath", ""))
                .host(settings.string("site.host", ""))
                .pages(content, "")
                .files(content, "")
                .files(root.resolve(settings.string("asset.folder", "assets")), "")
                .headingIds(HeadingIds.ANY)
                .routed(
                        (mount, path, head) ->
                                path.isPage()
                                        ? List.of(
                                                "/"
                                                        + UrlPaths.trim(path.place(INDEXES))
                                                        + (bare || path.stem().equals("index")
                                                                ? "/"
                                                                : ".html"))
                                        : List.of())
                .posts(List.of("content/{blog,posts,news}/**", "**/content/{blog,posts,news}/**"))
                .generated("archive(s)?", "(.*/)?page/?[0-9]*")
                .build();
    }
}
