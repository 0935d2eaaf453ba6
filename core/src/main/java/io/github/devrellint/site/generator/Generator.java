package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A generator of sites: recognises its own files and knows how it lays out a site. */
public interface Generator {

    /** Of a repository that no generator makes a site of. */
    Generator PLAIN = new Plain();

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
                    new NuxtContent(),
                    new Next(),
                    PLAIN);

    /** As in the configuration: {@code jekyll}. */
    String name();

    /** Whether the files in a folder say that it is the root of such a site. */
    boolean owns(CaseExactFiles files, Path folder);

    /**
     * Whether a folder looks like such a site though nothing says so, if no other one is around.
     */
    default boolean resembles(CaseExactFiles files, Path folder) {
        return false;
    }

    /** Whether keys of front matter match in any letter case. */
    default boolean ignoresKeyCase() {
        return false;
    }

    /** Reads the configuration of a site. */
    SiteLayout layout(SiteFolder site);

    /** The names in configuration files, in the order of {@link #ALL}. */
    static List<String> names() {
        return ALL.stream().map(Generator::name).toList();
    }

    /**
     * Whether the build defines labels of reference links that the page itself does not define, by
     * a plugin or by text that it appends to pages.
     */
    default boolean definesReferences(KeyValues settings) {
        return false;
    }

    /** The generator of a name in a configuration file. */
    static Optional<Generator> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(generator -> generator.name().equals(wanted)).findFirst();
    }
}
