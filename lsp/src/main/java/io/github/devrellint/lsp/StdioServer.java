package io.github.devrellint.lsp;

import io.github.devrellint.rule.Rules;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A language server on two streams, which serves one client. */
public final class StdioServer {

    /** The exit code where the client ends without saying so. */
    private static final int GONE = 1;

    private final LintServer server;
    private final ServerLog log;

    /**
     * @param version of the linter, for the client to show
     */
    public StdioServer(String version, ServerLog log) {
        this(version, log, Rules::load);
    }

    /** The same with rules chosen by hand. */
    StdioServer(String version, ServerLog log, Supplier<Rules> rules) {
        this.server = new LintServer(rules, version, log);
        this.log = log;
    }

    /**
     * Serves until the client ends, or is gone.
     *
     * @param out nothing else may be written to it
     * @return the exit code that the protocol asks for: 0 after an orderly end, else 1
     */
    public int run(InputStream in, OutputStream out) throws InterruptedException {
        ExecutorService threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "language server");
                            thread.setDaemon(true);
                            return thread;
                        });
        try (var faults = log.protocol()) {
            Launcher<LanguageClient> launcher =
                    new WholeMessagesLauncher()
                            .setLocalService(server)
                            .setRemoteInterface(LanguageClient.class)
                            .setInput(in)
                            .setOutput(out)
                            .setExecutorService(threads)
                            .setExceptionHandler(NotOffered::error)
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

    /** Makes launchers that go on after a message which they can't parse. */
    private static final class WholeMessagesLauncher extends LSPLauncher.Builder<LanguageClient> {
        private WholeMessages messages;

        @Override
        protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler json) {
            RemoteEndpoint endpoint = super.createRemoteEndpoint(json);
            messages = new WholeMessages(input, json, endpoint);
            return endpoint;
        }

        @Override
        protected ConcurrentMessageProcessor createMessageProcessor(
                MessageProducer reader, MessageConsumer consumer, LanguageClient client) {
            return super.createMessageProcessor(messages, consumer, client);
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
