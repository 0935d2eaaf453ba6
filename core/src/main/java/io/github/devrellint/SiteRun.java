package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.pages.PageFactsReader;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks the files of one site: those below one path with one configuration. */
final class SiteRun implements AutoCloseable {

    /** So many files that are named are read before anything else is done. */
    private static final int FEW = 2;

    private final LintRequest request;
    private final RunContext context;
    private final Site site;
    private final SiteFiles files;
    private final RuleChoice choice;
    private final FindingSummaries summaries;
    private final Optional<OtherPages> others;
    private final RepeatedFindings repetitions;
    private final FindingFactory factory;
    private final DocumentReader reader;
    private final List<FactCollector<?, ?>> collectors;
    private PageChecks checks;

    /**
     * Opens a site.
     *
     * @param start the folder, or one file of it
     * @param files those to check, in the order of their paths
     */
    SiteRun(LintRequest request, Rules rules, Config config, Path start, SortedSet<Found> files) {
        this.request = request;
        this.factory = new FindingFactory(request.directory());
        this.reader = new DocumentReader(request.contents(), config.project().encoding(), factory);
        if (files.size() <= FEW && !Files.isDirectory(start)) {
            // while the site is looked at
            files.stream()
                    .filter(file -> file.fault().isEmpty())
                    .forEach(file -> reader.begin(file.path()));
        }
        this.context = new RunContext(config, request.services(), request.inProcessCache());
        config.project().notices().forEach(context.notices()::add);
        this.site = Site.of(context, start, request.contents());
        this.files = new SiteFiles(site, start, files, factory);
        boolean whole = this.files.ofFolder() && site.root().startsWith(start);
        this.choice = new RuleChoice(rules, config, request);
        this.repetitions = new RepeatedFindings(choice);
        this.summaries = new FindingSummaries(rules, choice, site);
        this.others =
                whole
                        ? Optional.empty()
                        : Optional.of(new OtherPages(site, choice, reader, factory, this.files));
        this.collectors = new FactCollectors(rules, choice, site).of(whole);
    }

    SiteFiles files() {
        return files;
    }

    /**
     * Finds out which documents need no check.
     *
     * @param pages results of an earlier run; those of this run are added
     */
    void begin(KeptPages pages) {
        checks = new PageChecks(pages, site, collectors);
        checks.begin(files.list().stream().map(Found::path).toList());
    }

    /** Starts slow work in the background; see {@link Rule#prepare}. */
    void prepare() {
        List<Path> saved =
                files.list().stream()
                        .map(Found::path)
                        .filter(path -> !request.contents().containsKey(path))
                        .filter(checks::isNew)
                        .toList();
        choice.rulesFor(site.root()).forEach(chosen -> prepare(chosen.rule(), saved));
    }

    private void prepare(Rule<?> rule, List<Path> saved) {
        try {
            rule.prepare(saved, site);
        } catch (RuntimeException | Error e) {
            context.notices().failed(DocumentCheck.failure("", rule.id(), e).message());
        }
    }

    /** Keeps what was found out about the documents, once all of them are checked. */
    void keep() {
        checks.keep();
    }

    /** The names of the files in the report. */
    Stream<String> paths() {
        return files.list().stream().map(this::path);
    }

    /** The name of a file in the report. */
    String path(Found file) {
        return factory.path(file.path());
    }

    /**
     * Checks one file; never throws for what is in it.
     *
     * @param begun is called with each rule that begins
     */
    FileResult check(Found file, Consumer<RuleId> begun) {
        String path = path(file);
        if (!file.fault().isEmpty()) {
            return FileResult.failed(new Failure(path, file.fault()));
        }
        return checks.check(file.path(), named -> checkAnew(named, begun));
    }

    private FileResult checkAnew(Path file, Consumer<RuleId> begun) {
        return reader.read(
                file,
                document -> {
                    DocumentCheck check = new DocumentCheck(document, site, choice, factory, begun);
                    collectors.forEach(collector -> collector.gather(document, check));
                    return request.pages() ? withPage(document, check.run()) : check.run();
                });
    }

    /**
     * Begins to check a document that is being written; nothing of it is kept.
     *
     * @param begun is called with each rule that begins; what it throws ends the check
     */
    DocumentCheck begin(Document document, Consumer<RuleId> begun) {
        return new DocumentCheck(document, site, choice, factory, begun);
    }

    /** The site that is checked. */
    Site site() {
        return site;
    }

    private FileResult withPage(Document document, FileResult result) {
        return result.withPage(PageFactsReader.of(document, site, factory.path(document.path())));
    }

    /** Returns the results of the files with their summaries. */
    List<FileResult> summarized(List<FileResult> results) {
        return once(summaries.of(results, others));
    }

    /** The same, but reads no other page of the site: an editor asks at each key. */
    List<FileResult> summarizedAlone(List<FileResult> results) {
        return once(summaries.of(results, Optional.empty()));
    }

    private List<FileResult> once(List<FileResult> all) {
        return repetitions.once(files.ofFolder() ? TranslatedFindings.once(all) : all);
    }

    /**
     * Runs the rules for the whole site, after all documents have been checked.
     *
     * @param begun is called with each rule that begins
     */
    FileResult checkWhole(Consumer<RuleId> begun) {
        return new WholeSiteCheck(collectors, reader, site, choice, factory, begun).run();
    }

    Set<String> notices() {
        return new TreeSet<>(context.notices().list());
    }

    /** Failures that are not about a single document, such as a missing class path. */
    FileResult failures() {
        String path = context.config().file().map(factory::path).orElse("");
        Stream<Failure> general =
                context.notices().failures().stream().map(why -> new Failure(path, why));
        Stream<Failure> files =
                context.notices().unreadable().stream()
                        .map(each -> new Failure(factory.path(each.file()), each.problem()));
        return new FileResult(List.of(), List.of(), Stream.concat(general, files).toList());
    }

    /** From which severity on findings fail the run, by the configuration. */
    Severity failOn() {
        return context.config().failOn();
    }

    boolean asksOtherHosts() {
        return context.config().links().online();
    }

    List<String> decisions() {
        return context.notices().decisions();
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * The rules that need all documents, with what they keep of documents that are not checked
     * themselves.
     */
    List<FactCollector<?, ?>> gather(Rules rules, Collection<Found> documents) {
        return new FactCollectors(rules, choice, site).gather(documents, reader);
    }
}
