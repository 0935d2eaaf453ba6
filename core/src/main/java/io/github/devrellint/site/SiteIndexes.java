package io.github.devrellint.site;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.Surroundings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.configuration.SiteFolder;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.SiteIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sites around folders and documents; each is read once. Safe for use by several threads. */
final class SiteIndexes {

    private final RunContext context;
    private final Config config;
    private final Path linted;
    private final Map<Path, byte[]> unsaved;
    private final Map<Path, SiteIndex> byFolder = new ConcurrentHashMap<>();
    private final Map<Path, SiteIndex> byRoot = new ConcurrentHashMap<>();
    private final SiteDetector detector;

    /**
     * @param start the file or folder that is linted, absolute and normalized
     * @param unsaved pages as they are in an editor, instead of those on the disk
     */
    SiteIndexes(RunContext context, Path start, Map<Path, byte[]> unsaved) {
        this.unsaved = unsaved;
        this.context = context;
        this.config = context.config();
        this.linted =
                Files.isDirectory(start) || start.getParent() == null ? start : start.getParent();
        this.detector = new SiteDetector(config, this::byRoot);
    }

    /** How many files were opened so far to answer questions. */
    long reads() {
        return byRoot.values().stream().mapToLong(index -> index.files().reads()).sum();
    }

    /** The site of what is linted. */
    SiteIndex start() {
        return of(linted);
    }

    /**
     * The site that makes a page of a document, or a part of pages; or else the repository around
     * it.
     */
    SiteIndex of(Document document) {
        return ofDocument(document.path());
    }

    /** As {@link #of(Document)}, for the document at a path. */
    SiteIndex ofDocument(Path document) {
        Path folder = document.getParent();
        SiteIndex index = of(folder);
        boolean partial = document.getFileName().toString().startsWith("_");
        return partial || index.holds(document)
                ? index
                : byRoot(surroundings(folder), Generator.PLAIN);
    }

    /**
     * Resolves a path from the root in a document that lies among the code of a site, and which
     * pages of the site may include. Empty if that is not so, or if it leads nowhere there as well.
     */
    Optional<Lookup> inPages(Document from, LinkTarget target) {
        Path folder = from.path().getParent();
        SiteIndex around = of(folder);
        boolean included =
                target instanceof LinkTarget.Local local
                        && local.fromRoot()
                        && around.layout().built()
                        && !around.layout().root().equals(folder)
                        && !around.holds(from.path());
        return included
                ? Optional.of(around.find(from, target))
                        .filter(found -> !(found instanceof Lookup.Missing))
                : Optional.empty();
    }

    /** The site that a folder belongs to. */
    SiteIndex of(Path folder) {
        SiteIndex known = byFolder.get(folder);
        if (known == null) {
            known = detector.detect(folder, surroundings(folder));
            byFolder.putIfAbsent(folder, known);
            report(known);
        }
        return known;
    }

    private void report(SiteIndex index) {
        String name = index.generator().name();
        context.notices().decided("site: " + name + " at " + index.layout().root());
        for (SiteFolder.Fault fault : index.faults()) {
            context.notices().unreadable(fault.file(), fault.problem());
        }
    }

    private Path surroundings(Path folder) {
        return Surroundings.of(folder, linted, config.base());
    }

    private SiteIndex byRoot(Path root, Generator generator) {
        return byRoot.computeIfAbsent(
                root.resolve(generator.name()),
                key -> {
                    Path around = surroundings(root);
                    Path boundary = root.startsWith(around) ? around : root;
                    SiteIndex index =
                            new SiteIndex(
                                    generator, root, boundary, unsaved, context.inProcessCache());
                    index.faults()
                            .forEach(
                                    fault ->
                                            context.notices()
                                                    .unreadable(fault.file(), fault.problem()));
                    return index;
                });
    }
}
