package io.github.devrellint.site;

import io.github.devrellint.config.Config;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.lookup.SiteIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Finds the site that a folder belongs to: the one that the configuration names, else the innermost
 * one around the folder that a generator recognises. Safe for use by several threads.
 */
final class SiteDetector {

    private final Config config;
    private final BiFunction<Path, Generator, SiteIndex> sites;
    private final Map<Path, List<SiteIndex>> byParent = new ConcurrentHashMap<>();
    private final Map<Path, CaseExactFiles> trees = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Generator>> owners = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Generator>> lookalikes = new ConcurrentHashMap<>();

    /**
     * @param sites the site with a root and a generator
     */
    SiteDetector(Config config, BiFunction<Path, Generator, SiteIndex> sites) {
        this.config = config;
        this.sites = sites;
    }

    /**
     * Finds the site of a folder.
     *
     * @param top the folder around it up to which sites are looked for
     */
    SiteIndex detect(Path folder, Path top) {
        Optional<Generator> wanted = Generator.named(config.site());
        if (config.root().isPresent()) {
            Path root = config.base().resolve(config.root().get()).normalize();
            return sites.apply(root, wanted.or(() -> owner(root)).orElse(Generator.PLAIN));
        }
        List<Generator> asked = wanted.map(List::of).orElse(Generator.ALL);
        return owned(folder, top, asked, Generator::owns, owners)
                .or(() -> mounting(folder, top, asked))
                .or(() -> owned(folder, top, asked, Generator::resembles, lookalikes))
                .orElseGet(() -> sites.apply(top, wanted.orElse(Generator.PLAIN)));
    }

    /**
     * The innermost folder, from {@code from} up to {@code top}, that a generator recognises as its
     * own.
     *
     * @param known what was found out about folders by this sign: many have the same ones around
     */
    private Optional<SiteIndex> owned(
            Path from,
            Path top,
            List<Generator> asked,
            Sign sign,
            Map<Path, Optional<Generator>> known) {
        for (Path at = from; at != null; at = at.equals(top) ? null : at.getParent()) {
            Path folder = at;
            Optional<Generator> owner =
                    known.computeIfAbsent(folder, each -> recognised(each, asked, sign));
            if (owner.isPresent()) {
                return Optional.of(sites.apply(folder, owner.get()));
            }
        }
        return Optional.empty();
    }

    private CaseExactFiles tree(Path folder) {
        return trees.computeIfAbsent(folder, CaseExactFiles::new);
    }

    private Optional<Generator> recognised(Path folder, List<Generator> asked, Sign sign) {
        CaseExactFiles files = tree(folder);
        return asked.stream().filter(each -> sign.of(each, files, folder)).findFirst();
    }

    /**
     * A site next to the folder, or next to a folder around it, whose configuration mounts the
     * folder.
     */
    private Optional<SiteIndex> mounting(Path from, Path top, List<Generator> asked) {
        for (Path at = from; at != null; at = at.equals(top) ? null : at.getParent()) {
            for (SiteIndex site : byParent.computeIfAbsent(at, folder -> below(folder, asked))) {
                if (site.holds(from)) {
                    return Optional.of(site);
                }
            }
        }
        return Optional.empty();
    }

    /** The sites whose roots are directly in a folder. */
    private List<SiteIndex> below(Path folder, List<Generator> asked) {
        CaseExactFiles files = tree(folder);
        List<SiteIndex> found = new ArrayList<>();
        for (String name : files.names(folder)) {
            if (!name.startsWith(".") && files.folder(folder, name).isPresent()) {
                Path child = folder.resolve(name);
                asked.stream()
                        .filter(each -> each.owns(files, child))
                        .findFirst()
                        .ifPresent(owner -> found.add(sites.apply(child, owner)));
            }
        }
        return found;
    }

    /** What makes a folder the root of a generator's site. */
    private interface Sign {
        boolean of(Generator generator, CaseExactFiles files, Path folder);
    }

    private Optional<Generator> owner(Path folder) {
        CaseExactFiles files = tree(folder);
        return Generator.ALL.stream()
                .filter(generator -> generator.owns(files, folder))
                .findFirst();
    }
}
