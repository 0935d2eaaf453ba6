package io.github.devrellint.links;

import io.github.devrellint.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds kinds of targets of which a site has many and most lead nowhere. People notice that; so the
 * likeliest cause is that it is not known how the site is built, or that a part of it is elsewhere.
 */
final class UnresolvedKinds {

    /** Fewer are told one by one: findings, different targets, and documents that hold them. */
    private static final int MANY = 10;

    private static final int DIFFERENT = 5;
    private static final int DOCUMENTS = 3;

    /** From this share on, in percent, a kind counts as unresolved. */
    private static final int MOST = 60;

    /** As many are checked against what ids the headings have, which few links depend on. */
    private static final int MOST_FRAGMENTS = 25;

    /**
     * Targets that lead nowhere, all of one form.
     *
     * @param kinds in the order in which they were found
     * @param findings in the order of their paths
     * @param judged how many targets of these kinds there are, at least as many as findings
     */
    record Unresolved(Set<TargetKind> kinds, List<Finding> findings, int judged) {}

    private final Map<TargetKind, Integer> judged;
    private final Map<TargetKind, List<Finding>> left;
    private final Map<String, Map<TargetKind, List<Finding>>> unresolved = new LinkedHashMap<>();

    private UnresolvedKinds(
            Map<TargetKind, Integer> judged,
            List<Finding> findings,
            Function<Finding, TargetKind> kind) {
        this.judged = judged;
        this.left =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        kind, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Returns the unresolved kinds of a site, at most one result for each form.
     *
     * @param judged how many targets of each kind the site has
     * @param findings those that lead nowhere
     * @param kind the kind of a finding
     */
    static List<Unresolved> of(
            Map<TargetKind, Integer> judged,
            List<Finding> findings,
            Function<Finding, TargetKind> kind) {
        UnresolvedKinds kinds = new UnresolvedKinds(judged, findings, kind);
        // what few targets have in common is looked at first, so that it excuses no others
        kinds.take(UnaryOperator.identity());
        kinds.take(TargetKind::withoutExtension);
        kinds.take(TargetKind::withoutPlace);
        return kinds.results();
    }

    /** Moves kinds that are unresolved, seen as one where they are alike. */
    private void take(UnaryOperator<TargetKind> alike) {
        Map<TargetKind, List<TargetKind>> groups = new LinkedHashMap<>();
        left.keySet()
                .forEach(
                        each ->
                                groups.computeIfAbsent(alike.apply(each), key -> new ArrayList<>())
                                        .add(each));
        Map<TargetKind, Integer> totals = new HashMap<>();
        judged.forEach(
                (each, count) -> {
                    if (!isTaken(each)) {
                        totals.merge(alike.apply(each), count, Integer::sum);
                    }
                });
        groups.forEach(
                (common, kinds) -> {
                    List<Finding> findings =
                            kinds.stream().flatMap(each -> left.get(each).stream()).toList();
                    if (isUnresolved(common, findings, totals.getOrDefault(common, 0))) {
                        for (TargetKind each : kinds) {
                            unresolved
                                    .computeIfAbsent(each.form(), form -> new LinkedHashMap<>())
                                    .put(each, left.remove(each));
                        }
                    }
                });
    }

    private boolean isTaken(TargetKind each) {
        return unresolved.getOrDefault(each.form(), Map.of()).containsKey(each);
    }

    private static boolean isUnresolved(TargetKind kind, List<Finding> findings, int judged) {
        int most = kind.form().equals("#") ? MOST_FRAGMENTS : MOST;
        return findings.size() >= MANY
                && findings.size() * 100L >= (long) judged * most
                && findings.stream().map(Finding::markedText).distinct().count() >= DIFFERENT
                && findings.stream().map(Finding::path).distinct().count() >= DOCUMENTS;
    }

    private List<Unresolved> results() {
        List<Unresolved> results = new ArrayList<>();
        for (Map<TargetKind, List<Finding>> kinds : unresolved.values()) {
            List<Finding> findings =
                    kinds.values().stream().flatMap(List::stream).sorted(Finding.ORDER).toList();
            int all = kinds.keySet().stream().mapToInt(each -> judged.getOrDefault(each, 0)).sum();
            results.add(
                    new Unresolved(
                            new LinkedHashSet<>(kinds.keySet()),
                            findings,
                            Math.max(all, findings.size())));
        }
        return results;
    }
}
