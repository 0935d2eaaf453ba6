package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the check of one file, or of a whole site, adds to the report.
 *
 * @param judged for each rule that can be summarized, how many places of each kind it looked at in
 *     the file
 * @param page facts about the file, if the request asks for them
 */
record FileResult(
        List<Finding> findings,
        List<Report.LocatedSample> samples,
        List<Failure> failures,
        Map<RuleId, Map<String, Integer>> judged,
        Optional<PageFacts> page) {

    FileResult(List<Finding> findings, List<Report.LocatedSample> samples, List<Failure> failures) {
        this(findings, samples, failures, Map.of());
    }

    FileResult(
            List<Finding> findings,
            List<Report.LocatedSample> samples,
            List<Failure> failures,
            Map<RuleId, Map<String, Integer>> judged) {
        this(findings, samples, failures, judged, Optional.empty());
    }

    FileResult withFindings(List<Finding> some) {
        return new FileResult(some, samples, failures, judged, page);
    }

    FileResult withPage(PageFacts facts) {
        return new FileResult(findings, samples, failures, judged, Optional.of(facts));
    }

    static FileResult failed(Failure failure) {
        return new FileResult(List.of(), List.of(), List.of(failure));
    }
}
