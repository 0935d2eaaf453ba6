package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import io.github.devrellint.rule.Finding.Range;
import io.github.devrellint.rule.Fingerprint;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Sample;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a rule's problem into a finding: file, positions, severity, fingerprint. */
final class FindingFactory {

    private final Path directory;

    /**
     * @param directory that paths in the report are relative to, absolute
     */
    FindingFactory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The name of a file in the report. */
    String path(Path file) {
        boolean related = directory.getRoot().equals(file.getRoot());
        Path shown = related ? directory.relativize(file) : file;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    /**
     * @param path of the document, in the report
     */
    Finding finding(
            Document document, String path, RuleId rule, Severity severity, Problem problem) {
        Range range = range(document, problem.span());
        String line = document.analysis(SourceLines.KEY).line(range.start().line());
        return new Finding(
                rule,
                problem.maxSeverity().atLeast(severity) ? severity : problem.maxSeverity(),
                document.path(),
                path,
                range,
                problem.message(),
                problem.suggestions(),
                problem.fix().map(fix -> fix(document, fix)),
                problem.evidence(),
                line,
                Fingerprint.of(
                        rule.value(),
                        path,
                        Fingerprint.around(line, range.start().column() - 1),
                        document.source().text(problem.span()),
                        problem.message()));
    }

    Report.LocatedSample sample(Document document, Sample sample) {
        return new Report.LocatedSample(
                path(document.path()),
                document.source().lines().position(sample.span().start()),
                sample);
    }

    private static LocatedFix fix(Document document, Fix fix) {
        return new LocatedFix(
                fix.description(),
                fix.safe(),
                fix.edits().stream()
                        .map(edit -> new LocatedEdit(range(document, edit.span()), edit.text()))
                        .toList());
    }

    private static Range range(Document document, Span span) {
        LineIndex lines = document.source().lines();
        return new Range(span, lines.position(span.start()), lines.position(span.end()));
    }

    /** The lines that have findings; a line with several is kept once. */
    private static final class SourceLines {

        static final AnalysisKey<SourceLines> KEY =
                AnalysisKey.of(SourceLines.class, SourceLines::new);

        private final SourceText source;
        private final Map<Integer, String> lines = new ConcurrentHashMap<>();

        SourceLines(Document document) {
            this.source = document.source();
        }

        String line(int line) {
            return lines.computeIfAbsent(line, source::line);
        }
    }
}
