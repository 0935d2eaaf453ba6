package io.github.devrellint.site;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Prose;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.site.language.DocumentLanguage;
import io.github.devrellint.site.language.LanguageDetector;
import io.github.devrellint.site.layout.FrontMatterConventions;
import io.github.devrellint.site.layout.SiteLayout;
import io.github.devrellint.site.lookup.DocumentRoles;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.PageAddress;
import io.github.devrellint.site.lookup.SiteIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The site that documents belong to. Resolves targets as the site's generator does, without
 * building the site and without reading more files than necessary. If sites are nested, the
 * innermost one around a document counts. Safe for use by several threads.
 */
public final class Site {

    private final RunContext context;
    private final Config config;
    private final SiteIndexes indexes;
    private final TranslatedOriginals originals = new TranslatedOriginals();
    private final AnalysisKey<KnownLookups> lookups =
            AnalysisKey.of(KnownLookups.class, document -> new KnownLookups());

    private Site(RunContext context, Path start, Map<Path, byte[]> unsaved) {
        this.context = context;
        this.config = context.config();
        this.indexes = new SiteIndexes(context, start, unsaved);
    }

    /**
     * Finds the site of a configuration, or of a file where the configuration does not say.
     *
     * @param start the file or folder that is linted
     */
    public static Site of(RunContext context, Path start) {
        return of(context, start, Map.of());
    }

    /**
     * The same with pages as they are in an editor, instead of those on the disk.
     *
     * @param unsaved the content of files that are there, by absolute path
     */
    public static Site of(RunContext context, Path start, Map<Path, byte[]> unsaved) {
        return new Site(context, start.toAbsolutePath().normalize(), unsaved);
    }

    /** Configuration, notices and services of the run that asks. */
    public RunContext context() {
        return context;
    }

    /** Root of the site in the file system, absolute and normalized. */
    public Path root() {
        return indexes.start().layout().root();
    }

    /**
     * Whether a file is of this site, and not of one beside or inside it.
     *
     * @param file absolute and normalized
     */
    public boolean holds(Path file) {
        return indexes.of(file.getParent()).layout().root().equals(root());
    }

    /** The generator of the site. */
    public Generator generator() {
        return indexes.start().generator();
    }

    /** The generator of the site that a document belongs to. */
    public Generator generator(Document document) {
        return indexes.of(document).generator();
    }

    /** The generator of the site that the document at a path belongs to. */
    public Generator generator(Path document) {
        return indexes.ofDocument(document).generator();
    }

    /** How the generator lays out the site that a document belongs to. */
    public SiteLayout layout(Document document) {
        return indexes.of(document).layout();
    }

    /** How the generator of a document interprets front matter. */
    public FrontMatterConventions frontMatter(Document document) {
        return layout(document).frontMatter();
    }

    /** Files and folders of the site. */
    public CaseExactFiles files() {
        return indexes.start().files();
    }

    /** Files and folders of the site that a document belongs to. */
    public CaseExactFiles files(Document document) {
        return files(document.path());
    }

    /** Files and folders of the site that the document at a path belongs to. */
    public CaseExactFiles files(Path document) {
        return indexes.ofDocument(document).files();
    }

    /** How many files were opened so far to answer questions. */
    public long reads() {
        return indexes.reads();
    }

    /** Whether the document is a post: some rules apply to posts only. */
    public boolean isPost(Document document) {
        if (!config.posts().isEmpty()) {
            return new FilePatterns(config.base(), config.posts()).matches(document.path());
        }
        return !isPageTemplate(document) && indexes.of(document).roles().isPost(document);
    }

    /** Whether the document is a template of new pages: an archetype, a scaffold. */
    public boolean isPageTemplate(Document document) {
        return rolesBeside(document.path()).isPageTemplate(document.path());
    }

    /**
     * Whether a file is the copy of a page as of an earlier version: what is wrong in it is wrong
     * in the page as well, or was fixed there.
     */
    public boolean isCopy(Path file) {
        return rolesBeside(file).isCopy(file);
    }

    /** See {@link DocumentRoles#isTestData}. */
    public boolean isTestData(Path file, Path start) {
        return rolesBeside(file).isTestData(file, start);
    }

    /** Whether a folder holds the pages of an earlier version and nothing else. */
    public boolean isInCopies(Path folder) {
        return indexes.of(folder).roles().isInCopies(folder);
    }

    private DocumentRoles rolesBeside(Path file) {
        return indexes.of(file.getParent()).roles();
    }

    /** Resolves a target of a document; each once, however often it is written. */
    public Lookup find(Document from, LinkTarget target) {
        return from.analysis(lookups).page(target, () -> lookUp(from, target));
    }

    private Lookup lookUp(Document from, LinkTarget target) {
        Lookup found =
                originals.orInOriginal(
                        from, (index, document) -> index.find(document, target), indexes);
        return found instanceof Lookup.Missing
                ? indexes.inPages(from, target).orElse(found)
                : found;
    }

    /** Resolves the target of an image. */
    public Lookup find(Document from, Image image) {
        return from.analysis(lookups)
                .image(
                        image,
                        () ->
                                originals.orInOriginal(
                                        from,
                                        (index, document) -> index.find(document, image),
                                        indexes));
    }

    /**
     * Looks for the anchor that the fragment of a target names. Unknown if the page itself is not
     * found.
     */
    public Lookup findAnchor(Document from, LinkTarget target) {
        SiteIndex index = indexes.of(from);
        return from.analysis(lookups)
                .anchor(
                        target,
                        () ->
                                index.findAnchor(
                                        from,
                                        target,
                                        page -> learnedIds(from.path(), index, page)));
    }

    private void learnedIds(Path from, SiteIndex index, Path page) {
        if (!page.equals(from)) {
            context.learned(
                    PageIdsQuestion.KIND,
                    PageIdsQuestion.subject(from, page),
                    () -> index.identity().ids(page));
        }
    }

    /**
     * The addresses that the front matter of a document gives to its page. Empty if they follow
     * from the file name alone.
     */
    public String movedTo(Path document) {
        return indexes.ofDocument(document).identity().movedTo(document);
    }

    /**
     * Whether what other pages may ask about the ids of a document is what is known of its file.
     */
    public boolean knowsIds(Document document) {
        return indexes.of(document).identity().knowsIds(document);
    }

    /** The same for the addresses that its front matter gives to its page. */
    public boolean knowsAddress(Document document) {
        return indexes.of(document).identity().knowsAddress(document);
    }

    /**
     * The main address that the page of a document has if its file is at a place, as {@link
     * PageAddress#url}; empty where a file there makes no page.
     */
    public Optional<String> address(Document page, Path place) {
        return indexes.of(page).identity().address(page, place);
    }

    /** All pages of the site that a document belongs to. */
    public List<PageAddress> pages(Document from) {
        return indexes.of(from).pages();
    }

    /**
     * The ids of headings and elements of a page, which a link in a document may lead to.
     *
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public Set<String> anchors(Document from, Path page) {
        return indexes.of(from).anchors(from, page);
    }

    /** The ids of a page, for comparison with an earlier run. */
    String ids(Path document, Path page) {
        return indexes.ofDocument(document).identity().ids(page);
    }

    /** Whether the build defines labels of reference links that a page does not define itself. */
    public boolean definesReferences(Document document) {
        SiteIndex index = indexes.of(document);
        return index.generator().definesReferences(index.layout().settings());
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
