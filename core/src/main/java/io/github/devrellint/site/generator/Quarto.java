package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Quarto, see https://quarto.org/docs/websites/: each source becomes a page of HTML, but for those
 * in files and folders that begin with an underscore, which others include.
 */
final class Quarto implements Generator {

    private static final String[] CONFIGURATION = {"_quarto.yml", "_quarto.yaml"};
    private static final Set<String> SOURCES = Set.of("qmd", "rmd");
    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "quarto";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION[0]) || files.has(folder, CONFIGURATION[1]);
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        KeyValues settings = site.config(CONFIGURATION);
        Path root = site.root();
        return SiteLayout.of(root, settings)
                .servedAt(settings.at("website").string("site-url", ""))
                .pages(root, "")
                .files(root, "")
                .movedByFrontMatter()
                .routed((mount, path, head) -> urls(path, head))
                .headingIds(HeadingIds.PANDOC)
                .posts(List.of("{posts,_posts,blog}/**", "**/{posts,blog}/posts/**"))
                .frontMatter(FrontMatterConventions.builder())
                .redirects(Redirects.read(site))
                // what is listed, and what a script before the build writes
                .generated("(.*/)?index\\.xml", "site_libs/.*", "search\\.json", "_.*")
                .build();
    }

    private static List<String> urls(PagePath path, KeyValues head) {
        boolean source = path.isPage() || SOURCES.contains(path.extension());
        boolean part = path.stem().startsWith("_") || ("/" + path.folder()).contains("/_");
        if (!source || part) {
            return List.of();
        }
        String stem = UrlPaths.join(path.folder(), path.stem());
        List<String> urls = new ArrayList<>();
        if (INDEXES.contains(path.stem())) {
            urls.add("/" + UrlPaths.trim(path.folder()) + "/");
        }
        urls.add("/" + stem + ".html");
        for (String alias : head.strings("aliases")) {
            String place = alias.startsWith("/") ? "" : path.folder() + "/";
            urls.add("/" + UrlPaths.resolve(place, alias));
        }
        return urls;
    }
}
