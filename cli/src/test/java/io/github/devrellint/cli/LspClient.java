package io.github.devrellint.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that opens one document. */
final class LspClient implements LanguageClient {

    private final CompletableFuture<PublishDiagnosticsParams> published = new CompletableFuture<>();
    private final LanguageServer server;

    /** Talks to a server that runs. */
    LspClient(Process process) {
        var launcher =
                LSPLauncher.createClientLauncher(
                        this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** Opens a document; returns the first diagnostics, once the server has ended in order. */
    PublishDiagnosticsParams open(String uri, String text) throws Exception {
        server.initialize(new InitializeParams()).get(1, TimeUnit.MINUTES);
        server.initialized(new InitializedParams());
        var document = new TextDocumentItem(uri, "markdown", 1, text);
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(document));
        PublishDiagnosticsParams first = published.get(1, TimeUnit.MINUTES);
        server.shutdown().get(1, TimeUnit.MINUTES);
        server.exit();
        return first;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.complete(diagnostics);
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public void logMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams ask) {
        return CompletableFuture.completedFuture(null);
    }
}
