package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Checks files: documents, rules, findings, report. Safe for use by several threads. */
public final class Linter {

    /** So many files are parsed while tools start. */
    private static final int FEW = 2;

    private static final String NOTHING = "no Markdown files to check";
    private static final String HINT = "; --no-ignore checks those that Git ignores";

    private final Rules rules;
    private final CheckPool.Limits limits;

    public Linter() {
        this(Rules.load());
    }

    /**
     * @param rules those that can run
     */
    public Linter(Rules rules) {
        this(rules, CheckPool.Limits.USUAL);
    }

    /**
     * @param limits how long a rule may take for one file
     */
    Linter(Rules rules, CheckPool.Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** Receives the progress of a run; called from several threads. */
    public interface Progress {

        /** Ignores the progress. */
        Progress NONE =
                new Progress() {
                    @Override
                    public void started(int files) {}

                    @Override
                    public void finished(Path file) {}
                };

        void started(int files);

        void finished(Path file);
    }

    /**
     * Lints.
     *
     * @throws io.github.devrellint.config.ConfigException if the configuration can't be used, or a
     *     path does not exist
     */
    public Report run(LintRequest request, Progress progress) {
        return run(request, progress, KeptPages.NONE);
    }

    /**
     * Lints, using the results of an earlier run where they still hold.
     *
     * @param pages results of the earlier run; those of this run are added
     */
    Report run(LintRequest request, Progress progress, KeptPages pages) {
        Instant begin = Instant.now();
        List<SiteRun> sites = RequestedSites.open(request, rules);
        try (CheckPool pool = new CheckPool(request.jobs(), limits)) {
            int files = sites.stream().mapToInt(site -> site.files().list().size()).sum();
            progress.started(files);
            pages.checked(documents(sites));
            sites.forEach(site -> site.begin(pages));
            // Starting tools for all files at once pays for many files; few are parsed meanwhile.
            boolean few = files <= FEW;
            Runnable prepare = () -> sites.forEach(SiteRun::prepare);
            if (!few) {
                prepare.run();
            }
            List<FileResult> results = check(sites, pool, progress, few ? prepare : () -> {});
            Set<String> notices = new TreeSet<>();
            for (SiteRun site : sites) {
                results.add(get(pool.submit("", site::checkWhole)));
            }
            sites.forEach(site -> results.add(site.failures()));
            sites.forEach(site -> notices.addAll(site.notices()));
            if (files == 0 && request.allowEmpty()) {
                notices.add(NOTHING);
            } else if (files == 0) {
                boolean ignored = sites.stream().anyMatch(site -> site.files().hasIgnored());
                results.add(FileResult.failed(new Failure("", NOTHING + (ignored ? HINT : ""))));
            }
            return ReportAssembler.of(sites, results)
                    .notices(List.copyOf(notices))
                    .duration(Duration.between(begin, Instant.now()))
                    .failOn(request.failOn().orElseGet(() -> strictest(sites)))
                    .build();
        } finally {
            sites.forEach(SiteRun::close);
        }
    }

    private static Set<Path> documents(List<SiteRun> sites) {
        Set<Path> all = new HashSet<>();
        sites.forEach(site -> site.files().list().forEach(file -> all.add(file.path())));
        return all;
    }

    /**
     * @param meanwhile what this thread does while the others have begun
     */
    private static List<FileResult> check(
            List<SiteRun> sites, CheckPool pool, Progress progress, Runnable meanwhile) {
        List<Future<FileResult>> running = new ArrayList<>();
        for (SiteRun site : sites) {
            for (Found file : site.files().list()) {
                running.add(
                        pool.submit(
                                site.path(file),
                                begun -> {
                                    FileResult result = site.check(file, begun);
                                    progress.finished(file.path());
                                    return result;
                                }));
            }
        }
        meanwhile.run();
        List<FileResult> results = new ArrayList<>();
        Iterator<Future<FileResult>> next = running.iterator();
        for (SiteRun site : sites) {
            List<FileResult> own = new ArrayList<>();
            while (own.size() < site.files().list().size()) {
                own.add(get(next.next()));
            }
            site.keep();
            results.addAll(site.summarized(own));
        }
        return results;
    }

    private static FileResult get(Future<FileResult> check) {
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Severity strictest(List<SiteRun> sites) {
        return Report.strictest(sites.stream().map(SiteRun::failOn));
    }
}
