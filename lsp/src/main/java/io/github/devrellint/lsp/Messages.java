package io.github.devrellint.lsp;

import io.github.devrellint.Report;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Tells people what is no finding: what can't be checked is shown, notices go to the log of the
 * client, and both to that of the server. Each is told once. Safe for use by several threads.
 */
final class Messages {

    private final LanguageClient client;
    private final ServerLog log;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Messages(LanguageClient client, ServerLog log) {
        this.client = client;
        this.log = log;
    }

    /** Tells what a report says besides its findings. */
    void report(Report report) {
        report.failures()
                .forEach(
                        failure ->
                                error(
                                        failure.path().isEmpty()
                                                ? failure.message()
                                                : failure.path() + ": " + failure.message()));
        report.notices().forEach(notice -> once(MessageType.Info, notice));
    }

    /** Shows an error, and logs it. */
    void error(String text) {
        if (once(MessageType.Error, text)) {
            client.showMessage(new MessageParams(MessageType.Error, "devrel-lint: " + text));
        }
    }

    /** Shows what somebody has asked for. */
    void show(String text) {
        client.showMessage(new MessageParams(MessageType.Info, text));
    }

    private boolean once(MessageType type, String text) {
        boolean fresh = told.add(text);
        if (fresh && type == MessageType.Error) {
            log.error(text);
        } else if (fresh) {
            log.info(text);
        }
        if (fresh) {
            client.logMessage(new MessageParams(type, text));
        }
        return fresh;
    }
}
