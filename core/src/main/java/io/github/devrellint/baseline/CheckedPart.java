package io.github.devrellint.baseline;

import io.github.devrellint.LintRequest;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.baseline.Baseline.Entry;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The part of a site that a run checks.
 *
 * @param paths files and folders, absolute and normalized
 * @param rules that run; empty for all
 * @param full whether they run as far as the configuration says: not where options of the command
 *     line set severities, or how far samples are verified
 */
public record CheckedPart(List<Path> paths, Set<RuleId> rules, boolean full) {

    /** The part that a request asks for. */
    public static CheckedPart of(LintRequest request, boolean full) {
        return new CheckedPart(
                request.paths().stream()
                        .map(path -> request.directory().resolve(path).normalize())
                        .toList(),
                request.only(),
                full && request.severities().isEmpty());
    }

    /** Whether an entry of a baseline would occur in this part, if it still does anywhere. */
    public Predicate<Entry> of(Baseline baseline) {
        if (!full) {
            return entry -> false;
        }
        Set<String> ids = rules.stream().map(RuleId::value).collect(Collectors.toSet());
        Set<String> wholeSite =
                Rules.load().siteRules().stream()
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        // rules for the whole site do not run where a part of it is checked
        boolean whole = paths.stream().anyMatch(baseline.folder()::startsWith);
        return entry ->
                paths.stream().anyMatch(baseline.folder().resolve(entry.path())::startsWith)
                        && (ids.isEmpty() || ids.contains(entry.rule()))
                        && (whole || !wholeSite.contains(entry.rule()));
    }
}
