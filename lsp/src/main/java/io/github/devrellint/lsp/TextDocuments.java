package io.github.devrellint.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
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
        session.get().refresh();
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
            CodeActionParams params) {
        Session open = session.get();
        return open.checker()
                .result(params.getTextDocument().getUri())
                .map(
                        result ->
                                result.thenApply(
                                        checked ->
                                                open.actions().of(checked, params).stream()
                                                        .map(Either::<Command, CodeAction>forRight)
                                                        .toList()))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return session.get().pulled().pull(params);
    }
}
