package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedFix;
import io.github.devrellint.rule.Finding.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleStatisticsTest {

    private static final Optional<LocatedFix> SAFE =
            Optional.of(new LocatedFix("replace", true, List.of()));
    private static final Optional<LocatedFix> UNSAFE =
            Optional.of(new LocatedFix("replace", false, List.of()));

    private static Finding finding(
            String rule, Severity severity, String path, Optional<LocatedFix> fix) {
        Range range = new Range(Span.at(0), new Position(1, 1), new Position(1, 1));
        return new Finding(
                RuleId.of(rule),
                severity,
                Path.of("/site").resolve(path),
                path,
                range,
                "wrong",
                List.of(),
                fix,
                "",
                "",
                "0");
    }

    private static final List<Finding> FINDINGS =
            List.of(
                    finding("few", Severity.ERROR, "a.md", Optional.empty()),
                    finding("many", Severity.ERROR, "a.md", SAFE),
                    finding("many", Severity.ERROR, "a.md", UNSAFE),
                    finding("many", Severity.WARNING, "b.md", Optional.empty()),
                    finding("mild", Severity.WARNING, "b.md", Optional.empty()),
                    finding("again", Severity.WARNING, "b.md", Optional.empty()),
                    finding("worse", Severity.WARNING, "b.md", Optional.empty()),
                    finding("worse", Severity.WARNING, "b.md", Optional.empty()),
                    finding("hint", Severity.INFO, "c.md", SAFE));

    @Test
    void countsByRuleTheWorstFirst() {
        assertThat(RuleStatistics.of(FINDINGS))
                .containsExactly(
                        new RuleStatistics(RuleId.of("many"), 2, 1, 0, 1, 2),
                        new RuleStatistics(RuleId.of("few"), 1, 0, 0, 0, 1),
                        new RuleStatistics(RuleId.of("worse"), 0, 2, 0, 0, 1),
                        new RuleStatistics(RuleId.of("again"), 0, 1, 0, 0, 1),
                        new RuleStatistics(RuleId.of("mild"), 0, 1, 0, 0, 1),
                        new RuleStatistics(RuleId.of("hint"), 0, 0, 1, 1, 1));
    }

    @Test
    void theTableHasNumbersToTheRight() throws IOException {
        assertThat(table(FINDINGS))
                .isEqualTo(
                        """
                        rule   errors  warnings  infos  fixable  files
                        many        2         1      -        1      2
                        few         1         -      -        -      1
                        worse       -         2      -        -      1
                        again       -         1      -        -      1
                        mild        -         1      -        -      1
                        hint        -         -      1        1      1
                        """);
    }

    @Test
    void theTableHasNoColumnOfInfosWithoutAny() throws IOException {
        assertThat(table(FINDINGS.subList(0, 1)))
                .isEqualTo(
                        """
                        rule  errors  warnings  fixable  files
                        few        1         -        -      1
                        """);
        assertThat(table(List.of())).isEmpty();
    }

    private static String table(List<Finding> findings) throws IOException {
        StringBuilder out = new StringBuilder();
        StatisticsTable.write(RuleStatistics.of(findings), out);
        return out.toString();
    }
}
