package io.github.devrellint.lsp.edit;

import io.github.devrellint.document.Edit;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.Positions;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Turns the linter's edits into those of the protocol. */
public final class WorkspaceEdits {

    private WorkspaceEdits() {}

    /** Edits of one open document. */
    public static WorkspaceEdit of(OpenDocument document, List<Edit> edits) {
        return of(document.uri(), document.positions(), edits);
    }

    /** Edits of one file. */
    public static WorkspaceEdit of(String uri, Positions positions, List<Edit> edits) {
        return new WorkspaceEdit(Map.of(uri, texts(positions, edits)));
    }

    /** Edits of the text that the positions are of. */
    public static List<TextEdit> texts(Positions positions, List<Edit> edits) {
        return edits.stream()
                .map(edit -> new TextEdit(positions.range(edit.span()), edit.text()))
                .toList();
    }
}
