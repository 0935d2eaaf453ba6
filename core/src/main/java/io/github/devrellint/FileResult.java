package io.github.devrellint;

import io.github.devrellint.rule.Finding;
import java.util.List;

/** What one file, or one look at a whole site, adds to the report. */
record FileResult(
        List<Finding> findings, List<Report.LocatedSample> samples, List<Failure> failures) {

    static FileResult failed(Failure failure) {
        return new FileResult(List.of(), List.of(), List.of(failure));
    }
}
