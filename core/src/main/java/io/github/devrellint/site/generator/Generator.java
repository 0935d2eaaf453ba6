package io.github.devrellint.site.generator;

import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.layout.SiteLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A static site generator: recognises its sites and describes how they are laid out. */
public interface Generator {

    /** No generator: a repository as its host shows it. */
    Generator PLAIN = new Plain();

    /** Every generator, in the order in which they are asked whether a folder is theirs. */
    List<Generator> ALL =
            List.of(
                    new Docusaurus(),
                    new VitePress(),
                    new Astro(),
                    new MkDocs(),
                    new MdBook(),
                    new Mintlify(),
                    new GitBook(),
                    new Quarto(),
                    new Sphinx(),
                    new Zola(),
                    new Hugo(),
                    new Hexo(),
                    new Eleventy(),
                    new JBake(),
                    new Roq(),
                    new Jekyll(),
                    new Middleman(),
                    new Docsify(),
                    new NuxtContent(),
                    new Next(),
                    PLAIN);

    /** As in the configuration: {@code jekyll}. */
    String name();

    /** Whether the files in a folder show that it is the root of such a site. */
    boolean owns(CaseExactFiles files, Path folder);

    /**
     * Whether a folder looks like such a site without its configuration; asked if no generator owns
     * the folder.
     */
    default boolean resembles(CaseExactFiles files, Path folder) {
        return false;
    }

    /** Whether keys of front matter match in any letter case. */
    default boolean ignoresKeyCase() {
        return false;
    }

    /**
     * Whether its front matter has keys of its own, which the resource {@code
     * front-matter/<name>.keys} lists; else all keys are the author's.
     */
    default boolean hasOwnKeys() {
        return true;
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
