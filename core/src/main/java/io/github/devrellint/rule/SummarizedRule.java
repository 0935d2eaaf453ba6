package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a site may have chosen not to follow: if most of its documents break it, one summary
 * replaces their findings.
 */
public interface SummarizedRule<O extends Record> extends Rule<O> {

    /** Whether a document has to follow the rule at all. */
    boolean appliesTo(Document document, Site site, O options);

    /**
     * Returns the summary, one sentence.
     *
     * @param documents how many had to follow the rule
     * @param findings those that don't, in the order of their paths
     * @return empty if each finding is to be reported
     */
    Optional<String> summary(int documents, List<Finding> findings, O options);
}
