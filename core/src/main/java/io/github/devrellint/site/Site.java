package io.github.devrellint.site;

import io.github.devrellint.base.GitRepository;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Prose;
import io.github.devrellint.document.Span;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.AuthorFile;
import io.github.devrellint.site.generator.FrontMatterConventions;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.generator.InvalidConfigException;
import io.github.devrellint.site.generator.KeyValues;
import io.github.devrellint.site.generator.KeyValuesParser;
import io.github.devrellint.site.generator.SiteFolder;
import io.github.devrellint.site.generator.SiteLayout;
import io.github.devrellint.site.language.DocumentLanguage;
import io.github.devrellint.site.language.LanguageDetector;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.SiteIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The site that documents belong to, as its generator sees it. Answers where a target leads without
 * building the site and without reading more of it than the question needs. A folder that holds
 * several sites is answered for by the innermost one around a document. Safe for use by several
 * threads.
 */
public final class Site {

    private final RunContext context;
    private final Config config;
    private final Path start;
    private final Map<Path, SiteIndex> byFolder = new ConcurrentHashMap<>();
    private final Map<Path, SiteIndex> byRoot = new ConcurrentHashMap<>();
    private final Map<Path, List<SiteIndex>> byParent = new ConcurrentHashMap<>();

    private Site(RunContext context, Path start) {
        this.context = context;
        this.config = context.config();
        this.start = start;
    }

    /**
     * Finds the site of a configuration, or of a file where the configuration does not say.
     *
     * @param start the file or folder that is linted
     */
    public static Site of(RunContext context, Path start) {
        return new Site(context, start.toAbsolutePath().normalize());
    }

    /** Configuration, notices and services of the run that asks. */
    public RunContext context() {
        return context;
    }

    /** Root of the site in the file system, absolute and normalized. */
    public Path root() {
        return startIndex().layout().root();
    }

    /** The generator of the site. */
    public Generator generator() {
        return startIndex().generator();
    }

    /** The generator of the site that a document belongs to. */
    public Generator generator(Document document) {
        return index(document).generator();
    }

    /** How the generator lays out the site that a document belongs to. */
    public SiteLayout layout(Document document) {
        return index(document).layout();
    }

    /** What the generator of a document makes of its front matter. */
    public FrontMatterConventions frontMatter(Document document) {
        return layout(document).frontMatter();
    }

    /** The authors of a file that the site's generator names; a syntax error is a failure. */
    public KeyValues authors(Document document, AuthorFile file) {
        CaseExactFiles files = files(document);
        String name = file.file().getFileName().toString();
        String text = files.text(file.file().getParent(), name).orElse("");
        try {
            KeyValues all = KeyValuesParser.parse(name, text);
            return file.key().isEmpty() ? all : all.at(file.key());
        } catch (InvalidConfigException e) {
            context.notices().unreadable(file.file(), e.getMessage());
            return KeyValues.NONE;
        }
    }

    /** Files and folders of the site. */
    public CaseExactFiles files() {
        return startIndex().files();
    }

    /** Files and folders of the site that a document belongs to. */
    public CaseExactFiles files(Document document) {
        return index(document).files();
    }

    /** How many files were opened so far to answer questions. */
    public long reads() {
        return byRoot.values().stream().mapToLong(index -> index.files().reads()).sum();
    }

    /** Whether the document is a post: some rules apply to posts only. */
    public boolean isPost(Document document) {
        if (!config.posts().isEmpty()) {
            return new FilePatterns(config.base(), config.posts()).matches(document.path());
        }
        return !isPageTemplate(document) && index(document).isPost(document);
    }

    /** Whether the document is what new pages are made from: an archetype, a scaffold. */
    public boolean isPageTemplate(Document document) {
        return index(document.path().getParent()).isPageTemplate(document.path());
    }

    /**
     * Whether a file is the copy of a page as of an earlier version: what is wrong in it is wrong
     * in the page as well, or was mended there.
     */
    public boolean isCopy(Path file) {
        return index(file.getParent()).isCopy(file);
    }

    /** Looks where a target of a document leads. */
    public Lookup find(Document from, LinkTarget target) {
        return index(from).find(from, target);
    }

    /** Tells, for those who ask, why a target of a document was not checked. */
    public void reportUnchecked(Document from, Span span, Lookup.Unknown unknown) {
        if (!unknown.reason().isEmpty()) {
            Path path = from.path();
            Path named = path.startsWith(config.base()) ? config.base().relativize(path) : path;
            int line = from.source().lines().position(span.start()).line();
            context.notices()
                    .decided(
                            named.toString().replace('\\', '/')
                                    + ":"
                                    + line
                                    + ": not checked: "
                                    + unknown.reason());
        }
    }

    /** Looks where an image is. */
    public Lookup find(Document from, Image image) {
        return index(from).find(from, image);
    }

