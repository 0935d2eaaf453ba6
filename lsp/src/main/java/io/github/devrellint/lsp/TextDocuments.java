package io.github.devrellint.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Passes on what a client says and asks about a document. */
final class TextDocuments implements TextDocumentService {

    private final Supplier<Session> session;

    /**
     * @param session throws an error for the client where there is none
     */
    TextDocuments(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        Session open = session.get();
        open.documents().open(params.getTextDocument()).ifPresent(open.checker()::opened);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        Session open = session.get();
        var document = params.getTextDocument();
        open.documents()
                .change(document.getUri(), document.getVersion(), params.getContentChanges())
                .ifPresent(open.checker()::changed);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        Session open = session.get();
        open.documents().close(params.getTextDocument().getUri()).ifPresent(open::closed);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        Session open = session.get();
        open.checker().refresh(open.documents().all());
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return session.get().pulled().pull(params);
    }
}
