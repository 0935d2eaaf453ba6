package io.github.devrellint.baseline;

import io.github.devrellint.Report;
import io.github.devrellint.baseline.Baseline.Entry;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.rule.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes the findings out of a report that a baseline accepts. For each file it is the baseline of
 * its folder, or of the nearest one above that has one. Used for one report.
 */
public final class Baselines {

    private final Optional<BaselineFile> named;
    private final Map<Path, Optional<BaselineFile>> byFolder = new HashMap<>();
    private final Map<BaselineFile, Remaining> used = new LinkedHashMap<>();

    private Baselines(Optional<BaselineFile> named) {
        this.named = named;
    }

    /** The baselines that are found upwards from each file. */
    public static Baselines found() {
        return new Baselines(Optional.empty());
    }

    /**
     * One baseline for all files.
     *
     * @throws ConfigException if there is no such file
     */
    public static Baselines of(Path file) {
        if (!Files.exists(file)) {
            throw new ConfigException("no such baseline: " + file);
        }
        return new Baselines(Optional.of(new BaselineFile(file)));
    }

    /** What a baseline still accepts, after some findings were accepted. */
    private record Remaining(Baseline baseline, Map<String, Integer> counts) {

        static Remaining of(Baseline baseline) {
            Map<String, Integer> counts = new HashMap<>();
            baseline.entries().forEach(each -> counts.put(each.fingerprint(), each.count()));
            return new Remaining(baseline, counts);
        }

        boolean accepts(Finding finding) {
            String fingerprint = BaselineFingerprint.of(finding, baseline.folder());
            int left = counts.getOrDefault(fingerprint, 0);
            counts.put(fingerprint, left - 1);
            return left > 0;
        }

        List<Entry> expired(Predicate<Entry> part) {
            return baseline.entries().stream()
                    .filter(each -> counts.get(each.fingerprint()) > 0)
                    .filter(part)
                    .toList();
        }
    }

    /**
     * Returns the report with the findings that are new.
     *
     * @param part what was checked: only there a missing finding means that it no longer occurs
     * @throws ConfigException if a baseline can't be read
     */
    public Report apply(Report report, CheckedPart part) {
        part.paths().forEach(path -> around(Files.isDirectory(path) ? path : path.getParent()));
        List<Finding> fresh = new ArrayList<>();
        List<Finding> accepted = new ArrayList<>();
        for (Finding finding : report.findings()) {
            boolean known =
                    around(finding.file().getParent())
                            .map(file -> used.get(file).accepts(finding))
                            .orElse(false);
            (known ? accepted : fresh).add(finding);
        }
        if (used.isEmpty()) {
            return report;
        }
        List<String> notices = new ArrayList<>(report.notices());
        List<String> decisions = new ArrayList<>(report.decisions());
        used.forEach(
                (file, remaining) -> {
                    List<Entry> expired = remaining.expired(part.of(remaining.baseline()));
                    if (!expired.isEmpty()) {
                        notices.add(notice(expired.size()));
                    }
                    expired.forEach(each -> decisions.add(decision(each)));
                });
        return report.toBuilder()
                .findings(fresh)
                .accepted(accepted)
                .notices(notices)
                .decisions(decisions)
                .build();
    }

    private static String notice(int expired) {
        return (expired == 1
                        ? "1 entry of the baseline no longer occurs"
                        : expired + " entries of the baseline no longer occur")
                + "; devrel-lint baseline --prune removes what does not occur";
    }

    private static String decision(Entry expired) {
        return "no longer occurs: %s: %s: %s"
                .formatted(expired.path(), expired.rule(), expired.message());
    }

    private Optional<BaselineFile> around(Path folder) {
        Optional<BaselineFile> file =
                byFolder.computeIfAbsent(folder, each -> named.or(() -> BaselineFile.find(each)));
        file.ifPresent(each -> used.computeIfAbsent(each, any -> Remaining.of(any.read())));
        return file;
    }
}
