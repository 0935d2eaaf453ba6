package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which rules run on which file, with which severity and options: defaults, then the configuration,
 * then its overrides in their order, then the command line, each on top of the one before.
 */
final class RuleChoice {

    private final Rules rules;
    private final Config config;
    private final Map<RuleId, Severity> severities;
    private final Set<RuleId> only;
    private final List<FilePatterns> overrides;
    private final Set<RuleId> known;
    private final Set<RuleId> oncePerPage;

    /** Cached, since most sites have few combinations of overrides and many files for each. */
    private final Map<List<Integer>, List<Chosen<?>>> byOverrides = new ConcurrentHashMap<>();

    RuleChoice(Rules rules, Config config, LintRequest request) {
        this.rules = rules;
        this.config = config;
        this.severities = request.severities();
        this.only = request.only();
        this.overrides =
                config.overrides().stream()
                        .map(override -> new FilePatterns(config.base(), override.files()))
                        .toList();
        this.known = rules.entries().stream().map(Rules.Entry::id).collect(Collectors.toSet());
        this.oncePerPage =
                rules.rules().stream()
                        .filter(Rule::oncePerPage)
                        .map(Rule::id)
                        .collect(Collectors.toSet());
    }

    /** A rule that is to run, and how. */
    record Chosen<O extends Record>(Rule<O> rule, Severity severity, O options) {}

    /** The rules for a file, in the order of their ids. */
    List<Chosen<?>> rulesFor(Path file) {
        return byOverrides.computeIfAbsent(
                matching(file),
                matching ->
                        rules.rules().stream()
                                .<Chosen<?>>map(rule -> chosen(rule, matching))
                                .filter(chosen -> chosen.severity() != Severity.OFF)
                                .toList());
    }

    private <O extends Record> Chosen<O> chosen(Rule<O> rule, List<Integer> matching) {
        List<RuleSetting> layers = layers(rule.id(), matching);
        return new Chosen<>(
                rule,
                severity(rule.id(), rule.severity(), layers),
                options(rule.defaults(), layers));
    }

    /** The options of a rule for the whole site; overrides for some files say nothing of it. */
    <O extends Record> O options(RuleId id, O defaults) {
        return options(defaults, layers(id, List.of()));
    }

    private static <O extends Record> O options(O defaults, List<RuleSetting> layers) {
        O options = defaults;
        for (RuleSetting layer : layers) {
            options = layer.options().applyTo(options);
        }
        return options;
    }

    /** The severity of a rule's findings in a file; {@code OFF} for an unknown rule. */
    Severity severity(RuleId id, Path file) {
        return rules.find(id.value())
                .map(entry -> severity(id, entry.severity(), layers(id, matching(file))))
                .orElse(Severity.OFF);
    }

    private Severity severity(RuleId id, Severity usual, List<RuleSetting> layers) {
        if (!only.isEmpty() && !only.contains(id)) {
            return Severity.OFF;
        }
        Severity configured =
                layers.stream()
                        .flatMap(layer -> layer.severity().stream())
                        .reduce((below, above) -> above)
                        .orElse(usual);
        Severity chosen = severities.getOrDefault(id, configured);
        // who names a rule that is off by --only wants to see it
        return chosen == Severity.OFF && only.contains(id) && !severities.containsKey(id)
                ? Severity.WARNING
                : chosen;
    }

    /** The numbers of the overrides for a file, in their order. */
    private List<Integer> matching(Path file) {
        return IntStream.range(0, overrides.size())
                .filter(i -> overrides.get(i).matches(file))
                .boxed()
                .toList();
    }

    /**
     * The settings of a rule in the configuration and in some of its overrides, later ones on top.
     */
    private List<RuleSetting> layers(RuleId id, List<Integer> matching) {
        List<Map<RuleId, RuleSetting>> all = new ArrayList<>();
        all.add(config.rules());
        matching.forEach(i -> all.add(config.overrides().get(i).rules()));
        return all.stream().flatMap(rules -> Stream.ofNullable(rules.get(id))).toList();
    }

    /** See {@link Rule#oncePerPage}. */
    boolean isToldOncePerPage(RuleId id) {
        return oncePerPage.contains(id);
    }

    /** Every rule id there is. */
    Set<RuleId> known() {
        return known;
    }
}
