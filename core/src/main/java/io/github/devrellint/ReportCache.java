package io.github.devrellint;

import io.github.devrellint.KeptPagesFormat.Kept;
import io.github.devrellint.base.ProgramLocation;
import io.github.devrellint.cache.FolderState;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reuses the report of the last run with the same choices, or its results of single documents, if
 * the files are still the same. A report is valid as long as no file of the repository or folder
 * around the documents, of a folder above that could configure them, of the linter, or of a folder
 * on the {@code PATH} has changed in any way; what could depend on more than that is never kept.
 * Where only documents have changed, the results of the others are valid as long as what they were
 * told about other documents is the same, see {@link PageReuse}. Looking takes milliseconds, so it
 * pays for folders, and for single files with samples that were compiled; other files are checked
 * each time.
 */
public final class ReportCache {

    private final ResultCache cache;
    private final RunInputs inputs;
    private final ReportKeys keys;

    /**
     * @param cache where reports are kept
     * @param directory the working directory
     * @param choices what was chosen on the command line, besides paths, that decides what is
     *     found; each choice has a report of its own
     */
    public ReportCache(ResultCache cache, Path directory, List<String> choices) {
        this(cache, directory, choices, ProgramLocation.location().orElseThrow());
    }

    /**
     * @param program the jar of the linter: reports of another version are not used, and classes in
     *     a folder may change without the folder
     */
    ReportCache(ResultCache cache, Path directory, List<String> choices, Path program) {
        this.cache = cache;
        this.inputs = new RunInputs(program);
        this.keys = new ReportKeys(directory, choices);
    }

    /** Returns the report of a request, from the cache or by linting. */
    public Report report(LintRequest request, Linter.Progress progress) {
        return report(request, Rules::load, progress);
    }

    /**
     * The same.
     *
     * @param rules asked only if something is not known
     */
    Report report(LintRequest request, Supplier<Rules> rules, Linter.Progress progress) {
        Instant begin = Instant.now();
        boolean folders =
                request.paths().stream()
                        .map(request.directory()::resolve)
                        .allMatch(Files::isDirectory);
        if (!folders) {
            return reportOfFiles(request, rules, progress, begin);
        }
        // What is kept serves both those who ask for facts about pages and those who do not.
        LintRequest all = request.toBuilder().pages(true).build();
        Report report = reportOfFolders(all, rules, progress, begin);
        return request.pages() ? report : report.toBuilder().pages(List.of()).build();
    }

    private Report reportOfFolders(
            LintRequest request, Supplier<Rules> rules, Linter.Progress progress, Instant begin) {
        Optional<FolderState> before = inputs.of(request);
        if (before.isEmpty()) {
            return new Linter(rules.get()).run(request, progress);
        }
        FolderState state = before.get();
        String key = keys.report(request);
        ReportFormat format = new ReportFormat(state.key());
        Optional<Report> known = known(format, key, begin);
        if (known.isPresent()) {
            return known.get();
        }
        Rules loaded = rules.get();
        KeptPagesFormat pagesFormat = new KeptPagesFormat(loaded, state.rest());
        KeptPages pages =
                cache.get(pagesFormat, keys.documents(request))
                        .map(kept -> new KeptPages(state.documents(), kept.pages(), kept.outside()))
                        .orElseGet(() -> KeptPages.none(state.documents()));
        Report report = new Linter(loaded).run(request, progress, pages);
        if (!isRepeatable(report)
                || !state.isSettledAt(begin)
                || !before.equals(inputs.of(request))) {
            return report;
        }
        Optional<OutsideFiles> outside = OutsideFiles.of(pages.outside(), begin);
        if (outside.isPresent()) {
            if (KeptPage.isKept(report.findings()) && !pages.mayDiffer()) {
                cache.put(format, key, new ReportFormat.Kept(outside.get(), report));
            }
            if (!state.documents().isEmpty() && !pages.fresh().isEmpty()) {
                cache.put(
                        pagesFormat,
                        keys.documents(request),
                        new Kept(outside.get(), pages.fresh()));
            }
        }
        return report;
    }

    /** Compares the files around single documents only where that is quick beside a check. */
    private Report reportOfFiles(
            LintRequest request, Supplier<Rules> rules, Linter.Progress progress, Instant begin) {
        String name = keys.files(request);
        if (cache.has(name)) {
            Optional<Report> known =
                    inputs.ofFiles(request)
                            .flatMap(state -> known(formatOfFiles(request, state), name, begin));
            if (known.isPresent()) {
                return known.get();
            }
        }
        KeptPages pages = KeptPages.none(Map.of());
        Report report = new Linter(rules.get()).run(request, progress, pages);
        if (!isRepeatable(report)
                || !KeptPage.isKept(report.findings())
                || pages.mayDiffer()
                || report.samples().stream().noneMatch(ReportCache::wasCompiled)) {
            return report;
        }
        Optional<FolderState> state =
                inputs.ofFiles(request).filter(after -> after.isSettledAt(begin));
        Optional<OutsideFiles> outside = OutsideFiles.of(pages.outside(), begin);
        if (state.isPresent() && outside.isPresent()) {
            cache.put(
                    formatOfFiles(request, state.get()),
                    name,
                    new ReportFormat.Kept(outside.get(), report));
        }
        return report;
    }

    private ReportFormat formatOfFiles(LintRequest request, FolderState state) {
        return new ReportFormat(state.key() + " " + keys.report(request));
    }

    private Optional<Report> known(ReportFormat format, String name, Instant begin) {
        return cache.get(format, name)
                .filter(kept -> kept.outside().areSame())
                .map(
                        kept ->
                                kept.report().toBuilder()
                                        .duration(Duration.between(begin, Instant.now()))
                                        .build());
    }

    private static boolean wasCompiled(Report.LocatedSample located) {
        return switch (located.sample().status()) {
            case RAN, COMPILED, FRAGMENT, FAILED -> true;
            case PARSED, IGNORED, UNCHECKED -> false;
        };
    }

    private static boolean isRepeatable(Report report) {
        return report.repeatable() && report.failures().isEmpty();
    }
}
