package io.github.devrellint.site.generator;

import io.github.devrellint.document.LinkTarget;
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
import java.util.stream.Collectors;

/**
 * mdBook, see https://rust-lang.github.io/mdBook/: the chapters that {@code SUMMARY.md} lists,
 * {@code README.md} as the index of its folder, other files as they are. A book is often one of
 * several on its host, to which links go that leave it.
 */
public final class MdBook implements Generator {

    private static final String CONFIGURATION = "book.toml";
    private static final Set<String> INDEXES = Set.of("index", "README");

    /** The target of a link in {@code SUMMARY.md}, with or without angle brackets. */
    private static final Pattern CHAPTER =
            Pattern.compile("]\\(\\s{0,9}(?:<([^>\\n]++)>|([^)\\s]++))\\s{0,9}\\)");

    @Override
    public String name() {
        return "mdbook";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION);
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        KeyValues settings = site.config(CONFIGURATION);
        KeyValues html = settings.at("output", "html");
        Path source =
                files.folder(root, settings.at("book").string("src", "src"))
                        .orElse(root.resolve("src"));
        Set<String> chapters = chapters(files, source);
        SiteLayoutBuilder layout =
                SiteLayout.of(root, settings)
                        .servedAt(html.string("site-url", ""))
                        .part()
                        .pages(source, "")
                        .files(source, "")
                        .files(root.resolve("theme"), "")
                        .routed((mount, path, head) -> urls(chapters, path))
                        .headingIds(HeadingIds.MDBOOK)
                        .posts(List.of())
                        .redirects(List.copyOf(html.at("redirect").keys()))
                        .generated("(.*/)?(print|toc|404)\\.html", "searchindex.*")
                        .frontMatter(FrontMatterConventions.builder().titleFromHeading());
        if (hasOwnCode(settings)) {
            layout.madeAnchors();
        }
        return layout.build();
    }

    /** Preprocessors may define what links refer to. */
    @Override
    public boolean definesReferences(KeyValues settings) {
        return hasOwnCode(settings);
    }

    /** Whether a preprocessor is a program of the book itself. */
    private static boolean hasOwnCode(KeyValues settings) {
        KeyValues preprocessors = settings.at("preprocessor");
        return preprocessors.keys().stream()
                .flatMap(name -> preprocessors.at(name).string("command").stream())
                .anyMatch(command -> !command.startsWith("mdbook-"));
    }

    /** The paths of the chapters below the folder of sources. */
    private static Set<String> chapters(CaseExactFiles files, Path source) {
        return CHAPTER.matcher(files.text(source, "SUMMARY.md").orElse(""))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .map(LinkTarget::parse)
                .filter(LinkTarget.Local.class::isInstance)
                .map(target -> UrlPaths.resolve("", ((LinkTarget.Local) target).path()))
                .collect(Collectors.toSet());
    }

    private static List<String> urls(Set<String> chapters, PagePath path) {
        String file = UrlPaths.join(path.folder(), path.stem() + "." + path.extension());
        if (!chapters.contains(file)) {
            return List.of();
        }
        boolean index = INDEXES.contains(path.stem());
        return List.of("/" + path.place(INDEXES) + (index ? "/" : ".html"));
    }
}
