package io.github.devrellint.baseline;

import io.github.devrellint.rule.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The findings that are accepted below one folder.
 *
 * @param folder that paths are relative to, absolute
 * @param entries in the order of their paths
 */
public record Baseline(Path folder, List<Entry> entries) {

    /**
     * One finding, or several that are equal.
     *
     * @param path with {@code /}
     * @param rule its id
     * @param message for people
     * @param fingerprint by which it is recognised, see {@link BaselineFingerprint}
     * @param count how many there are, at least 1
     */
    public record Entry(String path, String rule, String message, String fingerprint, int count)
            implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::path)
                        .thenComparing(Entry::rule)
                        .thenComparing(Entry::message)
                        .thenComparing(Entry::fingerprint);

        Entry withCount(int value) {
            return new Entry(path, rule, message, fingerprint, value);
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /** A baseline of these findings. */
    static Baseline of(Path folder, Collection<Finding> findings) {
        Map<String, Entry> entries = new TreeMap<>();
        for (Finding finding : findings) {
            String fingerprint = BaselineFingerprint.of(finding, folder);
            Entry entry =
                    new Entry(
                            BaselineFingerprint.path(finding.file(), folder),
                            finding.rule().value(),
                            finding.message(),
                            fingerprint,
                            1);
            entries.merge(fingerprint, entry, (a, b) -> a.withCount(a.count() + 1));
        }
        return new Baseline(folder, entries.values().stream().sorted().toList());
    }

    /**
     * A baseline with these findings in place of what it says of the same part of the site.
     *
     * @param part which entries the findings replace
     */
    public Baseline replace(Predicate<Entry> part, Collection<Finding> findings) {
        Map<String, Entry> all = new TreeMap<>();
        Stream.concat(entries.stream().filter(part.negate()), of(folder, findings).entries.stream())
                .forEach(
                        each ->
                                all.merge(
                                        each.fingerprint(),
                                        each,
                                        (a, b) -> a.count() > b.count() ? a : b));
        return new Baseline(folder, all.values().stream().sorted().toList());
    }

    /**
     * A baseline without the entries that no longer occur.
     *
     * @param part which entries would occur among the findings
     */
    public Baseline prune(Predicate<Entry> part, Collection<Finding> findings) {
        Map<String, Integer> found = new TreeMap<>();
        of(folder, findings).entries.forEach(each -> found.put(each.fingerprint(), each.count()));
        return new Baseline(
                folder,
                entries.stream()
                        .map(
                                each ->
                                        part.test(each)
                                                ? each.withCount(
                                                        Math.min(
                                                                each.count(),
                                                                found.getOrDefault(
                                                                        each.fingerprint(), 0)))
                                                : each)
                        .filter(each -> each.count() > 0)
                        .toList());
    }

    /** How many findings it accepts. */
    public int size() {
        return entries.stream().mapToInt(Entry::count).sum();
    }
}
