package io.github.devrellint.report;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much one rule found.
 *
 * @param fixable findings that {@code devrel-lint fix} repairs
 * @param files with at least one finding
 */
public record RuleStatistics(
        RuleId rule, long errors, long warnings, long infos, long fixable, long files) {

    private static final Comparator<RuleStatistics> WORST_FIRST =
            Comparator.comparingLong(RuleStatistics::errors)
                    .thenComparingLong(RuleStatistics::warnings)
                    .thenComparingLong(RuleStatistics::infos)
                    .reversed()
                    .thenComparing(RuleStatistics::rule);

    /** Counts by rule; those with the most errors first. */
    public static List<RuleStatistics> of(List<Finding> findings) {
        Map<RuleId, List<Finding>> byRule =
                findings.stream().collect(Collectors.groupingBy(Finding::rule));
        return byRule.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static RuleStatistics of(RuleId rule, List<Finding> findings) {
        return new RuleStatistics(
                rule,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO),
                findings.stream().filter(RuleStatistics::isFixable).count(),
                files(findings));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static boolean isFixable(Finding finding) {
        return finding.fix().filter(Finding.LocatedFix::safe).isPresent();
    }

    /** The number of files that the findings are in. */
    public static long files(List<Finding> findings) {
        return findings.stream().map(Finding::path).distinct().count();
    }
}
