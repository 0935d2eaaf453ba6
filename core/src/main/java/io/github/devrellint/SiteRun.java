package io.github.devrellint;

import static java.util.stream.Collectors.joining;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.DocumentParser;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.rule.SiteRule.Located;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.generator.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks the files of one site: those below one path with one configuration. */
final class SiteRun implements AutoCloseable {

    /** Larger files are no posts, and a parser needs a multiple of their size. */
    private static final long MAX_BYTES = 20_000_000;

    private final LintRequest request;
    private final RunContext context;
    private final Site site;
    private final SortedSet<Found> files;
    private final boolean folder;
    private final boolean whole;
    private final RuleChoice choice;
    private final Summaries summaries;
    private final FindingFactory factory;
    private final DocumentParser parser = new DocumentParser();
    private final List<FactCollector<?, ?>> collectors;
    private PageChecks checks;

    private SiteRun(
            LintRequest request, Rules rules, Config config, Path start, SortedSet<Found> files) {
        this.request = request;
        this.context = new RunContext(config, request.services());
        config.project().notices().forEach(context.notices()::add);
        this.site = Site.of(context, start);
        this.files = files;
        this.folder = Files.isDirectory(start);
        if (folder && config.include().isEmpty()) {
            leaveOutCopies(start);
        }
        this.whole = folder && site.root().startsWith(start);
        this.choice = new RuleChoice(rules, config, request);
        this.summaries = new Summaries(rules, choice);
        this.factory = new FindingFactory(request.directory());
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

    /**
     * Opens the sites of a request. No file is in two of them.
     *
     * @throws ConfigException if a path does not exist or a configuration can't be used
     */
    static List<SiteRun> open(LintRequest request, Rules rules) {
        Map<RuleId, Record> defaults = new LinkedHashMap<>();
        rules.rules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        rules.siteRules().forEach(rule -> defaults.put(rule.id(), rule.defaults()));
        ConfigLoader loader = new ConfigLoader(defaults, Generator.names());
        Map<Optional<Path>, Config> configs = new HashMap<>();
        Set<Path> seen = new HashSet<>();
        Map<Path, SiteRun> folders = new LinkedHashMap<>();
        for (Path path : request.paths()) {
            Path start = request.directory().resolve(path).toAbsolutePath().normalize();
            if (!Files.exists(start) && !request.contents().containsKey(start)) {
                throw new ConfigException("no such file or folder: " + path);
            }
            Optional<Path> file = request.config().or(() -> ConfigLoader.find(start));
            Config config =
                    configs.computeIfAbsent(
                            file, f -> request.overlay().apply(load(loader, f, request)));
            FileFinder finder = new FileFinder(config);
            SortedSet<Found> found = finder.find(start);
            found.removeIf(each -> !seen.add(each.path()));
            // files named one by one share the site of their folder
            Path folder = Files.isDirectory(start) ? start : start.getParent();
            SiteRun open = folders.get(folder);
            if (open == null) {
                open = new SiteRun(request, rules, config, start, found);
                folders.put(folder, open);
            } else {
                open.files.addAll(found);
            }
            open.tellOf(finder.links());
        }
        return List.copyOf(folders.values());
    }

    private void tellOf(Set<Path> links) {
        if (!links.isEmpty()) {
            String names = links.stream().limit(3).map(factory::path).collect(joining(", "));
            String more = links.size() > 3 ? ", …" : "";
            context.notices().add("symbolic links are not followed: " + names + more);
        }
    }

    private static Config load(ConfigLoader loader, Optional<Path> file, LintRequest request) {
        Path directory = request.directory();
        Config below =
                request.userConfig()
                        .map(own -> loader.loadUser(own, directory))
                        .orElseGet(() -> Config.defaults(directory));
        return file.map(name -> loader.load(directory.resolve(name), below)).orElse(below);
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
        choice.rulesFor(site.root()).forEach(chosen -> chosen.rule().prepare(saved, site));
    }

    /** Keeps what was found out about the documents, once all of them are checked. */
    void keep() {
        checks.keep();
    }

    /** Checks one file; never throws for what is in it. */
    FileResult check(Found file) {
        String path = factory.path(file.path());
        if (!file.fault().isEmpty()) {
            return FileResult.failed(new Failure(path, file.fault()));
        }
        return checks.check(file.path(), this::checkAnew);
    }

    private FileResult checkAnew(Path file) {
        return withDocument(
                file,
                document -> {
                    DocumentCheck check = new DocumentCheck(document, site, choice, factory);
                    collectors.forEach(collector -> collector.gather(document, check));
                    return check.run();
                });
    }

    /** Reads and parses a file; what keeps it from being checked is a failure of that file. */
    private FileResult withDocument(Path file, Function<Document, FileResult> check) {
        String path = factory.path(file);
        Document document;
        try {
            if (!request.contents().containsKey(file) && Files.size(file) > MAX_BYTES) {
                return FileResult.failed(
                        new Failure(path, "is larger than " + MAX_BYTES + " bytes"));
            }
            document = parse(file);
        } catch (IOException e) {
            return FileResult.failed(new Failure(path, "can't be read: " + e.getMessage()));
        } catch (UnparsableException e) {
            return FileResult.failed(new Failure(path, e.getMessage()));
        } catch (RuntimeException e) {
            return FileResult.failed(new Failure(path, "can't be parsed: " + e));
        }
        return check.apply(document);
    }

    private Document parse(Path path) throws IOException {
        byte[] unsaved = request.contents().get(path);
        byte[] bytes = unsaved == null ? Files.readAllBytes(path) : unsaved;
        return parser.parse(SourceText.decode(path, bytes, context.config().project().encoding()));
    }

    /** Returns the results of the files with their summaries. */
    List<FileResult> summarized(List<FileResult> results) {
        List<FileResult> all = summaries.of(results);
        return folder ? Translations.once(all) : all;
    }

    /** Runs the rules for the whole site, after all documents have been checked. */
    FileResult checkWhole() {
        List<Finding> findings = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (FactCollector<?, ?> collector : collectors) {
            Map<Path, List<Located>> problems = new TreeMap<>();
            try (Stream<Located> located = collector.check()) {
                located.forEach(
                        each ->
                                problems.computeIfAbsent(each.path(), p -> new ArrayList<>())
                                        .add(each));
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(new Failure("", "rule " + collector.rule().id() + " failed: " + e));
            }
            problems.forEach(
                    (path, located) -> {
                        FileResult result = findingsOf(path, collector.rule().id(), located);
                        findings.addAll(result.findings());
                        failures.addAll(result.failures());
                    });
        }
        return new FileResult(findings, List.of(), failures);
    }

    /** Turns problems of a whole site into findings; their file may have changed meanwhile. */
    private FileResult findingsOf(Path path, RuleId rule, List<Located> located) {
        return withDocument(
                path,
                document -> {
                    int length = document.source().text().length();
                    if (located.stream().anyMatch(each -> each.problem().span().end() > length)) {
                        return FileResult.failed(
                                new Failure(factory.path(path), "changed while it was checked"));
                    }
                    return new DocumentCheck(document, site, choice, factory)
                            .report(rule, located.stream().map(Located::problem));
                });
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
