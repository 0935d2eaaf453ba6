package io.github.devrellint.lsp.check;

import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import java.util.List;

/**
 * What was found in one version of a document.
 *
 * @param report of this document alone
 * @param complete whether samples were compiled, too
 */
public record Checked(OpenDocument document, Report report, boolean complete) {

    /** A document that can't be checked. */
    static Checked failed(OpenDocument document, String why) {
        Failure failure = new Failure("", why);
        return new Checked(document, Report.builder().failures(List.of(failure)).build(), true);
    }

    /** A document that is not to be checked. */
    static Checked nothing(OpenDocument document) {
        return new Checked(document, Report.builder().build(), true);
    }

    /** The findings, by their place. */
    public List<Finding> findings() {
        return report.findings();
    }
}
