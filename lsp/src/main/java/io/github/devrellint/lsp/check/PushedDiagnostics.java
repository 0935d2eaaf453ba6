package io.github.devrellint.lsp.check;

import java.util.List;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Sends diagnostics to a client that does not ask for them. */
public final class PushedDiagnostics {

    private final LanguageClient client;
    private final Diagnostics diagnostics;

    public PushedDiagnostics(LanguageClient client, Diagnostics diagnostics) {
        this.client = client;
        this.diagnostics = diagnostics;
    }

    /** Shows what was found. */
    public void publish(Checked checked) {
        client.publishDiagnostics(
                new PublishDiagnosticsParams(
                        checked.document().uri(),
                        diagnostics.of(checked),
                        checked.document().version()));
    }

    /** Shows nothing any more. */
    public void clear(String uri) {
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
}
