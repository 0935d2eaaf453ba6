package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.SiteLayout;
import java.nio.file.Path;
import java.util.List;

/** A repository without a generator, as its host shows it: links point to files and folders. */
public final class Plain implements Generator {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public boolean owns(CaseExactFiles files, Path folder) {
        return false;
    }

    /** A generator that is not known may be one that does. */
    @Override
    public boolean ignoresKeyCase() {
        return true;
    }

    @Override
    public boolean hasOwnKeys() {
        return false;
    }

    @Override
    public SiteLayout layout(SiteFolder site) {
        CaseExactFiles files = site.files();
        Path root = site.root();
        return SiteLayout.of(root, KeyValues.NONE)
                .posts(
                        List.of(
                                "{_posts,posts,post,blog,articles}/**",
                                "**/{_posts,posts,post,blog,articles}/**",
                                "**/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*",
                                "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*"))
                .notBuilt()
                .frontMatter(
                        FrontMatterConventions.builder()
                                .titleFromHeading()
                                .addresses("permalink", "redirect_from"))
                .build();
    }
}
