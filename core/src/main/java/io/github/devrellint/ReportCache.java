package io.github.devrellint;

import io.github.devrellint.KeptPagesFormat.Kept;
import io.github.devrellint.cache.FolderState;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.rule.Rules;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reuses the report of the last run by the same command line, or its results of single documents,
 * if the files are still the same. A report is valid as long as no file of the repository or folder
 * around the documents, of a folder above that could configure them, of the linter, or of a folder
 * on the {@code PATH} has changed in any way; what could depend on more than that is never kept.
 * Where only documents have changed, the results of the others are valid as long as what they were
 * told about other documents is the same, see {@link PageReuse}. Looking takes milliseconds, so it
 * pays for folders, and for single files with samples that were compiled; other files are checked
 * each time.
 */
public final class ReportCache {

    private static final ReportFormat FORMAT = new ReportFormat();

    private final ResultCache cache;
    private final RunInputs inputs;
    private final List<String> parts;

    /**
     * @param cache where reports are kept
     * @param directory the working directory
     * @param command all arguments of the command line; each has a report of its own
     */
    public ReportCache(ResultCache cache, Path directory, List<String> command) {
        this(cache, directory, command, ownJar());
    }

    /**
     * @param program the jar of the linter: reports of another version are not used, and classes in
     *     a folder may change without the folder
     */
    ReportCache(ResultCache cache, Path directory, List<String> command, Path program) {
        this.cache = cache;
        this.inputs = new RunInputs(program);
        this.parts = new ArrayList<>(command);
        parts.add(directory.toString());
        parts.add(System.getProperty("java.home"));
        parts.add(System.getProperty("user.home"));
        parts.add(System.getProperty("maven.repo.local", ""));
        for (String name : List.of("PATH", "JAVA_HOME", "LANG", "LC_ALL", "TZ")) {
            parts.add(environment(name));
        }
    }

    /** Returns the report of a request, from the cache or by linting. */
    public Report report(LintRequest request, Linter.Progress progress) {
        return report(request, Rules.load(), progress);
    }

    Report report(LintRequest request, Rules rules, Linter.Progress progress) {
        if (request.pages()) {
            return new Linter(rules).run(request, progress); // no facts about pages are kept
        }
        Instant begin = Instant.now();
        String key = key(request);
        if (!RunInputs.areFolders(request)) {
            return reportOfFiles(request, rules, progress, key, begin);
        }
        Optional<FolderState> before = inputs.of(request);
        if (before.isEmpty()) {
            return new Linter(rules).run(request, progress);
        }
        FolderState state = before.get();
        Optional<Report> known =
                cache.get(FORMAT, key).flatMap(kept -> reportOf(kept, state, begin));
        if (known.isPresent()) {
            return known.get();
        }
        KeptPagesFormat format = new KeptPagesFormat(rules);
        KeptPages pages =
                cache.get(format, pagesKey(key))
                        .filter(kept -> kept.rest().equals(state.rest()))
                        .map(kept -> new KeptPages(state.documents(), kept.pages(), kept.outside()))
                        .orElseGet(() -> KeptPages.none(state.documents()));
        Report report = new Linter(rules).run(request, progress, pages);
        if (isRepeatable(report) && state.isSettledAt(begin) && before.equals(inputs.of(request))) {
            OutsideFiles.of(pages.outside(), begin)
                    .ifPresent(outside -> keep(key, state, outside, format, pages, report));
        }
        return report;
    }

    /** Compares the files around single documents only where that is quick beside a check. */
    private Report reportOfFiles(
            LintRequest request, Rules rules, Linter.Progress progress, String key, Instant begin) {
        Optional<Report> known =
                cache.get(FORMAT, key)
                        .flatMap(
                                kept ->
                                        inputs.of(request)
                                                .flatMap(state -> reportOf(kept, state, begin)));
        if (known.isPresent()) {
            return known.get();
        }
        KeptPages pages = KeptPages.none(Map.of());
        Report report = new Linter(rules).run(request, progress, pages);
        if (isRepeatable(report)
                && KeptPage.isKept(report.findings())
                && !pages.mayDiffer()
                && report.samples().stream().anyMatch(ReportCache::wasCompiled)) {
            inputs.of(request)
                    .filter(state -> state.isSettledAt(begin))
                    .ifPresent(
                            state ->
                                    OutsideFiles.of(pages.outside(), begin)
                                            .ifPresent(
                                                    outside -> keep(key, state, outside, report)));
        }
        return report;
    }

    private static boolean wasCompiled(Report.LocatedSample located) {
        return switch (located.sample().status()) {
            case RAN, COMPILED, FRAGMENT, FAILED -> true;
            case PARSED, IGNORED, UNCHECKED -> false;
        };
    }

    private static Optional<Report> reportOf(
            ReportFormat.Kept kept, FolderState state, Instant begin) {
        return kept.inputs().equals(state.key()) && kept.outside().areSame()
                ? Optional.of(
                        kept.report().toBuilder()
                                .duration(Duration.between(begin, Instant.now()))
                                .build())
                : Optional.empty();
    }

    private static boolean isRepeatable(Report report) {
        return report.repeatable() && report.failures().isEmpty();
    }

    private void keep(
            String key,
            FolderState state,
            OutsideFiles outside,
            KeptPagesFormat format,
            KeptPages pages,
            Report report) {
        if (KeptPage.isKept(report.findings()) && !pages.mayDiffer()) {
            keep(key, state, outside, report);
        }
        if (!state.documents().isEmpty() && !pages.fresh().isEmpty()) {
            cache.put(format, pagesKey(key), new Kept(state.rest(), outside, pages.fresh()));
        }
    }

    private void keep(String key, FolderState state, OutsideFiles outside, Report report) {
        cache.put(FORMAT, key, new ReportFormat.Kept(state.key(), outside, report));
    }

    private String key(LintRequest request) {
        List<String> all = new ArrayList<>(parts);
        request.paths().forEach(path -> all.add(path.toString()));
        return ResultCache.key(all);
    }

    private static String pagesKey(String key) {
        return key + "-documents";
    }

    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    private static Path ownJar() {
        try {
            return Path.of(
                    Linter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
