package io.github.devrellint;

import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.base.Severity;
import io.github.devrellint.pages.PageFacts;
import io.github.devrellint.rule.Finding;
import java.time.Duration;
import java.util.List;

/** Changes a report part by part; see {@link Report} for the parts. */
public final class ReportBuilder {

    private List<String> documents = List.of();
    private List<Finding> findings = List.of();
    private List<LocatedSample> samples = List.of();
    private List<String> notices = List.of();
    private List<Failure> failures = List.of();
    private Duration duration = Duration.ZERO;
    private Severity failOn = Severity.ERROR;
    private boolean repeatable = true;
    private List<String> decisions = List.of();
    private List<Finding> accepted = List.of();
    private List<PageFacts> pages = List.of();

    ReportBuilder() {}

    ReportBuilder(Report report) {
        documents = report.documents();
        findings = report.findings();
        samples = report.samples();
        notices = report.notices();
        failures = report.failures();
        duration = report.duration();
        failOn = report.failOn();
        repeatable = report.repeatable();
        decisions = report.decisions();
        accepted = report.accepted();
        pages = report.pages();
    }

    public ReportBuilder documents(List<String> value) {
        documents = value;
        return this;
    }

    public ReportBuilder findings(List<Finding> value) {
        findings = value;
        return this;
    }

    public ReportBuilder samples(List<LocatedSample> value) {
        samples = value;
        return this;
    }

    public ReportBuilder notices(List<String> value) {
        notices = value;
        return this;
    }

    public ReportBuilder failures(List<Failure> value) {
        failures = value;
        return this;
    }

    public ReportBuilder duration(Duration value) {
        duration = value;
        return this;
    }

    public ReportBuilder failOn(Severity value) {
        failOn = value;
        return this;
    }

    public ReportBuilder repeatable(boolean value) {
        repeatable = value;
        return this;
    }

    public ReportBuilder decisions(List<String> value) {
        decisions = value;
        return this;
    }

    public ReportBuilder accepted(List<Finding> value) {
        accepted = value;
        return this;
    }

    public ReportBuilder pages(List<PageFacts> value) {
        pages = value;
        return this;
    }

    public Report build() {
        return new Report(
                documents,
                findings,
                samples,
                notices,
                failures,
                duration,
                failOn,
                repeatable,
                decisions,
                accepted,
                pages);
    }
}
