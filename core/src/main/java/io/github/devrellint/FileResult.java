package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.util.List;
import java.util.Set;

/**
 * What the check of one file, or of a whole site, adds to the report.
 *
 * @param applied the rules that can be summarized and that the file had to follow
 */
record FileResult(
        List<Finding> findings,
        List<Report.LocatedSample> samples,
        List<Failure> failures,
        Set<RuleId> applied) {

    FileResult(List<Finding> findings, List<Report.LocatedSample> samples, List<Failure> failures) {
        this(findings, samples, failures, Set.of());
    }

    static FileResult failed(Failure failure) {
        return new FileResult(List.of(), List.of(), List.of(failure));
    }
}
