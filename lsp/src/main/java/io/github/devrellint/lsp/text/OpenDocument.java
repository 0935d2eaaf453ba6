package io.github.devrellint.lsp.text;

import io.github.devrellint.document.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A document as it is in the editor.
 *
 * @param uri as the client names it
 * @param version as the client counts
 * @param source the text; its path is where the document is, or would be if it were saved
 */
public record OpenDocument(String uri, int version, SourceText source, Encoding encoding) {

    public Positions positions() {
        return new Positions(source, encoding);
    }

    /** Whether its file has the same content. */
    public boolean isSaved() {
        try {
            return Files.isRegularFile(source.path())
                    && Arrays.equals(Files.readAllBytes(source.path()), source.encode(List.of()));
        } catch (IOException e) {
            return false;
        }
    }

    /** The next version. */
    OpenDocument changed(int next, List<TextDocumentContentChangeEvent> changes) {
        OpenDocument document = this;
        for (TextDocumentContentChangeEvent change : changes) {
            document = document.changed(next, change);
        }
        return document;
    }

    private OpenDocument changed(int next, TextDocumentContentChangeEvent change) {
        String text = change.getText();
        if (change.getRange() != null) {
            var span = positions().span(change.getRange());
            text =
                    new StringBuilder(source.text())
                            .replace(span.start(), span.end(), text)
                            .toString();
        }
        return new OpenDocument(uri, next, SourceText.of(source.path(), text), encoding);
    }
}
