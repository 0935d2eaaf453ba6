package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Map;

/**
 * A rule whose findings on a site may have one cause, such as a choice of the site: then a summary
 * replaces them.
 */
public interface SummarizedRule<O extends Record> extends Rule<O> {

    /**
     * What of a document has to follow the rule, whether it does or not: how many places of each
     * kind. The rule names the kinds.
     */
    Map<String, Integer> judged(Document document, Site site, O options);

    /**
     * Returns the summaries of a site; findings in none of them are reported as they are.
     *
     * @param judged how many places of each kind had to follow the rule
     * @param findings those that don't, in the order of their paths; never empty
     */
    List<Summary> summaries(
            Map<String, Integer> judged, List<Finding> findings, Site site, O options);

    /**
     * One finding in the place of many.
     *
     * @param message one sentence
     * @param replaced the findings, of which the first one tells the place; never empty
     * @param choice whether the site may have meant it so, which makes an error a warning
     */
    record Summary(String message, List<Finding> replaced, boolean choice) {}
}
