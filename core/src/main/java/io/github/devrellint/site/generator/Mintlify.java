package io.github.devrellint.site.generator;

import io.github.devrellint.base.SlashPath;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.HeadingIds;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.SiteLayoutBuilder;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mintlify, see https://mintlify.com/docs/organize/settings: pages at their paths, snippets, files
 * as they are. Pages of an API are made from its description.
 */
final class Mintlify implements Generator {

    private static final String[] CONFIGURATION = {"docs.json", "mint.json"};
    private static final Pattern OWN_KEY =
            Pattern.compile("\"navigation\"\\s{0,9}:|mintlify\\.com/(?:docs|schema)\\.json");
    private static final Pattern DESCRIBED = Pattern.compile("\"(?:openapi|asyncapi)\"");
    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "mintlify";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return isConfigured(OWN_KEY, files, folder);
    }

    private static boolean isConfigured(Pattern key, CaseExactFiles files, Path folder) {
        return Stream.of(CONFIGURATION)
                .anyMatch(name -> key.matcher(files.text(folder, name).orElse("")).find());
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        KeyValues settings = site.config(CONFIGURATION);
        Path root = site.root();
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .pages(root, "")
                        .files(root, "")
                        .eitherSlash()
                        .routed((mount, path, head) -> urls(path))
                        .headingIds(HeadingIds.MINTLIFY)
                        .posts(List.of("{blog,posts}/**"))
                        .frontMatter(FrontMatterConventions.builder())
                        .redirects(
                                settings.list("redirects").stream()
                                        .flatMap(each -> each.string("source").stream())
                                        .toList())
                        .redirects(folders(site.files(), root));
        if (isConfigured(DESCRIBED, site.files(), root)) {
            layout.generated("(.*/)?(api-reference|api|endpoints?)/.*");
            settings.everywhere()
                    .flatMap(each -> each.string("directory").stream())
                    .map(UrlPaths::trim)
                    .filter(folder -> !folder.isEmpty())
                    .forEach(folder -> layout.generated(Pattern.quote(folder) + "/.*"));
        }
        return layout.build();
    }

    /** A folder without a page of its own leads to its first page. */
    private static List<String> folders(CaseExactFiles files, Path root) {
        return files.walk(root).stream()
                .filter(file -> file.toString().endsWith(".mdx"))
                .map(file -> SlashPath.of(root.relativize(file.getParent())))
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .map(folder -> "/" + folder)
                .toList();
    }

    private static List<String> urls(PagePath path) {
        boolean snippet = UrlPaths.below("snippets", path.folder()).isPresent();
        if (!path.isMarkdown() || snippet || path.folder().startsWith(".")) {
            return List.of();
        }
        String place = "/" + UrlPaths.trim(path.place(INDEXES));
        return INDEXES.contains(path.stem())
                ? List.of(place + "/", "/" + UrlPaths.join(path.folder(), path.stem()))
                : List.of(place);
    }
}
