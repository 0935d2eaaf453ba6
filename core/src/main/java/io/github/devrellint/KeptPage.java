package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.context.Trace;
import io.github.devrellint.rule.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a later run may use of the check of one document.
 *
 * @param state of the file, see {@link io.github.devrellint.cache.FolderState}
 * @param movedTo the addresses that its front matter gave to its page
 * @param result empty if the document has to be checked each time
 * @param notices what was said meanwhile
 * @param answers what was learned about other documents
 * @param facts what rules for the whole site remember of it, of those that remember something
 */
record KeptPage(
        String state,
        String movedTo,
        Optional<FileResult> result,
        Collection<Trace.Notice> notices,
        Map<Trace.Question, String> answers,
        Map<RuleId, Object> facts) {

    /** Compiled against libraries that lie elsewhere. */
    private static final Set<String> ON_A_CLASS_PATH =
            Set.of("java", "jshell", "kotlin", "kt", "kts", "groovy", "scala");

    /** A date that is in the future today is not so for ever. */
    private static final RuleId ASKS_THE_CLOCK = RuleId.of("front-matter-date");

    /** Whether a result depends on nothing but files that are looked at. */
    static boolean isKept(List<Finding> findings, List<Report.LocatedSample> samples) {
        return findings.stream().noneMatch(finding -> finding.rule().equals(ASKS_THE_CLOCK))
                && samples.stream()
                        .map(located -> located.sample().language().toLowerCase(Locale.ROOT))
                        .noneMatch(ON_A_CLASS_PATH::contains);
    }
}
