package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says once what is wrong in the same way at several places of a page. Findings with a fix are left
 * as they are, as each place needs its own.
 */
final class RepeatedFindings {

    private record Same(RuleId rule, String message) {}

    private final RuleChoice choice;

    RepeatedFindings(RuleChoice choice) {
        this.choice = choice;
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
        return finding.fix().isEmpty() && choice.isToldOncePerPage(finding.rule());
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
