package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.Judgement;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/** Reports Java samples that use what the JDK or a library has deprecated. */
@AutoService(Rule.class)
public final class SampleDeprecatedRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return Judgement.DEPRECATED;
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
    public boolean isSlow() {
        return true;
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return SampleVerdicts.of(document, site).problems(id());
    }
}
