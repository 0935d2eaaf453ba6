package io.github.devrellint.lsp;

import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.check.Checker;
import io.github.devrellint.lsp.check.PulledDiagnostics;
import io.github.devrellint.lsp.check.PushedDiagnostics;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.lsp.text.OpenDocuments;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import org.eclipse.lsp4j.services.LanguageClient;

/** What there is between the start of a client and its end. */
final class Session implements AutoCloseable {

    private final ClientFeatures features;
    private final Messages messages;
    private final OpenDocuments documents;
    private final Checker checker;
    private final PushedDiagnostics pushed;
    private final PulledDiagnostics pulled;

    Session(ClientFeatures features, LanguageClient client, Messages messages, Rules rules) {
        this.features = features;
        this.messages = messages;
        Path folder =
                features.folders().isEmpty()
                        ? Path.of("").toAbsolutePath()
                        : features.folders().get(0);
        this.documents = new OpenDocuments(features.encoding(), folder);
        this.checker = new Checker(new Sites(rules, features.folders()), this::checked);
        this.pushed = new PushedDiagnostics(client);
        this.pulled = new PulledDiagnostics(checker, client, features.refreshes());
    }

    OpenDocuments documents() {
        return documents;
    }

    Checker checker() {
        return checker;
    }

    PulledDiagnostics pulled() {
        return pulled;
    }

    /** A client that asks for diagnostics shows twice what it is sent besides. */
    private void checked(Checked result) {
        messages.report(result.report());
        if (!features.pulls()) {
            pushed.publish(result);
        } else if (result.complete()) {
            pulled.refresh();
        }
    }

    void closed(OpenDocument document) {
        checker.closed(document.uri());
        if (!features.pulls()) {
            pushed.clear(document.uri());
        }
    }

    @Override
    public void close() {
        checker.close();
    }
}
