package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.PagePath;
import io.github.devrellint.site.layout.Redirects;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.layout.UrlPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sphinx with a parser of Markdown, see https://myst-parser.readthedocs.io/: documents and files by
 * their paths. Any other target may be a cross reference, to a label or to an object of the
 * documented code, which the build resolves.
 */
final class Sphinx implements Generator {

    private static final String CONFIGURATION = "conf.py";
    private static final Pattern MARKDOWN = Pattern.compile("myst_parser|myst_nb|recommonmark|m2r");

    /** A target without the extension of a document or a picture. */
    private static final String REFERENCE =
            "(?i)(?!.*\\.(?:md|rst|ipynb|png|jpe?g|gif|svg|webp)$).*";

    @Override
    public String name() {
        return "sphinx";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return files.has(folder, CONFIGURATION)
                && MARKDOWN.matcher(files.text(folder, CONFIGURATION).orElse("")).find();
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        Path root = site.root();
        return SiteLayout.of(root, KeyValues.NONE)
                .part()
                .pages(root, "")
                .files(root, "")
                .routed((mount, path, head) -> urls(path))
                .alias("", root) // a path from the root is one of the sources
                .generated(REFERENCE)
                .madeAnchors(".*")
                .posts(List.of("{blog,posts}/**"))
                .frontMatter(FrontMatterConventions.builder().titleFromHeading())
                .redirects(Redirects.read(site))
                .build();
    }

    /** Labels may be defined by other pages, and by the inventories of other projects. */
    @Override
    public boolean definesReferences(KeyValues settings) {
        return true;
    }

    private static List<String> urls(PagePath path) {
        return path.isMarkdown()
                ? List.of("/" + UrlPaths.join(path.folder(), path.stem()) + ".html")
                : List.of();
    }
}
