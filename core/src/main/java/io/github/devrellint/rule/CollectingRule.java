package io.github.devrellint.rule;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * Goes through documents like a rule, remembers what is in them and reports nothing. No rule that
 * people can choose; make one per run.
 */
public abstract class CollectingRule implements Rule<Rule.NoOptions> {

    private final RuleId id;

    protected CollectingRule(RuleId id) {
        this.id = id;
    }

    /** Remembers what is in a document; called from several threads. */
    protected abstract void collect(Document document, Site site);

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return Severity.INFO;
    }

    @Override
    public final NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public final Stream<Problem> check(Document document, Site site, NoOptions options) {
        collect(document, site);
        return Stream.empty();
    }
}
