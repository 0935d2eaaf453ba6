package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.util.List;
import java.util.Map;

/**
 * What the check of one file, or of a whole site, adds to the report.
 *
 * @param judged for each rule that can be summarized, how many places of each kind it looked at in
 *     the file
 */
record FileResult(
        List<Finding> findings,
        List<Report.LocatedSample> samples,
        List<Failure> failures,
        Map<RuleId, Map<String, Integer>> judged) {

    FileResult(List<Finding> findings, List<Report.LocatedSample> samples, List<Failure> failures) {
        this(findings, samples, failures, Map.of());
    }

    static FileResult failed(Failure failure) {
        return new FileResult(List.of(), List.of(), List.of(failure));
    }
}
