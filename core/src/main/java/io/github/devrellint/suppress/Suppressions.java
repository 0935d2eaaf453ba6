package io.github.devrellint.suppress;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LineIndex;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The suppressions in a document: comments <code>devrel-lint-disable…</code> and the front-matter
 * key {@code devrel-lint}. Remembers which of them had an effect. Not thread-safe.
 */
public final class Suppressions {

    /** The rule that reports what is wrong with them. */
    public static final RuleId RULE = RuleId.of("suppression");

    /** What stands for a reason that is still to be written. */
    public static final String UNWRITTEN = "TODO";

    private final LineIndex lines;
    private final List<Suppression> suppressions;
    private final List<Problem> faults;
    private final Map<RuleId, CoveredLines> covered = new HashMap<>();

    Suppressions(LineIndex lines, List<Suppression> suppressions, List<Problem> faults) {
        this.lines = lines;
        this.suppressions = suppressions;
        this.faults = faults;
        for (Suppression each : suppressions) {
            covered.computeIfAbsent(each.rule(), rule -> new CoveredLines()).add(each);
        }
    }

    /**
     * Reads the suppressions of a document.
     *
     * @param rules every rule there is
     */
    public static Suppressions of(Document document, Collection<RuleId> rules) {
        return new SuppressionReader(document, rules).read();
    }

    /** Whether a finding of a rule at a place is suppressed; notes that it was. */
    public boolean suppress(RuleId rule, Span span) {
        CoveredLines ofRule = covered.get(rule);
        return ofRule != null && ofRule.suppress(lines.position(span.start()).line());
    }

    /**
     * What is wrong with the suppressions themselves: unknown rules, no rule at all, no reason yet.
     */
    public Stream<Problem> faults() {
        return faults.stream();
    }

    /**
     * Returns a problem for each suppression that had no effect.
     *
     * @param ran the rules that were run; suppressions of other rules are not judged
     */
    public Stream<Problem> unused(Set<RuleId> ran) {
        return suppressions.stream()
                .filter(each -> ran.contains(each.rule()) && !isUsed(each))
                .map(
                        each ->
                                new Problem(
                                        each.written(), "suppresses no finding of " + each.rule()));
    }

    private boolean isUsed(Suppression suppression) {
        return covered.get(suppression.rule()).hadEffect(suppression);
    }
}
