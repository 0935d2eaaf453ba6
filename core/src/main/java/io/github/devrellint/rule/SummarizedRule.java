package io.github.devrellint.rule;

import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a whole site may have chosen not to follow: where most of its documents break it,
 * that is said once instead of for each.
 */
public interface SummarizedRule<O extends Record> extends Rule<O> {

    /** Whether a document has to follow the rule at all. */
    boolean appliesTo(Document document, Site site, O options);

    /**
     * Says it once, in one sentence.
     *
     * @param documents how many had to follow the rule
     * @param findings those that don't, in the order of their paths
     * @return empty if each finding is to be reported
     */
    Optional<String> summary(int documents, List<Finding> findings, O options);
}
