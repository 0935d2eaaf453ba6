package io.github.devrellint.lsp.check;

import io.github.devrellint.LiveSite;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.lsp.text.Encoding;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Checks documents in the background as they change: one thread looks at text, another one compiles
 * samples once the author pauses, and a third one is for large documents. A newer version of a
 * document ends the check of the one before. None of them runs while there is nothing to do. Safe
 * for use by several threads.
 */
public final class Checker implements AutoCloseable {

    /** Keys that are pressed faster than that are checked together. */
    private static final long PAUSE_MILLIS = 20;

    /** Samples are compiled after a pause, as a compiler is not stopped by a newer version. */
    private static final long LONG_PAUSE_MILLIS = 300;

    /** A document of so many chars takes seconds; the others do not wait for it. */
    private static final int LARGE = 500_000;

    /** A bit of all that posts have. */
    private static final String WARM_UP =
            "---\ntitle: A post\n---\n\n# A Post\n\n"
                    + "Surprisinly, [it](#a-post) has an ![image](a.png) and `code`.\n\n"
                    + "```java\nint one = 1;\n```\n";

    private final Sites sites;
    private final Consumer<Checked> listener;
    private final ScheduledThreadPoolExecutor texts = thread("check");
    private final ScheduledThreadPoolExecutor samples = thread("check samples");
    private final ScheduledThreadPoolExecutor large = thread("check large documents");
    private final Map<String, Checking> current = new ConcurrentHashMap<>();

    /**
     * @param listener is told of each result that is of the newest version of its document
     */
    public Checker(Sites sites, Consumer<Checked> listener) {
        this.sites = sites;
        this.listener = listener;
    }

    private static ScheduledThreadPoolExecutor thread(String name) {
        var executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            Thread thread = new Thread(work, name);
                            thread.setDaemon(true);
                            return thread;
                        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /**
     * Prepares for the first document, as to load dictionaries takes longer than to check it.
     *
     * @param folder of the workspace
     */
    public void warmUp(Path folder) {
        var sample = SourceText.of(folder.resolve("warm-up.md"), WARM_UP);
        Checking rehearsal =
                new Checking(
                        new OpenDocument("", 0, sample, Encoding.UTF_16), Optional.empty(), false);
        texts.execute(
                () -> {
                    if (current.isEmpty()) {
                        rehearsal.runQuick(sites);
                    }
                });
    }

    /** Begins to check a document that was opened. */
    public void opened(OpenDocument document) {
        begin(document, 0, true);
    }

    /** Begins to check a document that is being written. */
    public void changed(OpenDocument document) {
        begin(document, PAUSE_MILLIS, true);
    }

    private synchronized void begin(OpenDocument document, long pause, boolean written) {
        Checking before = current.get(document.uri());
        Checking fresh =
                new Checking(
                        document, Optional.ofNullable(before).flatMap(Checking::latest), written);
        current.put(document.uri(), fresh);
        if (before != null) {
            before.cancel();
        }
        of(fresh, texts).schedule(() -> runQuick(fresh), pause, TimeUnit.MILLISECONDS);
    }

    /** The thread for the check of a document. */
    private ScheduledThreadPoolExecutor of(
            Checking checking, ScheduledThreadPoolExecutor otherwise) {
        boolean isLarge = checking.document().source().text().length() > LARGE;
        return isLarge ? large : otherwise;
    }

    private void runQuick(Checking checking) {
        checking.runQuick(sites);
        tell(checking, checking.quick());
        of(checking, samples)
                .schedule(() -> runFull(checking), LONG_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void runFull(Checking checking) {
        if (isCurrent(checking) && !checking.full().isDone()) {
            checking.runFull();
            tell(checking, checking.full());
        }
        if (isCurrent(checking) && checking.concernsOthers(sites)) {
            refresh(othersThan(checking));
        }
    }

    /** The other documents that are open, as they were when they were last checked. */
    private List<OpenDocument> othersThan(Checking checking) {
        return current.values().stream()
                .filter(each -> each != checking)
                .map(Checking::document)
                .toList();
    }

    private boolean isCurrent(Checking checking) {
        return current.get(checking.document().uri()) == checking;
    }

    private void tell(Checking checking, CompletableFuture<Checked> result) {
        if (isCurrent(checking) && result.isDone() && !result.isCancelled()) {
            listener.accept(result.join());
        }
    }

    /**
     * Adds findings of samples that were run to those of a document, until it changes.
     *
     * @param document the version that was run; nothing is added to a newer one
     */
    public void amend(OpenDocument document, List<Finding> findings) {
        current(document.uri())
                .filter(checking -> checking.document().equals(document))
                .ifPresent(
                        checking -> {
                            checking.amend(findings);
                            tell(checking, checking.full());
                        });
    }

    /** Ends the check of a document. */
    public void closed(String uri) {
        Checking last = current.remove(uri);
        if (last != null) {
            last.cancel();
        }
    }

    /**
     * What is known of the newest version of a document: what all rules find where that is known,
     * else what the quick ones do. Cancelled where a newer version comes; empty where it is not
     * open.
     */
    public Optional<CompletableFuture<Checked>> result(String uri) {
        return current(uri).map(each -> each.full().isDone() ? each.full() : each.quick());
    }

    /** The check of the newest version of a document. */
    Optional<Checking> current(String uri) {
        return Optional.ofNullable(current.get(uri));
    }

    /**
     * Reads all sites anew and checks documents again, as something has changed that they may
     * depend on.
     *
     * @param documents the one at hand first
     */
    public void refresh(List<OpenDocument> documents) {
        List<LiveSite> old = sites.forget();
        documents.forEach(document -> begin(document, PAUSE_MILLIS, false));
        // once the checks that are running have ended
        Runnable close = () -> old.forEach(LiveSite::close);
        texts.execute(() -> samples.execute(() -> large.execute(close)));
    }

    /** Interrupts nobody: a message that is being written would be cut short. */
    @Override
    public void close() {
        current.values().forEach(Checking::cancel);
        texts.shutdown();
        samples.shutdown();
        large.shutdown();
        sites.forget().forEach(LiveSite::close);
    }
}
