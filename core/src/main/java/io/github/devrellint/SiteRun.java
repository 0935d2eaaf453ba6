package io.github.devrellint;

import static java.util.stream.Collectors.joining;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks the files of one site: those below one path with one configuration. */
final class SiteRun implements AutoCloseable {

    private final LintRequest request;
    private final RunContext context;
    private final Site site;
    private final SortedSet<Found> files;
    private final boolean folder;
    private final RuleChoice choice;
    private final Summaries summaries;
    private final FindingFactory factory;
    private final DocumentReader reader;
    private final List<FactCollector<?, ?>> collectors;
    private PageChecks checks;
    private boolean leftOut;

    /**
     * Opens a site.
     *
     * @param start the folder, or one file of it
     * @param files those to check, in the order of their paths
     */
    SiteRun(LintRequest request, Rules rules, Config config, Path start, SortedSet<Found> files) {
        this.request = request;
        this.context = new RunContext(config, request.services());
        config.project().notices().forEach(context.notices()::add);
        this.site = Site.of(context, start);
        this.files = files;
        this.folder = Files.isDirectory(start);
        if (folder && config.include().isEmpty()) {
            leaveOutCopies(start);
            leaveOutTestData(start);
        }
        boolean whole = folder && site.root().startsWith(start);
        this.choice = new RuleChoice(rules, config, request);
        this.summaries = new Summaries(rules, choice);
        this.factory = new FindingFactory(request.directory());
        this.reader = new DocumentReader(request.contents(), config.project().encoding(), factory);
        this.collectors = whole ? collectors(rules) : List.of();
    }

    /** Copies are checked where somebody names their folder, or one in it. */
    private void leaveOutCopies(Path start) {
        int all = files.size();
        if (!site.isInCopies(start)) {
            files.removeIf(file -> site.isCopy(file.path()));
        }
        if (files.size() < all) {
            context.notices()
                    .add(
                            "left out "
                                    + (all - files.size())
                                    + " pages of earlier versions; name their folder to check them");
        }
    }

    /** What tests read need not be right: it is checked where somebody names its folder. */
    private void leaveOutTestData(Path start) {
        int all = files.size();
        files.removeIf(file -> site.isTestData(file.path(), start));
        if (files.size() < all) {
            context.notices()
                    .add(
                            "left out "
                                    + (all - files.size())
                                    + " files that tests read; name their folder to check them");
        }
    }

    /** Whether these are files named one by one, of the same site as another file. */
    boolean hasNamed(Path file, Config config) {
        return !folder && context.config() == config && site.holds(file);
    }

    /** Adds files that were named one by one. */
    void add(SortedSet<Found> named) {
        files.addAll(named);
    }

    /** Says which symbolic links were found in place of files. */
    void reportLinks(Set<Path> links) {
        if (!links.isEmpty()) {
            context.notices().add("symbolic links are not followed: " + names(links));
        }
    }

    /** Says which files and folders Git ignores. */
    void reportIgnored(Set<Path> ignored) {
        if (!ignored.isEmpty()) {
            context.notices().decided("ignored by Git: " + names(ignored));
            leftOut = true;
        }
    }

    /** Whether there is something in its folders that Git ignores. */
    boolean hasIgnored() {
        return leftOut;
    }

    private String names(Set<Path> files) {
        String names = files.stream().limit(3).map(factory::path).collect(joining(", "));
        return files.size() > 3 ? names + ", …" : names;
    }

    SortedSet<Found> files() {
        return files;
    }

    /**
     * Finds out which documents need no check.
     *
     * @param pages what an earlier run found out, and what this one does
     */
    void begin(KeptPages pages) {
        checks = new PageChecks(pages, site, collectors);
        checks.begin(files.stream().map(Found::path).toList());
    }

    /** Starts slow work in the background; see {@link Rule#prepare}. */
    void prepare() {
        List<Path> saved =
                files.stream()
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

    /** The name of a file in the report. */
    String path(Found file) {
        return factory.path(file.path());
    }

    /**
     * Checks one file; never throws for what is in it.
     *
     * @param begun is told each rule that begins
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
                    return check.run();
                });
    }

    /** Returns the results of the files with their summaries. */
    List<FileResult> summarized(List<FileResult> results) {
        List<FileResult> all = summaries.of(results);
        return folder ? Translations.once(all) : all;
    }

    /**
     * Runs the rules for the whole site, after all documents have been checked.
     *
     * @param begun is told each rule that begins
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

    private List<FactCollector<?, ?>> collectors(Rules rules) {
        List<FactCollector<?, ?>> active = new ArrayList<>();
        rules.siteRules().stream()
                .filter(rule -> choice.severity(rule.id(), site.root()) != Severity.OFF)
                .forEach(rule -> active.add(collector(rule)));
        return active;
    }

    private <O extends Record, F> FactCollector<O, F> collector(SiteRule<O, F> rule) {
        return new FactCollector<>(rule, choice.options(rule.id(), rule.defaults()), site);
    }
}
