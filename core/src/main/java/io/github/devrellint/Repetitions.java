package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says once what is wrong in the same way at several places of a page. Findings with a fix are left
 * as they are, as each place needs its own.
 */
final class Repetitions {

    private record Same(RuleId rule, String message) {}

    private final Set<RuleId> rules;

    Repetitions(Rules rules) {
        this.rules =
                rules.rules().stream()
                        .filter(Rule::oncePerPage)
                        .map(Rule::id)
                        .collect(Collectors.toSet());
    }

    /** Returns the results of files, each finding once a page, with the number of the others. */
    List<FileResult> once(List<FileResult> files) {
        return files.stream().map(this::once).toList();
    }

    private FileResult once(FileResult file) {
        Map<Same, Integer> counts = new HashMap<>();
        file.findings().stream()
                .filter(this::isRepeatable)
                .forEach(finding -> counts.merge(same(finding), 1, Integer::sum));
        if (counts.values().stream().allMatch(count -> count == 1)) {
            return file;
        }
        Set<Same> told = new HashSet<>();
        List<Finding> findings =
                file.findings().stream()
                        .sorted(Finding.ORDER)
                        .filter(finding -> !isRepeatable(finding) || told.add(same(finding)))
                        .map(finding -> counted(finding, counts.getOrDefault(same(finding), 1)))
                        .toList();
        return file.withFindings(findings);
    }

    private boolean isRepeatable(Finding finding) {
        return finding.fix().isEmpty() && rules.contains(finding.rule());
    }

    private static Same same(Finding finding) {
        return new Same(finding.rule(), finding.message());
    }

    private Finding counted(Finding finding, int places) {
        return places == 1 || !isRepeatable(finding)
                ? finding
                : finding.withMessage(
                        "%s (and %d more on this page)".formatted(finding.message(), places - 1));
    }
}
