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
import java.util.regex.Pattern;

/**
 * Middleman, see https://middlemanapp.com/basics/: the endings of a source name its engines, {@code
 * about.html.md}. Its configuration is a program, which may add, move and serve pages elsewhere.
 */
final class Middleman implements Generator {

    private static final Pattern ENGINES = Pattern.compile("\\.html(?:\\.[a-z]{2,9})*$");
    private static final Set<String> INDEXES = Set.of("index");

    @Override
    public String name() {
        return "middleman";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, "config.rb") && hasFirstPage(files, folder.resolve("source"));
    }

    /** The content alone, which another repository builds. */
    @Override
    public boolean resembles(CaseExactFiles files, Path folder) {
        return hasFirstPage(files, folder);
    }

    private static boolean hasFirstPage(CaseExactFiles files, Path folder) {
        return files.names(folder).stream().anyMatch(name -> name.startsWith("index.html."));
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        Path root = site.root();
        Path source = site.files().folder(root, "source").orElse(root);
        return SiteLayout.of(root, KeyValues.NONE)
                .part()
                .pages(source, "")
                .files(source, "")
                .eitherSlash()
                .routed((mount, path, head) -> urls(path))
                .headingIds(HeadingIds.ANY)
                .posts(List.of("source/{posts,blog,articles}/**", "{posts,blog,articles}/**"))
                .frontMatter(FrontMatterConventions.builder().titleFromHeading())
                .redirects(Redirects.read(site))
                .build();
    }

    private static List<String> urls(PagePath path) {
        String file = path.stem() + "." + path.extension();
        boolean page = ENGINES.matcher(file).find();
        if (!page && !path.isMarkdown() || path.stem().startsWith("_")) {
            return List.of();
        }
        PagePath named = path.withStem(ENGINES.matcher(file).replaceFirst(""));
        String stem = page ? named.stem() : path.stem();
        String place = "/" + UrlPaths.trim(path.withStem(stem).place(INDEXES));
        return INDEXES.contains(stem)
                ? List.of(place + "/", place + "/index.html")
                : List.of(place + "/", place + ".html");
    }
}
