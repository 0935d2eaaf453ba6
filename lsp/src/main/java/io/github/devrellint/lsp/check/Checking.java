package io.github.devrellint.lsp.check;

import io.github.devrellint.LiveCheck;
import io.github.devrellint.LiveSite;
import io.github.devrellint.Report;
import io.github.devrellint.baseline.Baselines;
import io.github.devrellint.baseline.CheckedPart;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.UnparsableException;
import io.github.devrellint.lsp.text.OpenDocument;
import io.github.devrellint.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** The check of one version of a document, in two steps. Safe for use by several threads. */
final class Checking {

    private final OpenDocument document;
    private final Optional<Checked> earlier;
    private final CompletableFuture<Checked> quick = new CompletableFuture<>();
    private final CompletableFuture<Checked> full = new CompletableFuture<>();
    private volatile CompletableFuture<Checked> amended = full;
    private final boolean written;
    private LiveCheck check;
    private boolean cancelled;

    /**
     * @param earlier what all rules found in an earlier version, if that is known
     * @param written whether the author has changed the document itself, and not something else
     */
    Checking(OpenDocument document, Optional<Checked> earlier, boolean written) {
        this.written = written;
        this.document = document;
        this.earlier = earlier;
    }

    /** What all rules found in this version, or else in an earlier one. */
    Optional<Checked> latest() {
        return amended.isDone() && !amended.isCompletedExceptionally()
                ? Optional.of(amended.join())
                : earlier;
    }

    OpenDocument document() {
        return document;
    }

    /** What the quick rules find; cancelled if there is a newer version. */
    CompletableFuture<Checked> quick() {
        return quick;
    }

    /** What all rules find; cancelled if there is a newer version. */
    CompletableFuture<Checked> full() {
        return amended;
    }

    /** Ends the check, as nobody wants to know any more. */
    synchronized void cancel() {
        cancelled = true;
        if (check != null) {
            check.cancel();
        }
        quick.cancel(false);
        full.cancel(false);
    }

    private synchronized void begin(LiveCheck begun) {
        if (cancelled) {
            throw new CancellationException();
        }
        check = begun;
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized LiveCheck begun() {
        return check;
    }

    /** Runs the quick rules. */
    void runQuick(Sites sites) {
        run(
                quick,
                () -> {
                    LiveSite site = sites.of(document.source().path());
                    if (!site.isChecked(document.source().path())) {
                        return Checked.nothing(document);
                    }
                    Document parsed = site.parse(document.source());
                    begin(site.check(parsed));
                    return withEarlier(checked(parsed, begun().quick(), false), sites);
                });
        if (begun() == null && quick.isDone() && !quick.isCancelled()) {
            full.complete(quick.join());
        }
    }

    /** Runs the other rules, after {@link #runQuick}. */
    void runFull() {
        if (!full.isDone()) {
            Optional<Document> parsed = quick.join().parsed();
            run(full, () -> checked(parsed.orElseThrow(), begun().full(), true));
        }
    }

    /** Whether other documents are to be checked again, as this one is not what they lead to. */
    boolean concernsOthers(Sites sites) {
        return written
                && quick.isDone()
                && !quick.isCompletedExceptionally()
                && quick.join().parsed().filter(parsed -> !sites.know(parsed)).isPresent();
    }

    /** Adds findings to those of all rules. */
    void amend(List<Finding> more) {
        amended = amended.thenApply(before -> before.with(more));
    }

    private Checked withEarlier(Checked fresh, Sites sites) {
        return earlier.map(before -> CarriedFindings.of(before, document.source(), sites::isSlow))
                .map(fresh::with)
                .map(all -> all.with(earlier.get().others()))
                .orElse(fresh);
    }

    /** Leaves out what a baseline accepts. */
    private Checked checked(Document parsed, Report report, boolean complete) {
        var part = new CheckedPart(List.of(parsed.path()), Set.of(), false);
        Report fresh = Baselines.found().apply(report, part);
        return new Checked(document, Optional.of(parsed), fresh, begun().others(), complete);
    }

    private interface Step {
        Checked run();
    }

    private void run(CompletableFuture<Checked> result, Step step) {
        if (isCancelled()) {
            return;
        }
        try {
            result.complete(step.run());
        } catch (CancellationException e) {
            result.cancel(false);
        } catch (ConfigException | UnparsableException e) {
            result.complete(Checked.failed(document, e.getMessage()));
        } catch (RuntimeException | Error e) {
            result.complete(Checked.failed(document, "can't be checked: " + e));
        }
    }
}
