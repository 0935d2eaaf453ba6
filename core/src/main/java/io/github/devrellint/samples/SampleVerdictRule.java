package io.github.devrellint.samples;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * A rule that reports one kind of problem found by the verification of samples. The samples of a
 * template of new pages are not judged: its author fills them in.
 */
abstract class SampleVerdictRule implements Rule<Rule.NoOptions> {

    private final RuleId id;

    /**
     * @param id the kind, as the verification names it
     */
    SampleVerdictRule(RuleId id) {
        this.id = id;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public final boolean isSlow() {
        return true;
    }

    @Override
    public final Stream<Problem> check(Document document, Site site, NoOptions options) {
        return site.isPageTemplate(document)
                ? Stream.empty()
                : SampleVerdicts.of(document, site).problems(id);
    }
}
