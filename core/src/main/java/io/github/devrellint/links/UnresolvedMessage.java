package io.github.devrellint.links;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.links.UnresolvedKinds.Unresolved;
import io.github.devrellint.rule.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says that most targets of a kind lead nowhere: how many, why that may be, and what to write into
 * the configuration.
 *
 * @param rule that found them
 */
record UnresolvedMessage(RuleId rule) {

    /** Kinds and targets that are named. */
    private static final int NAMED = 3;

    /** UTF-16 code units of a target that is quoted in full. */
    private static final int LONGEST = 60;

    /**
     * Returns the message.
     *
     * @param generator the name of the site's generator, if it is known
     */
    String of(Unresolved unresolved, Optional<String> generator) {
        String cause =
                generator
                        .map(name -> "code of the site resolves them for " + name)
                        .orElse("the site's generator is not known (see site and root)");
        return "%d of %d targets like %s lead nowhere: perhaps they are not in this checkout, or %s; accept them by %s, or see each by rules: { %s: { each: true } }"
                .formatted(
                        unresolved.findings().size(),
                        unresolved.judged(),
                        examples(unresolved.findings()),
                        cause,
                        remedy(unresolved.kinds()),
                        rule);
    }

    private static String examples(List<Finding> findings) {
        return findings.stream()
                .map(Finding::markedText)
                .distinct()
                .limit(NAMED)
                .map(UnresolvedMessage::shortened)
                .collect(Collectors.joining(", "));
    }

    /** The end of a long target, in which it differs from others of its kind. */
    private static String shortened(String target) {
        return target.length() <= LONGEST
                ? target
                : "…" + target.substring(target.offsetByCodePoints(target.length(), -LONGEST / 2));
    }

    /** What to write into the configuration: few globs, where many kinds are in one folder. */
    private String remedy(Set<TargetKind> all) {
        Set<TargetKind> kinds =
                all.size() > NAMED
                        ? all.stream()
                                .map(each -> each.below(1))
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : all;
        String allow =
                "rules: { %s: { allow: [%s] } }".formatted(rule, list(kinds, TargetKind::glob));
        return kinds.stream().noneMatch(kind -> kind.glob().equals("**"))
                ? allow
                : "overrides: [{ files: [%s], %s }]"
                        .formatted(list(kinds, UnresolvedMessage::files), allow);
    }

    private static String files(TargetKind kind) {
        return kind.place().isEmpty() ? "*" : kind.place() + "/**";
    }

    private static String list(Set<TargetKind> kinds, Function<TargetKind, String> glob) {
        return kinds.stream()
                .map(glob)
                .distinct()
                .limit(NAMED)
                .map(each -> '"' + each + '"')
                .collect(Collectors.joining(", "));
    }
}
