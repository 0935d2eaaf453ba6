package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The check of one document of a {@link LiveSite}, in two steps: first the rules that look at text,
 * then those that compile code or need all documents, which take far longer. Used by one thread at
 * a time; {@link #cancel} by any.
 */
public final class LiveCheck {

    private final SiteRun run;
    private final CheckPool.Limits limits;
    private final String path;
    private final DocumentCheck check;
    private final Supplier<List<FactCollector<?, ?>>> whole;
    private Consumer<RuleId> watch = rule -> {};
    private volatile boolean cancelled;

    /**
     * @param whole rules for the whole site; to ask for them may take its time
     */
    LiveCheck(
            SiteRun run,
            Document document,
            CheckPool.Limits limits,
            Supplier<List<FactCollector<?, ?>>> whole) {
        this.whole = whole;
        this.run = run;
        this.limits = limits;
        this.path = run.path(new FileFinder.Found(document.path(), ""));
        this.check = run.begin(document, this::begin);
    }

    /**
     * Runs the quick rules.
     *
     * @throws CancellationException if the check is cancelled
     */
    public Report quick() {
        return run(DocumentCheck::runQuick);
    }

    /**
     * Runs the other rules, after {@link #quick}; returns what all of them found. A rule for the
     * whole site tells of two documents that disagree the one that is being written.
     *
     * @throws CancellationException if the check is cancelled
     */
    public Report full() {
        return run(
                document -> {
                    whole.get().forEach(document::runWhole);
                    return document.runSlow();
                });
    }

    /** The places in other documents that findings of {@link #full} disagree with. */
    public RelatedLocations others() {
        return check.others();
    }

    /** Ends the check before the next rule, as nobody wants to know any more. */
    public void cancel() {
        cancelled = true;
    }

    private void begin(RuleId rule) {
        if (cancelled) {
            throw new CancellationException();
        }
        watch.accept(rule);
    }

    private Report run(Function<DocumentCheck, FileResult> step) {
        Instant begin = Instant.now();
        FileResult result;
        try (CheckPool pool = new CheckPool(1, limits)) {
            result =
                    pool.submit(
                                    path,
                                    begun -> {
                                        watch = begun;
                                        return step.apply(check);
                                    })
                            .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled = true;
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (cancelled) {
            throw new CancellationException();
        }
        List<FileResult> results = new ArrayList<>(run.summarizedAlone(List.of(result)));
        results.add(run.failures());
        return ReportAssembler.of(List.of(run), results)
                .documents(List.of(path))
                .notices(List.copyOf(run.notices()))
                .duration(Duration.between(begin, Instant.now()))
                .failOn(run.failOn())
                .build();
    }
}