    /**
     * Looks whether the page that a target leads to has the place that its fragment names. Unknown
     * if the page itself is not found.
     */
    public Lookup findAnchor(Document from, LinkTarget target) {
        return index(from).findAnchor(from, target);
    }

    /** Whether the build defines labels of reference links that a page does not define itself. */
    public boolean definesReferences(Document document) {
        SiteIndex index = index(document);
        return index.generator().definesReferences(index.layout().settings());
    }

    private SiteIndex startIndex() {
        boolean folder = Files.isDirectory(start);
        return index(folder || start.getParent() == null ? start : start.getParent());
    }

    /**
     * The site that makes a page of a document, or a part of pages; or else the repository around
     * it.
     */
    SiteIndex index(Document document) {
        Path folder = document.path().getParent();
        SiteIndex index = index(folder);
        boolean partial = document.path().getFileName().toString().startsWith("_");
        return partial || index.holds(document.path())
                ? index
                : byRoot(surroundings(folder), Generator.PLAIN);
    }

    private SiteIndex index(Path folder) {
        SiteIndex known = byFolder.get(folder);
        if (known == null) {
            known = detect(folder);
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

    private SiteIndex detect(Path folder) {
        Optional<Generator> wanted = Generator.named(config.site());
        if (config.root().isPresent()) {
            Path root = config.base().resolve(config.root().get()).normalize();
            return byRoot(root, wanted.or(() -> owner(root)).orElse(Generator.PLAIN));
        }
        Path top = surroundings(folder);
        List<Generator> asked = wanted.map(List::of).orElse(Generator.ALL);
        return owned(folder, top, asked, Generator::owns)
                .or(() -> mounting(folder, top, asked))
                .or(() -> owned(folder, top, asked, Generator::resembles))
                .orElseGet(() -> byRoot(top, wanted.orElse(Generator.PLAIN)));
    }

    /** The innermost folder, from one up to another around it, that a generator says is its own. */
    private Optional<SiteIndex> owned(Path from, Path top, List<Generator> asked, Sign sign) {
        for (Path at = from; at != null; at = at.equals(top) ? null : at.getParent()) {
            Path folder = at;
            CaseExactFiles files = new CaseExactFiles(folder);
            Optional<Generator> owner =
                    asked.stream().filter(each -> sign.of(each, files, folder)).findFirst();
            if (owner.isPresent()) {
                return Optional.of(byRoot(folder, owner.get()));
            }
        }
        return Optional.empty();
    }

    /** A site beside a folder, or beside one around it, whose configuration names the folder. */
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
        CaseExactFiles files = new CaseExactFiles(folder);
        List<SiteIndex> sites = new ArrayList<>();
        for (String name : files.names(folder)) {
            if (!name.startsWith(".") && files.folder(folder, name).isPresent()) {
                Path child = folder.resolve(name);
                asked.stream()
                        .filter(each -> each.owns(files, child))
                        .findFirst()
                        .ifPresent(owner -> sites.add(byRoot(child, owner)));
            }
        }
        return sites;
    }

    /** What makes a folder the root of a generator's site. */
    private interface Sign {
        boolean of(Generator generator, CaseExactFiles files, Path folder);
    }

    /** The repository around a folder, else what is linted, else the folder itself. */
    private Path surroundings(Path folder) {
        Path linted = Files.isDirectory(start) ? start : start.getParent();
        return GitRepository.around(folder)
                .or(
                        () ->
                                Stream.of(config.base(), linted)
                                        .filter(folder::startsWith)
                                        .min(Comparator.comparingInt(Path::getNameCount)))
                .orElse(folder);
    }

    private static Optional<Generator> owner(Path folder) {
        CaseExactFiles files = new CaseExactFiles(folder);
        return Generator.ALL.stream()
                .filter(generator -> generator.owns(files, folder))
                .findFirst();
    }

    private SiteIndex byRoot(Path root, Generator generator) {
        return byRoot.computeIfAbsent(
                root.resolve(generator.name()),
                key -> {
                    Path around = surroundings(root);
                    SiteIndex index =
                            new SiteIndex(generator, root, root.startsWith(around) ? around : root);
                    index.faults()
                            .forEach(
                                    fault ->
                                            context.notices()
                                                    .unreadable(fault.file(), fault.problem()));
                    return index;
                });
    }

    /**
     * The language of a document's prose: what its front matter says ({@code lang}, {@code
     * language}, {@code locale}), or an override; else that of the configuration, unless the text
     * is plainly in another one, as translations on a site are.
     *
     * @return a language tag such as {@code en}, {@code en-GB} or {@code de}
     */
    public String language(Document document) {
        return DocumentLanguage.of(document, config, layout(document).root());
    }

    /** Whether a block of an English document is plainly in another language. */
    public boolean isForeign(Prose prose) {
        return LanguageDetector.isForeign(prose);
    }
}
