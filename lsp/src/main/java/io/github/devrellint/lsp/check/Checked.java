package io.github.devrellint.lsp.check;

import io.github.devrellint.Failure;
import io.github.devrellint.RelatedLocations;
import io.github.devrellint.Report;
import io.github.devrellint.document.Document;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found in one version of a document.
 *
 * @param parsed the document; empty if it was not parsed
 * @param report of this document alone
 * @param others the places in other documents that findings disagree with
 * @param complete whether samples were compiled, too
 */
public record Checked(
        OpenDocument document,
        Optional<Document> parsed,
        Report report,
        RelatedLocations others,
        boolean complete) {

    /** A document that can't be checked. */
    static Checked failed(OpenDocument document, String why) {
        Report report = Report.builder().failures(List.of(new Failure("", why))).build();
        return new Checked(document, Optional.empty(), report, RelatedLocations.NONE, true);
    }

    /** A document that is not to be checked. */
    static Checked nothing(OpenDocument document) {
        Report report = Report.builder().build();
        return new Checked(document, Optional.empty(), report, RelatedLocations.NONE, true);
    }

    /** The same with more findings; those that are there already are not added twice. */
    Checked with(List<Finding> more) {
        Set<Finding> all = new TreeSet<>(Finding.ORDER);
        all.addAll(report.findings());
        all.addAll(more);
        Report amended = report.toBuilder().findings(List.copyOf(all)).build();
        return new Checked(document, parsed, amended, others, complete);
    }

    /** The same with more places that findings disagree with. */
    Checked with(RelatedLocations more) {
        return new Checked(document, parsed, report, others.and(more), complete);
    }

    /** The findings, by their place. */
    public List<Finding> findings() {
        return report.findings();
    }
}
