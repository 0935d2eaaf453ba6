package io.github.devrellint.suppress;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * Lists the rule {@code suppression}. Its problems come from the engine, which knows them when all
 * other rules have run; see {@link Suppressions}.
 */
@AutoService(Rule.class)
public final class SuppressionRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return Suppressions.RULE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return Stream.empty();
    }
}
