package io.github.devrellint.stats;

import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.rule.Sample;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many samples there are, by language and by what became of them.
 *
 * @param byLanguage sorted; a block that names no language is under {@code (none)}
 */
public record SampleCounts(Map<String, Map<Sample.Status, Integer>> byLanguage) {

    private static final String NO_LANGUAGE = "(none)";

    public static SampleCounts of(List<LocatedSample> samples) {
        var counts = new TreeMap<String, Map<Sample.Status, Integer>>();
        for (LocatedSample located : samples) {
            Sample sample = located.sample();
            String language = languageOf(sample);
            counts.computeIfAbsent(language, key -> new EnumMap<>(Sample.Status.class))
                    .merge(sample.status(), 1, Integer::sum);
        }
        return new SampleCounts(counts);
    }

    /** The name that a sample is counted under. */
    public static String languageOf(Sample sample) {
        return sample.language().isEmpty() ? NO_LANGUAGE : sample.language();
    }

    static SampleCounts sum(Collection<SampleCounts> all) {
        var counts = new TreeMap<String, Map<Sample.Status, Integer>>();
        for (SampleCounts each : all) {
            each.byLanguage.forEach(
                    (language, statuses) ->
                            add(
                                    statuses,
                                    counts.computeIfAbsent(
                                            language, key -> new EnumMap<>(Sample.Status.class))));
        }
        return new SampleCounts(counts);
    }

    private static void add(
            Map<Sample.Status, Integer> statuses, Map<Sample.Status, Integer> into) {
        statuses.forEach((status, count) -> into.merge(status, count, Integer::sum));
    }

    /**
     * The number of samples of each status, in all languages; statuses that none has are missing.
     */
    public Map<Sample.Status, Integer> byStatus() {
        Map<Sample.Status, Integer> counts = new EnumMap<>(Sample.Status.class);
        byLanguage.values().forEach(statuses -> add(statuses, counts));
        return counts;
    }

    public int total() {
        return byStatus().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that ran or compiled. */
    public int verified() {
        return count(Sample.Status.RAN) + count(Sample.Status.COMPILED);
    }

    public int count(Sample.Status status) {
        return byStatus().getOrDefault(status, 0);
    }
}
