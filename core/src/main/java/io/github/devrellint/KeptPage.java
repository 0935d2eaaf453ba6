package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.context.Trace;
import io.github.devrellint.rule.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a later run may use of the check of one document.
 *
 * @param state of the file, see {@link io.github.devrellint.cache.FolderState}
 * @param movedTo the addresses that its front matter gave to its page
 * @param result empty if the document has to be checked each time
 * @param notices what was said meanwhile
 * @param answers what was learned about other documents
 * @param facts what rules for the whole site remember of it, of those that remember something
 * @param reachesOut whether the result depends on files outside of what is looked at for all
 */
record KeptPage(
        String state,
        String movedTo,
        Optional<FileResult> result,
        Collection<Trace.Notice> notices,
        Map<Trace.Question, String> answers,
        Map<RuleId, Object> facts,
        boolean reachesOut) {

    /** A date that is in the future today is not so for ever. */
    private static final RuleId ASKS_THE_CLOCK = RuleId.of("front-matter-date");

    /** Whether a result depends on nothing but files. */
    static boolean isKept(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.rule().equals(ASKS_THE_CLOCK));
    }
}
