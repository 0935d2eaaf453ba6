package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A generator of sites: recognises its own files and knows how it lays out a site. */
public interface Generator {

    /** Every generator, in the order in which they are asked whether a folder is theirs. */
    List<Generator> ALL =
            List.of(
                    new Docusaurus(),
                    new VitePress(),
                    new Astro(),
                    new MkDocs(),
                    new Zola(),
                    new Hugo(),
                    new Hexo(),
                    new Eleventy(),
                    new JBake(),
                    new Roq(),
                    new Jekyll(),
                    new Next(),
                    new Plain());

    /** As in the configuration: {@code jekyll}. */
    String name();

    /** Whether the files in a folder say that it is the root of such a site. */
    boolean owns(CaseExactFiles tree, Path folder);

    /**
     * Whether a folder looks like such a site though nothing says so, if no other one is around.
     */
    default boolean resembles(CaseExactFiles tree, Path folder) {
        return false;
    }

    /** Reads the configuration of a site. */
    SiteLayout layout(CaseExactFiles tree, Path root);

    /** The generator of a name in a configuration file. */
    static Optional<Generator> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(generator -> generator.name().equals(wanted)).findFirst();
    }
}
