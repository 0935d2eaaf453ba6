package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule many of whose findings on a site may have one cause, such as a convention of the site. A
 * summary then replaces them.
 */
public interface SummarizedRule<O extends Record> extends Rule<O> {

    /**
     * Counts the places of a document that the rule looks at, right or wrong, by kind. The rule
     * names the kinds.
     */
    Map<String, Integer> judged(Document document, Site site, O options);

    /**
     * Returns the summaries of a site; findings in none of them are reported as they are.
     *
     * @param judged how many places of each kind the rule looked at
     * @param findings the wrong ones, in the order of their paths; never empty
     */
    List<Summary> summaries(
            Map<String, Integer> judged, List<Finding> findings, Site site, O options);

    /**
     * Texts, one of which another page has that may tell more about the cause of some findings;
     * none where these tell enough, or other pages can't.
     */
    default Set<String> clues(List<Finding> findings) {
        return Set.of();
    }

    /**
     * One finding in the place of many.
     *
     * @param message one sentence
     * @param replaced the findings; the summary is placed at the first one
     * @param choice whether it may be intended by the site; then an error becomes a warning
     */
    record Summary(String message, List<Finding> replaced, boolean choice) {

        /** The same in the place of some of these findings only. */
        public Summary of(List<Finding> some) {
            Set<Finding> kept = new HashSet<>(some);
            return new Summary(message, replaced.stream().filter(kept::contains).toList(), choice);
        }
    }
}
