package io.github.devrellint.lsp;

import io.github.devrellint.rule.Rules;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A language server on two streams, which serves one client. */
public final class StdioServer {

    /** The exit code where the client ends without saying so. */
    private static final int GONE = 1;

    /** It logs to standard error, and the end of a stream is nothing to tell. */
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private final LintServer server;

    /**
     * @param version of the linter, for the client to show
     */
    public StdioServer(String version) {
        this.server = new LintServer(Rules::load, version);
    }

    /**
     * Serves until the client ends, or is gone.
     *
     * @param out nothing else may be written to it
     * @return the exit code that the protocol asks for: 0 after an orderly end, else 1
     */
    public int run(InputStream in, OutputStream out) throws InterruptedException {
        PROTOCOL.setLevel(Level.WARNING);
        ExecutorService threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "language server");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            Launcher<LanguageClient> launcher =
                    new LSPLauncher.Builder<LanguageClient>()
                            .setLocalService(server)
                            .setRemoteInterface(LanguageClient.class)
                            .setInput(in)
                            .setOutput(out)
                            .setExecutorService(threads)
                            .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            CompletableFuture<Integer> end = server.exited();
            threads.execute(
                    () -> {
                        await(listening);
                        end.complete(GONE);
                    });
            return end.join();
        } finally {
            server.close();
            threads.shutdownNow();
        }
    }

    /** Waits until there is nothing more to read. */
    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // a stream that breaks is a client that is gone
        }
    }
}
