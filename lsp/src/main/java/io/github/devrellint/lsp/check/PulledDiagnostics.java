package io.github.devrellint.lsp.check;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Answers a client that asks for diagnostics: at once with what the quick rules find, where the
 * client can be told to ask again once samples are compiled, else with everything.
 */
public final class PulledDiagnostics {

    private final Checker checker;
    private final LanguageClient client;
    private final Diagnostics diagnostics;
    private final boolean refreshes;

    /**
     * @param refreshes whether the client can be told to ask again
     */
    public PulledDiagnostics(
            Checker checker, LanguageClient client, Diagnostics diagnostics, boolean refreshes) {
        this.diagnostics = diagnostics;
        this.checker = checker;
        this.client = client;
        this.refreshes = refreshes;
    }

    /** Answers one request. */
    public CompletableFuture<DocumentDiagnosticReport> pull(DocumentDiagnosticParams params) {
        return checker.current(params.getTextDocument().getUri())
                .map(checking -> newest(checking))
                .map(found -> found.handle((result, e) -> answer(params, result, e)))
                .orElseGet(() -> CompletableFuture.completedFuture(full(List.of(), null)));
    }

    private CompletableFuture<Checked> newest(Checking checking) {
        return refreshes && !checking.full().isDone() ? checking.quick() : checking.full();
    }

    private DocumentDiagnosticReport answer(
            DocumentDiagnosticParams params, Checked checked, Throwable failure) {
        if (failure != null) {
            throw isCancelled(failure) ? askAgain() : new CompletionException(failure);
        }
        var all = diagnostics.of(checked);
        String id = Integer.toHexString(all.hashCode());
        return id.equals(params.getPreviousResultId())
                ? new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id))
                : full(all, id);
    }

    private static DocumentDiagnosticReport full(
            List<org.eclipse.lsp4j.Diagnostic> diagnostics, String id) {
        var report = new RelatedFullDocumentDiagnosticReport(diagnostics);
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    private static boolean isCancelled(Throwable failure) {
        return failure instanceof CancellationException
                || failure.getCause() instanceof CancellationException;
    }

    /** The document has changed since it was asked for. */
    private static ResponseErrorException askAgain() {
        return new ResponseErrorException(
                new ResponseError(
                        ResponseErrorCode.ServerCancelled,
                        "the document has changed",
                        new DiagnosticServerCancellationData(true)));
    }

    /** Tells the client to ask again, as there is more to tell. */
    public void refresh() {
        if (refreshes) {
            client.refreshDiagnostics();
        }
    }
}
