package io.github.devrellint.lsp;

import io.github.devrellint.lsp.edit.CodeActions;
import io.github.devrellint.lsp.edit.ServerCommands;
import io.github.devrellint.lsp.navigate.Completions;
import io.github.devrellint.lsp.run.SampleRuns;
import io.github.devrellint.rule.Rules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;

/** The life of the server: start, end, and what it can do. */
final class LintServer implements LanguageServer, LanguageClientAware {

    private final Supplier<Rules> rules;
    private final String version;
    private final ServerLog log;
    private final TextDocuments texts = new TextDocuments(this::session);
    private final WorkspaceEvents workspace = new WorkspaceEvents(this::session);
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private volatile LanguageClient client;
    private volatile Session session;
    private volatile boolean shutDown;

    /**
     * @param version of the linter
     */
    LintServer(Supplier<Rules> rules, String version, ServerLog log) {
        this.rules = rules;
        this.version = version;
        this.log = log;
    }

    /** Completed with an exit code once the client says that it is over. */
    CompletableFuture<Integer> exited() {
        return exit;
    }

    @Override
    public void connect(LanguageClient remote) {
        client = remote;
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            throw new ResponseErrorException(
                    new ResponseError(
                            shutDown
                                    ? ResponseErrorCode.InvalidRequest
                                    : ResponseErrorCode.ServerNotInitialized,
                            shutDown ? "the server is shut down" : "not initialized",
                            null));
        }
        return open;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        ClientFeatures features = ClientFeatures.of(params);
        endWith(params.getProcessId());
        log.info("devrel-lint " + version + " serves " + features.folders());
        session = new Session(features, client, new Messages(client, log), rules.get());
        InitializeResult result = new InitializeResult(capabilities(features));
        result.setServerInfo(new ServerInfo("devrel-lint", version));
        return CompletableFuture.completedFuture(result);
    }

    /** Ends when a process does, even if another one keeps the streams open. */
    private void endWith(Integer process) {
        if (process != null) {
            ProcessHandle.of(process)
                    .ifPresent(client -> client.onExit().thenRun(() -> exit.complete(1)));
        }
    }

    @Override
    public void initialized(InitializedParams params) {
        session().begin();
    }

    private static ServerCapabilities capabilities(ClientFeatures features) {
        var sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        var folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);

        var capabilities = new ServerCapabilities();
        capabilities.setPositionEncoding(features.encoding().kind());
        capabilities.setTextDocumentSync(sync);
        var workspace = new WorkspaceServerCapabilities(folders);
        workspace.setFileOperations(fileOperations());
        capabilities.setWorkspace(workspace);
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setCodeActionProvider(
                new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setDocumentLinkProvider(new DocumentLinkOptions(false));
        capabilities.setCompletionProvider(new CompletionOptions(false, Completions.TRIGGERS));
        capabilities.setCodeLensProvider(new CodeLensOptions(false));
        capabilities.setExecuteCommandProvider(
                new ExecuteCommandOptions(
                        Stream.of(ServerCommands.NAMES, SampleRuns.NAMES)
                                .flatMap(List::stream)
                                .toList()));
        if (features.pulls()) {
            var diagnostics = new DiagnosticRegistrationOptions(true, false);
            diagnostics.setIdentifier("devrel-lint");
            capabilities.setDiagnosticProvider(diagnostics);
        }
        return capabilities;
    }

    private static FileOperationsServerCapabilities fileOperations() {
        var all = new FileOperationFilter(new FileOperationPattern("**/*"), "file");
        var operations = new FileOperationsServerCapabilities();
        operations.setWillRename(new FileOperationOptions(List.of(all)));
        return operations;
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        exit.complete(shutDown ? 0 : 1);
    }

    /** Ends what runs in the background. */
    void close() {
        Session open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public TextDocuments getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceEvents getWorkspaceService() {
        return workspace;
    }
}
