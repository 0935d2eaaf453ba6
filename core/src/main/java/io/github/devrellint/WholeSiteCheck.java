package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.SiteRule.Located;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the rules for the whole site, after all documents have been checked. */
final class WholeSiteCheck {

    private final List<FactCollector<?, ?>> collectors;
    private final DocumentReader reader;
    private final Site site;
    private final RuleChoice choice;
    private final FindingFactory factory;
    private final Consumer<RuleId> begun;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /**
     * @param begun is called with each rule that begins
     */
    WholeSiteCheck(
            List<FactCollector<?, ?>> collectors,
            DocumentReader reader,
            Site site,
            RuleChoice choice,
            FindingFactory factory,
            Consumer<RuleId> begun) {
        this.collectors = collectors;
        this.reader = reader;
        this.site = site;
        this.choice = choice;
        this.factory = factory;
        this.begun = begun;
    }

    FileResult run() {
        collectors.forEach(this::run);
        return new FileResult(List.copyOf(findings), List.of(), List.copyOf(failures));
    }

    private void run(FactCollector<?, ?> collector) {
        RuleId rule = collector.rule().id();
        begun.accept(rule);
        Map<Path, List<Located>> problems = new TreeMap<>();
        try (Stream<Located> located = collector.check()) {
            located.forEach(
                    each ->
                            problems.computeIfAbsent(each.path(), path -> new ArrayList<>())
                                    .add(each));
        } catch (RuntimeException | Error e) {
            failures.add(DocumentCheck.failure("", rule, e));
        }
        problems.forEach(
                (path, located) -> {
                    FileResult result = findingsOf(path, rule, located);
                    findings.addAll(result.findings());
                    failures.addAll(result.failures());
                });
    }

    /** Turns problems into findings; their file may have changed since it was checked. */
    private FileResult findingsOf(Path path, RuleId rule, List<Located> located) {
        return reader.read(
                path,
                document -> {
                    int length = document.source().text().length();
                    if (located.stream().anyMatch(each -> each.problem().span().end() > length)) {
                        return FileResult.failed(
                                new Failure(factory.path(path), "changed while it was checked"));
                    }
                    return new DocumentCheck(document, site, choice, factory, begun)
                            .report(rule, located.stream().map(Located::problem));
                });
    }
}
