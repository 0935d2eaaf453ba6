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
import java.util.List;
import java.util.Set;

/**
 * GitBook, the host and the tool before it, see
 * https://gitbook.com/docs/getting-started/git-sync/content-configuration: Markdown below the
 * folder that the configuration names, linked by its sources. A space is often one of several of a
 * site.
 */
final class GitBook implements Generator {

    private static final String CONFIGURATION = ".gitbook.yaml";
    private static final String SUMMARY = "SUMMARY.md";
    private static final Set<String> INDEXES = Set.of("README", "index");

    @Override
    public String name() {
        return "gitbook";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION)
                || files.has(folder, SUMMARY)
                        && (files.folder(folder, ".gitbook").isPresent()
                                || files.has(folder, "book.json"));
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        KeyValues settings = site.config(CONFIGURATION);
        Path root = site.root();
        Path content =
                site.files()
                        .folder(root, UrlPaths.trim(settings.string("root", "").replace("./", "")))
                        .orElse(root);
        return SiteLayout.of(root, settings)
                .part()
                .pages(content, "")
                .files(content, "")
                .routed((mount, path, head) -> urls(path))
                .headingIds(HeadingIds.GITBOOK)
                .posts(List.of())
                .redirects(List.copyOf(settings.at("redirects").keys()))
                .redirects(Redirects.read(site))
                .frontMatter(FrontMatterConventions.builder().titleFromHeading())
                .build();
    }

    private static List<String> urls(PagePath path) {
        if (!path.isMarkdown() || path.folder().startsWith(".gitbook/")) {
            return List.of();
        }
        boolean index = INDEXES.contains(path.stem());
        String place = "/" + UrlPaths.trim(path.place(INDEXES));
        return index ? List.of(place + "/") : List.of(place, place + ".html");
    }
}
