package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Position;
import io.github.devrellint.document.Span;
import io.github.devrellint.pages.PageFactsFormat;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import io.github.devrellint.rule.Finding.Range;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a report is kept for a later run. */
final class ReportFormat implements ResultFormat<ReportFormat.Kept> {

    private static final PageFactsFormat PAGES = new PageFactsFormat();

    private final String inputs;

    /**
     * @param inputs fingerprint of all that a report of the request may depend on; a report of
     *     other files is not read
     */
    ReportFormat(String inputs) {
        this.inputs = inputs;
    }

    /**
     * A report.
     *
     * @param outside files on which it depends besides
     */
    record Kept(OutsideFiles outside, Report report) {}

    @Override
    public String name() {
        return "report 5";
    }

    @Override
    public void write(Kept kept, ResultWriter out) throws IOException {
        Report report = kept.report();
        out.text(inputs);
        kept.outside().write(out);
        out.list(report.documents(), out::text);
        out.list(report.findings(), finding -> write(finding, out));
        out.list(report.samples(), sample -> write(sample, out));
        out.list(report.notices(), out::text);
        out.list(report.failures(), failure -> out.text(failure.path()).text(failure.message()));
        out.number(report.duration().toNanos()).text(report.failOn().name());
        out.flag(report.repeatable()).list(report.decisions(), out::text);
        out.list(report.pages(), page -> PAGES.write(page, out));
    }

    @Override
    public Kept read(ResultReader in) throws IOException {
        if (!in.text().equals(inputs)) {
            throw new IOException("of other files");
        }
        return new Kept(
                OutsideFiles.read(in),
                Report.builder()
                        .documents(in.list(in::text))
                        .findings(in.list(() -> finding(in)))
                        .samples(in.list(() -> sample(in)))
                        .notices(in.list(in::text))
                        .failures(in.list(() -> new Failure(in.text(), in.text())))
                        .duration(Duration.ofNanos(in.number()))
                        .failOn(Severity.valueOf(in.text()))
                        .repeatable(in.flag())
                        .decisions(in.list(in::text))
                        .pages(in.list(() -> PAGES.read(in)))
                        .build());
    }

    static void write(Finding finding, ResultWriter out) throws IOException {
        out.text(finding.rule().value()).text(finding.severity().name());
        out.text(finding.file().toString()).text(finding.path());
        write(finding.range(), out);
        out.text(finding.message()).list(finding.suggestions(), out::text);
        out.list(
                finding.fix().stream().toList(),
                fix -> {
                    out.text(fix.description()).flag(fix.safe());
                    out.list(
                            fix.edits(),
                            edit -> {
                                write(edit.range(), out);
                                out.text(edit.text());
                            });
                });
        out.text(finding.evidence()).text(finding.sourceLine()).text(finding.fingerprint());
    }

    static Finding finding(ResultReader in) throws IOException {
        return new Finding(
                RuleId.of(in.text()),
                Severity.valueOf(in.text()),
                Path.of(in.text()),
                in.text(),
                range(in),
                in.text(),
                in.list(in::text),
                first(in.list(() -> fix(in))),
                in.text(),
                in.text(),
                in.text());
    }

    private static LocatedFix fix(ResultReader in) throws IOException {
        return new LocatedFix(
                in.text(), in.flag(), in.list(() -> new LocatedEdit(range(in), in.text())));
    }

    private static void write(Range range, ResultWriter out) throws IOException {
        out.number(range.span().start()).number(range.span().end());
        write(range.start(), out);
        write(range.end(), out);
    }

    private static Range range(ResultReader in) throws IOException {
        return new Range(span(in), position(in), position(in));
    }

    static void write(Report.LocatedSample located, ResultWriter out) throws IOException {
        Sample sample = located.sample();
        out.text(located.path());
        write(located.position(), out);
        out.number(sample.span().start()).number(sample.span().end());
        out.text(sample.language()).text(sample.status().name()).text(sample.reason());
    }

    static Report.LocatedSample sample(ResultReader in) throws IOException {
        return new Report.LocatedSample(
                in.text(),
                position(in),
                new Sample(span(in), in.text(), Sample.Status.valueOf(in.text()), in.text()));
    }

    private static void write(Position position, ResultWriter out) throws IOException {
        out.number(position.line()).number(position.column());
    }

    private static Position position(ResultReader in) throws IOException {
        return new Position(Math.toIntExact(in.number()), Math.toIntExact(in.number()));
    }

    private static Span span(ResultReader in) throws IOException {
        return new Span(Math.toIntExact(in.number()), Math.toIntExact(in.number()));
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }
}
