package io.github.devrellint.lsp.check;

import io.github.devrellint.Failure;
import io.github.devrellint.base.Severity;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Turns findings into what editors show. */
public final class Diagnostics {

    /** Who says it. */
    public static final String SOURCE = "devrel-lint";

    /** Rules about text that can go or that is out of date, which editors draw in their own way. */
    private static final Map<String, DiagnosticTag> TAGS =
            Map.of(
                    "suppression", DiagnosticTag.Unnecessary,
                    "sample-deprecated", DiagnosticTag.Deprecated);

    private Diagnostics() {}

    /** What is to be shown of a document; what could not be checked is shown at its first line. */
    public static List<Diagnostic> of(Checked checked) {
        List<Diagnostic> all = new ArrayList<>();
        Positions positions = checked.document().positions();
        for (Failure failure : checked.report().failures()) {
            all.add(of(failure));
        }
        for (Finding finding : checked.findings()) {
            all.add(of(finding, positions));
        }
        return all;
    }

    private static Diagnostic of(Failure failure) {
        Range start = new Range(new Position(0, 0), new Position(0, 0));
        return new Diagnostic(start, failure.message(), DiagnosticSeverity.Error, SOURCE);
    }

    /** One finding of the document whose positions these are. */
    public static Diagnostic of(Finding finding, Positions positions) {
        Diagnostic diagnostic =
                new Diagnostic(
                        positions.range(finding.range().span()),
                        finding.sentence(),
                        severity(finding.severity()),
                        SOURCE,
                        finding.rule().value());
        diagnostic.setCodeDescription(new DiagnosticCodeDescription(finding.rule().page()));
        DiagnosticTag tag = TAGS.get(finding.rule().value());
        if (tag != null) {
            diagnostic.setTags(List.of(tag));
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO, OFF -> DiagnosticSeverity.Information;
        };
    }
}
