package io.github.devrellint;

import io.github.devrellint.RuleChoice.Chosen;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.SampleRule;
import io.github.devrellint.rule.SiteRule.Located;
import io.github.devrellint.rule.SummarizedRule;
import io.github.devrellint.site.Site;
import io.github.devrellint.suppress.Suppressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the enabled rules on one document. */
final class DocumentCheck {

    private final Document document;
    private final Site site;
    private final RuleChoice choice;
    private final FindingFactory factory;
    private final Suppressions suppressions;
    private final String path;
    private final Consumer<RuleId> begun;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Report.LocatedSample> samples = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<RuleId> ran = new HashSet<>();
    private RelatedLocations others = RelatedLocations.NONE;
    private final Map<RuleId, Map<String, Integer>> judged = new HashMap<>();

    /**
     * @param begun is called with each rule that begins
     */
    DocumentCheck(
            Document document,
            Site site,
            RuleChoice choice,
            FindingFactory factory,
            Consumer<RuleId> begun) {
        this.document = document;
        this.site = site;
        this.choice = choice;
        this.factory = factory;
        this.suppressions = Suppressions.of(document, choice.known());
        this.path = factory.path(document.path());
        this.begun = begun;
    }

    FileResult run() {
        for (Chosen<?> chosen : choice.rulesFor(document.path())) {
            check(chosen);
        }
        return finish();
    }

    /** Runs the rules that are not slow; {@link #runSlow} runs the others. */
    FileResult runQuick() {
        runWhere(false);
        return result();
    }

    /** Runs the other rules; returns what all of them found. */
    FileResult runSlow() {
        runWhere(true);
        return finish();
    }

    private void runWhere(boolean slow) {
        for (Chosen<?> chosen : choice.rulesFor(document.path())) {
            if (chosen.rule().isSlow() == slow) {
                check(chosen);
            }
        }
    }

    /** Runs a rule for the whole site, as far as it is about this document. */
    void runWhole(FactCollector<?, ?> facts) {
        RuleId id = facts.rule().id();
        guard(
                id,
                () -> {
                    List<Located> located = facts.checkWritten(document);
                    report(id, located.stream().map(Located::problem));
                    for (Located each : located) {
                        String message = each.problem().message();
                        each.other().ifPresent(at -> others = others.with(id, message, at));
                    }
                });
    }

    /** The places in other documents that findings disagree with. */
    RelatedLocations others() {
        return others;
    }

    private FileResult finish() {
        Severity severity = choice.severity(Suppressions.RULE, document.path());
        if (severity != Severity.OFF) {
            add(Suppressions.RULE, severity, suppressions.faults());
            add(Suppressions.RULE, severity, suppressions.unused(ran));
        }
        return result();
    }

    /** Reports problems in this document that a rule for the whole site found. */
    FileResult report(RuleId rule, Stream<Problem> problems) {
        Severity severity = choice.severity(rule, document.path());
        if (severity != Severity.OFF) {
            add(rule, severity, problems);
        }
        return result();
    }

    private FileResult result() {
        return new FileResult(
                List.copyOf(findings),
                List.copyOf(samples),
                List.copyOf(failures),
                Map.copyOf(judged));
    }

    private <O extends Record> void check(Chosen<O> chosen) {
        RuleId id = chosen.rule().id();
        guard(
                id,
                () -> {
                    ran.add(id);
                    Stream<Problem> problems =
                            chosen.rule().check(document, site, chosen.options());
                    add(id, chosen.severity(), problems);
                    if (chosen.rule() instanceof SummarizedRule<O> rule) {
                        judged.put(id, rule.judged(document, site, chosen.options()));
                    }
                    if (chosen.rule() instanceof SampleRule<O> rule) {
                        rule.samples(document, site)
                                .map(sample -> factory.sample(document, sample))
                                .forEach(samples::add);
                    }
                });
    }

    private void add(RuleId rule, Severity severity, Stream<Problem> problems) {
        FindingLimit limit = new FindingLimit(choice.isToldOncePerPage(rule));
        problems.distinct()
                .filter(problem -> !suppressions.suppress(rule, problem.span()))
                .takeWhile(limit::admits)
                .map(problem -> factory.finding(document, path, rule, severity, problem))
                .forEach(findings::add);
        if (limit.isExceeded()) {
            failures.add(new Failure(path, limit.message(rule)));
            // the rule did not get to all that may be suppressed
            ran.remove(rule);
        }
    }

    /** Runs a part of a rule; whatever it throws becomes a failure in the report. */
    void guard(RuleId rule, Runnable part) {
        begun.accept(rule);
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            failures.add(failure(path, rule, e));
        }
    }

    /** The failure of a rule that throws. */
    static Failure failure(String path, RuleId rule, Throwable thrown) {
        String why =
                thrown instanceof OutOfMemoryError ? "needs too much memory" : "failed: " + thrown;
        return new Failure(path, "rule " + rule + " " + why);
    }
}
