package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Map;

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
     * One finding in the place of many.
     *
     * @param message one sentence
     * @param replaced the findings; the summary is placed at the first one; never empty
     * @param choice whether it may be intended by the site; then an error becomes a warning
     */
    record Summary(String message, List<Finding> replaced, boolean choice) {}
}
