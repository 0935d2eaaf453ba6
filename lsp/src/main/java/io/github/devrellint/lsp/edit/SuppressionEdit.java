package io.github.devrellint.lsp.edit;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.suppress.SuppressionComment;
import io.github.devrellint.suppress.Suppressions;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.StringValue;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Suppresses a finding with a reason to fill in: where the client can, the reason is selected; the
 * rule about suppressions tells where it was not filled in.
 */
final class SuppressionEdit {

    private static final String SNIPPET = "snippet";

    private SuppressionEdit() {}

    /**
     * @param snippets whether the client knows edits with places to fill in
     * @return empty where there is no place for a suppression
     */
    static Optional<WorkspaceEdit> of(
            OpenDocument open, Document document, Finding finding, boolean snippets) {
        return SuppressionComment.of(
                        document, finding.rule(), finding.range().span(), Suppressions.UNWRITTEN)
                .map(
                        edit ->
                                snippets
                                        ? snippet(open, edit)
                                        : WorkspaceEdits.of(open, List.of(edit)));
    }

    private static WorkspaceEdit snippet(OpenDocument open, Edit edit) {
        int at = edit.text().lastIndexOf(Suppressions.UNWRITTEN);
        int end = at + Suppressions.UNWRITTEN.length();
        String text =
                escaped(edit.text().substring(0, at))
                        + "${1:"
                        + Suppressions.UNWRITTEN
                        + "}"
                        + escaped(edit.text().substring(end));
        var range = open.positions().range(edit.span());
        var filled = new SnippetTextEdit(range, new StringValue(SNIPPET, text));
        var id = new VersionedTextDocumentIdentifier(open.uri(), open.version());
        return new WorkspaceEdit(
                List.of(
                        Either.forLeft(
                                new TextDocumentEdit(id, List.of(Either.forRight(filled))))));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\$}]", "\\\\$0");
    }
}
