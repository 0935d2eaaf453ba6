package io.github.devrellint.lsp.check;

import io.github.devrellint.Failure;
import io.github.devrellint.base.Severity;
import io.github.devrellint.lsp.text.Positions;
import io.github.devrellint.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** So many findings of a document are shown: nobody reads more, and editors slow down. */
    static final int MOST = 1_000;

    private final Optional<RelatedPlaces> related;

    /**
     * @param related empty where the client shows no places besides those of the findings
     */
    public Diagnostics(Optional<RelatedPlaces> related) {
        this.related = related;
    }

    /** What is to be shown of a document; what could not be checked is shown at its first line. */
    public List<Diagnostic> of(Checked checked) {
        List<Diagnostic> all = new ArrayList<>();
        for (Failure failure : checked.report().failures()) {
            all.add(atStart(failure.message(), DiagnosticSeverity.Error));
        }
        List<Finding> findings = checked.findings();
        if (findings.size() > MOST) {
            int more = findings.size() - MOST;
            all.add(
                    atStart(
                            "%,d more findings are not shown".formatted(more),
                            DiagnosticSeverity.Warning));
        }
        findings.stream().limit(MOST).forEach(finding -> all.add(of(checked, finding)));
        return all;
    }

    private static Diagnostic atStart(String message, DiagnosticSeverity severity) {
        Range start = new Range(new Position(0, 0), new Position(0, 0));
        return new Diagnostic(start, message, severity, SOURCE);
    }

    /** One finding of a document. */
    public Diagnostic of(Checked checked, Finding finding) {
        Diagnostic diagnostic = of(finding, checked.document().positions());
        related.flatMap(places -> places.of(checked, finding))
                .ifPresent(place -> diagnostic.setRelatedInformation(List.of(place)));
        return diagnostic;
    }

    private static Diagnostic of(Finding finding, Positions positions) {
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
