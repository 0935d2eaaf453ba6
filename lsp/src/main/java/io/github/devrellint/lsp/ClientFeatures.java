package io.github.devrellint.lsp;

import io.github.devrellint.lsp.text.Encoding;
import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

/**
 * What a client says of itself when it starts.
 *
 * @param folders of the workspace, absolute and normalized
 * @param encoding of positions
 * @param pulls whether it asks for diagnostics
 * @param refreshes whether it can be told to ask again
 * @param watches whether it can be asked to watch files
 * @param snippets whether it knows edits with places to fill in
 * @param relates whether it shows places that have to do with a diagnostic
 */
record ClientFeatures(
        List<Path> folders,
        Encoding encoding,
        boolean pulls,
        boolean refreshes,
        boolean watches,
        boolean snippets,
        boolean relates) {

    static ClientFeatures of(InitializeParams params) {
        Optional<ClientCapabilities> all = Optional.ofNullable(params.getCapabilities());
        var general = part(all, ClientCapabilities::getGeneral);
        var texts = part(all, ClientCapabilities::getTextDocument);
        var workspace = part(all, ClientCapabilities::getWorkspace);
        return new ClientFeatures(
                folders(params),
                Encoding.of(
                        part(general, GeneralClientCapabilities::getPositionEncodings)
                                .orElse(null)),
                part(texts, TextDocumentClientCapabilities::getDiagnostic).isPresent(),
                is(
                        part(workspace, WorkspaceClientCapabilities::getDiagnostics),
                        DiagnosticWorkspaceCapabilities::getRefreshSupport),
                is(
                        part(workspace, WorkspaceClientCapabilities::getDidChangeWatchedFiles),
                        DidChangeWatchedFilesCapabilities::getDynamicRegistration),
                is(
                        part(workspace, WorkspaceClientCapabilities::getWorkspaceEdit),
                        WorkspaceEditCapabilities::getSnippetEditSupport),
                is(
                                part(texts, TextDocumentClientCapabilities::getPublishDiagnostics),
                                PublishDiagnosticsCapabilities::getRelatedInformation)
                        || is(
                                part(texts, TextDocumentClientCapabilities::getDiagnostic),
                                DiagnosticCapabilities::getRelatedInformation));
    }

    private static <A> boolean is(Optional<A> part, Function<A, Boolean> feature) {
        return part.map(feature).orElse(false);
    }

    private static <A, B> Optional<B> part(Optional<A> whole, Function<A, B> part) {
        return whole.map(part);
    }

    /** Older clients know one folder only. */
    @SuppressWarnings("deprecation")
    private static List<Path> folders(InitializeParams params) {
        Stream<String> uris =
                params.getWorkspaceFolders() == null
                        ? Stream.ofNullable(params.getRootUri())
                        : params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri);
        return uris.flatMap(uri -> Uris.path(uri).stream()).toList();
    }
}
