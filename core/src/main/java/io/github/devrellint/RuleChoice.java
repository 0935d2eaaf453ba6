package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.FilePatterns;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which rules run on which file, how heavy and with which options: defaults, then the
 * configuration, then its overrides, then the command line.
 */
final class RuleChoice {

    private final Rules rules;
    private final Config config;
    private final Map<RuleId, Severity> severities;
    private final Set<RuleId> only;
    private final List<FilePatterns> overrides;
    private final Set<RuleId> known;

    RuleChoice(Rules rules, Config config, Linter.Request request) {
        this.rules = rules;
        this.config = config;
        this.severities = request.severities();
        this.only = request.only();
        this.overrides =
                config.overrides().stream()
                        .map(override -> new FilePatterns(config.base(), override.files()))
                        .toList();
        this.known = rules.entries().stream().map(Rules.Entry::id).collect(Collectors.toSet());
    }

    /** A rule that is to run, and how. */
    record Chosen<O extends Record>(Rule<O> rule, Severity severity, O options) {}

    /** The rules for a file, in the order of their ids. */
    List<Chosen<?>> rulesFor(Path file) {
        return rules.rules().stream()
                .<Chosen<?>>map(rule -> chosen(rule, file))
                .filter(chosen -> chosen.severity() != Severity.OFF)
                .toList();
    }

    private <O extends Record> Chosen<O> chosen(Rule<O> rule, Path file) {
        List<RuleSetting> settings = settings(rule.id(), file);
        Optional<Record> named =
                settings.stream()
                        .flatMap(setting -> setting.options().stream())
                        .reduce((a, b) -> b);
        @SuppressWarnings("unchecked")
        O options = (O) named.orElseGet(rule::defaults);
        return new Chosen<>(rule, severity(rule.id(), rule.severity(), file), options);
    }

    /** How heavy a rule's findings in a file are. */
    Severity severity(RuleId id, Severity usual, Path file) {
        if (!only.isEmpty() && !only.contains(id)) {
            return Severity.OFF;
        }
        Severity configured =
                settings(id, file).stream()
                        .flatMap(setting -> setting.severity().stream())
                        .reduce((a, b) -> b)
                        .orElse(usual);
        Severity chosen = severities.getOrDefault(id, configured);
        // who names a rule that is off by --only wants to see it
        return chosen == Severity.OFF && only.contains(id) && !severities.containsKey(id)
                ? Severity.WARNING
                : chosen;
    }

    private List<RuleSetting> settings(RuleId id, Path file) {
        return Stream.concat(
                        Stream.of(config.rules()),
                        IntStream.range(0, overrides.size())
                                .filter(i -> overrides.get(i).matches(file))
                                .mapToObj(i -> config.overrides().get(i).rules()))
                .filter(map -> map.containsKey(id))
                .map(map -> map.get(id))
                .toList();
    }

    /** The options of a rule for the whole site; overrides for some files say nothing of it. */
    <O extends Record> O options(RuleId id, O defaults) {
        Optional<Record> named =
                Optional.ofNullable(config.rules().get(id)).flatMap(RuleSetting::options);
        @SuppressWarnings("unchecked")
        O options = (O) named.orElse(defaults);
        return options;
    }

    /** Every rule id there is. */
    Set<RuleId> known() {
        return known;
    }

    /** How heavy the findings of any rule in a file are, whichever kind of rule it is. */
    Severity severity(RuleId id, Path file) {
        return rules.find(id.value())
                .map(entry -> severity(id, entry.severity(), file))
                .orElse(Severity.OFF);
    }
}
