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
 * Spares a run, or the checks of documents in it, whose files are those of the last run by the same
 * command line. A report is valid as long as no file of the repository or folder around the
 * documents, of a folder above that could configure them, of the linter, or of a folder on the
 * {@code PATH} has changed in any way; what could depend on more than that is never kept. Where
 * only documents have changed, the results of the others are valid as long as what they were told
 * about other documents is the same, see {@link PageReuse}. Looking takes milliseconds, so it pays
 * for folders, and single files are checked each time.
 */
public final class ReportCache {

    private static final ReportFormat FORMAT = new ReportFormat();

    private final ResultCache cache;
    private final RunInputs inputs;
    private final List<String> parts;

    /**
     * @param cache where reports are kept
     * @param directory the working directory
     * @param command everything on the command line, which tells one report from another
     */
    public ReportCache(ResultCache cache, Path directory, List<String> command) {
        this(cache, directory, command, ownJar());
    }

    /**
     * @param program the jar of the linter: none is asked for what another one found out, and
     *     classes in a folder may change without the folder
     */
    ReportCache(ResultCache cache, Path directory, List<String> command, Path program) {
        this.cache = cache;
        this.inputs = new RunInputs(program);
        this.parts = new ArrayList<>(command);
        parts.add(directory.toString());
        parts.add(System.getProperty("java.home"));
        parts.add(System.getProperty("user.home"));
        for (String name : List.of("PATH", "LANG", "LC_ALL", "TZ")) {
            parts.add(environment(name));
        }
    }

    /** Returns the report of a request; a linter finds out what is not known. */
    public Report report(LintRequest request, Linter.Progress progress) {
        return report(request, Rules.load(), progress);
    }

    Report report(LintRequest request, Rules rules, Linter.Progress progress) {
        Instant begin = Instant.now();
        Optional<FolderState> before = inputs.of(request);
        if (before.isEmpty()) {
            return new Linter(rules).run(request, progress);
        }
        String key = ResultCache.key(parts);
        Optional<Report> known =
                cache.get(FORMAT, key)
                        .filter(kept -> kept.inputs().equals(before.get().key()))
                        .map(ReportFormat.Kept::report);
        if (known.isPresent()) {
            return known.get().took(Duration.between(begin, Instant.now()));
        }
        KeptPagesFormat format = new KeptPagesFormat(rules);
        KeptPages pages = new KeptPages(before.get().documents(), known(format, key, before.get()));
        Report report = new Linter(rules).run(request, progress, pages);
        if (report.repeatable()
                && report.failures().isEmpty()
                && before.get().isSettledAt(begin)
                && before.equals(inputs.of(request))) {
            keep(key, before.get(), format, pages, report);
        }
        return report;
    }

    private Map<Path, KeptPage> known(KeptPagesFormat format, String key, FolderState state) {
        return cache.get(format, pagesKey(key))
                .filter(kept -> kept.rest().equals(state.rest()))
                .map(Kept::pages)
                .orElse(Map.of());
    }

    private void keep(
            String key, FolderState state, KeptPagesFormat format, KeptPages pages, Report report) {
        if (KeptPage.isKept(report.findings(), report.samples())) {
            cache.put(FORMAT, key, new ReportFormat.Kept(state.key(), report));
        }
        if (!pages.fresh().isEmpty()) {
            cache.put(format, pagesKey(key), new Kept(state.rest(), pages.fresh()));
        }
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
