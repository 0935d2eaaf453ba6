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
     * @param kinds in the order in which they were found, those of one folder as one
     * @param findings in the order of their paths
     * @param judged how many targets of these kinds there are, at least as many as findings
     */
    record Unresolved(Set<TargetKind> kinds, List<Finding> findings, int judged) {}

    private final Map<TargetKind, Integer> judged;
    private final Map<TargetKind, List<Finding>> left;
    private final Map<String, Map<TargetKind, List<Finding>>> unresolved = new LinkedHashMap<>();
    private final Map<TargetKind, TargetKind> named = new HashMap<>();

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
        for (int folders = TargetKind.MOST_FOLDERS; folders > 1; folders--) {
            int below = folders;
            kinds.take(each -> each.below(below));
        }
        kinds.take(TargetKind::ofAnyNames);
        kinds.take(each -> each.below(1));
        kinds.take(TargetKind::ofAnyFile);
        kinds.take(TargetKind::withoutPlace);
        kinds.takeStrangeExtensions();
        kinds.takeRest();
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
        Map<TargetKind, Integer> totals = totals(alike);
        groups.forEach(
                (common, kinds) -> {
                    if (isUnresolved(common, findings(kinds), totals.getOrDefault(common, 0))) {
                        kinds.forEach(
                                each -> {
                                    take(each);
                                    named.put(each, common.isOfFolder() ? common : each);
                                });
                    }
                });
    }

    /**
     * Moves kinds with extensions that no target has which leads somewhere, taken together: what
     * follows the dot is no extension there.
     */
    private void takeStrangeExtensions() {
        Map<TargetKind, Integer> totals = totals(TargetKind::withoutPlace);
        Map<TargetKind, Integer> lost = new HashMap<>();
        left.forEach((each, some) -> lost.merge(each.withoutPlace(), some.size(), Integer::sum));
        Map<String, List<TargetKind>> strange =
                left.keySet().stream()
                        .filter(each -> !each.extension().isEmpty())
                        .filter(
                                each ->
                                        lost.get(each.withoutPlace())
                                                >= totals.getOrDefault(each.withoutPlace(), 0))
                        .collect(Collectors.groupingBy(TargetKind::form));
        strange.forEach(
                (form, kinds) -> {
                    long extensions = kinds.stream().map(TargetKind::extension).distinct().count();
                    if (extensions >= DIFFERENT && isUnresolved(kinds.get(0), findings(kinds), 0)) {
                        kinds.forEach(this::take);
                    }
                });
    }

    /** Moves the few targets elsewhere that are like unresolved ones and lead nowhere as well. */
    private void takeRest() {
        Set<TargetKind> anywhere =
                unresolved.values().stream()
                        .flatMap(kinds -> kinds.keySet().stream())
                        .map(TargetKind::withoutPlace)
                        .collect(Collectors.toSet());
        for (TargetKind each : List.copyOf(left.keySet())) {
            if (anywhere.contains(each.withoutPlace())
                    && left.get(each).size() * 100L >= judged.getOrDefault(each, 0) * (long) MOST) {
                take(each);
            }
        }
    }

    private void take(TargetKind kind) {
        unresolved
                .computeIfAbsent(kind.form(), form -> new LinkedHashMap<>())
                .put(kind, left.remove(kind));
    }

    private List<Finding> findings(List<TargetKind> kinds) {
        return kinds.stream().flatMap(each -> left.get(each).stream()).toList();
    }

    /** How many targets there are of the kinds that are left, seen as one where they are alike. */
    private Map<TargetKind, Integer> totals(UnaryOperator<TargetKind> alike) {
        Map<TargetKind, Integer> totals = new HashMap<>();
        judged.forEach(
                (each, count) -> {
                    if (!isTaken(each)) {
                        totals.merge(alike.apply(each), count, Integer::sum);
                    }
                });
        return totals;
    }

    private boolean isTaken(TargetKind each) {
        return unresolved.getOrDefault(each.form(), Map.of()).containsKey(each);
    }

    private static boolean isUnresolved(TargetKind kind, List<Finding> findings, int all) {
        if (findings.stream().map(Finding::markedText).distinct().count() < DIFFERENT) {
            return false;
        }
        // nobody mistypes all targets in a folder
        if (kind.isOfFolder() && findings.size() >= all) {
            return true;
        }
        int most = kind.form().equals("#") ? MOST_FRAGMENTS : MOST;
        return findings.size() >= MANY
                && findings.size() * 100L >= (long) all * most
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
                            named(kinds.keySet()), findings, Math.max(all, findings.size())));
        }
        return results;
    }

    private Set<TargetKind> named(Set<TargetKind> kinds) {
        return kinds.stream()
                .map(each -> named.getOrDefault(each, each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
