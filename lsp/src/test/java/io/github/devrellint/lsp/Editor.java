package io.github.devrellint.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.devrellint.lsp.text.Uris;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor, as far as the protocol goes: the client side of LSP4J on two streams. */
final class Editor implements LanguageClient, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<MessageParams> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<MessageParams> logged = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> refreshes = new LinkedBlockingQueue<>();
    private final CompletableFuture<RegistrationParams> registration = new CompletableFuture<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work, "editor");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final LanguageServer server;
    private final RemoteEndpoint endpoint;
    private final OutputStream toServer;
    private final CompletableFuture<Integer> exit;

    /**
     * @param exit completed with the exit code of the server
     */
    Editor(InputStream fromServer, OutputStream toServer, CompletableFuture<Integer> exit) {
        this.toServer = toServer;
        this.exit = exit;
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, fromServer, toServer, threads, each -> each);
        this.server = launcher.getRemoteProxy();
        this.endpoint = launcher.getRemoteEndpoint();
        launcher.startListening();
    }

    /** Starts a server in this process. */
    static Editor connected() throws IOException {
        return connected(new StdioServer("test", noLog()));
    }

    static ServerLog noLog() {
        return ServerLog.all(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    }

    static Editor connected(StdioServer server) throws IOException {
        Pipe up = Pipe.open();
        Pipe down = Pipe.open();
        InputStream fromEditor = Channels.newInputStream(up.source());
        OutputStream toEditor = Channels.newOutputStream(down.sink());
        var exit = new CompletableFuture<Integer>();
        Thread serving =
                new Thread(
                        () -> {
                            try {
                                exit.complete(server.run(fromEditor, toEditor));
                            } catch (InterruptedException e) {
                                exit.completeExceptionally(e);
                            }
                        },
                        "server");
        serving.setDaemon(true);
        serving.start();
        return new Editor(
                Channels.newInputStream(down.source()), Channels.newOutputStream(up.sink()), exit);
    }

    /** Starts a server in this process and says hello. */
    static Editor in(Path folder) throws Exception {
        Editor editor = connected();
        editor.initialize(new ClientCapabilities(), folder);
        return editor;
    }

    InitializeResult initialize(ClientCapabilities capabilities, Path... folders) throws Exception {
        var params = new InitializeParams();
        params.setCapabilities(capabilities);
        List<WorkspaceFolder> all = new ArrayList<>();
        for (Path folder : folders) {
            all.add(new WorkspaceFolder(Uris.of(folder), folder.getFileName().toString()));
        }
        params.setWorkspaceFolders(all);
        InitializeResult result = get(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    LanguageServer server() {
        return server;
    }

    /** Asks for something that need not be part of the protocol. */
    CompletableFuture<Object> request(String method, Object parameter) {
        return endpoint.request(method, parameter);
    }

    /** Opens a file; returns its URI. */
    String open(Path file) throws IOException {
        String uri = Uris.of(file);
        open(uri, Files.readString(file));
        return uri;
    }

    void open(String uri, String text) {
        var item = new TextDocumentItem(uri, "markdown", 1, text);
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    }

    void change(String uri, int version, TextDocumentContentChangeEvent... changes) {
        var document = new VersionedTextDocumentIdentifier(uri, version);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(document, List.of(changes)));
    }

    void saved(String uri) {
        server.getTextDocumentService()
                .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    void close(String uri) {
        server.getTextDocumentService()
                .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /**
     * Waits for diagnostics of a version that have an expected part; an empty one is always there.
     */
    List<Diagnostic> diagnostics(String uri, int version, String part) throws Exception {
        return diagnostics(uri, version, text -> part.isEmpty() || text.contains(part), part);
    }

    /** Waits for diagnostics of a version that lack a part. */
    List<Diagnostic> diagnosticsWithout(String uri, int version, String part) throws Exception {
        return diagnostics(uri, version, text -> !text.contains(part), "no " + part);
    }

    private List<Diagnostic> diagnostics(
            String uri, int version, Predicate<String> wanted, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Diagnostic> last = List.of();
        while (System.nanoTime() < end) {
            PublishDiagnosticsParams next = published.poll(1, TimeUnit.SECONDS);
            if (next != null
                    && next.getUri().equals(uri)
                    && Integer.valueOf(version).equals(next.getVersion())) {
                last = next.getDiagnostics();
                if (wanted.test(text(last))) {
                    return last;
                }
            }
        }
        throw new AssertionError("no diagnostics with '" + what + "', but " + text(last));
    }

    /** Waits for the next diagnostics that are sent. */
    PublishDiagnosticsParams nextPublished() throws InterruptedException {
        PublishDiagnosticsParams next = published.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no diagnostics");
        }
        return next;
    }

    /** Diagnostics line by line: {@code 3:0-3:4 error misspelling: message}, lines from 0. */
    static String text(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic each : diagnostics) {
            var start = each.getRange().getStart();
            var end = each.getRange().getEnd();
            text.append(
                            "%d:%d-%d:%d "
                                    .formatted(
                                            start.getLine(),
                                            start.getCharacter(),
                                            end.getLine(),
                                            end.getCharacter()))
                    .append(each.getSeverity())
                    .append(' ')
                    .append(each.getCode() == null ? "-" : each.getCode().getLeft())
                    .append(": ")
                    .append(each.getMessage().getLeft())
                    .append('\n');
        }
        return text.toString();
    }

    /** Waits for the next message that is shown to the user. */
    String shown() throws InterruptedException {
        return message(shown);
    }

    /** Waits for the next line in the log. */
    String logged() throws InterruptedException {
        return message(logged);
    }

    private static String message(BlockingQueue<MessageParams> queue) throws InterruptedException {
        MessageParams next = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no message");
        }
        return next.getMessage();
    }

    /** Waits for what the server asks for once it has started. */
    RegistrationParams registered() throws Exception {
        return get(registration);
    }

    /** Waits until the server says that there are new diagnostics to ask for. */
    void awaitRefresh() throws InterruptedException {
        if (refreshes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new AssertionError("no refresh");
        }
    }

    static <T> T get(CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Writes something that need not be a message. */
    void write(byte[] bytes) throws IOException {
        toServer.write(bytes);
        toServer.flush();
    }

    /** Goes away without a word. */
    void die() throws IOException {
        toServer.close();
    }

    int exitCode() throws Exception {
        return get(exit);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
        shown.add(message);
    }

    @Override
    public void logMessage(MessageParams message) {
        logged.add(message);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        registration.complete(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        refreshes.add(this);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams ask) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("telemetry: " + event);
    }

    /** Says goodbye. */
    @Override
    public void close() throws Exception {
        if (!exit.isDone()) {
            get(server.shutdown());
            server.exit();
            exitCode();
        }
        threads.shutdownNow();
    }
}
