package io.github.devrellint.lsp;

import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Passes on what a client says about files and folders. */
final class WorkspaceEvents implements WorkspaceService {

    private final Supplier<Session> session;

    WorkspaceEvents(Supplier<Session> session) {
        this.session = session;
    }

    /** All settings are in files. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {}

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        Session open = session.get();
        open.checker().refresh(open.documents().all());
    }
}
