package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** Reports code blocks that are exempt from verification without a reason. */
@AutoService(Rule.class)
public final class SampleIgnoredRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("sample-ignored");
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
        return document.codeBlocks().stream()
                .map(block -> FenceAttributes.of(block, document.source()))
                .filter(attributes -> attributes.value(Attribute.IGNORE).isEmpty())
                .flatMap(attributes -> attributes.span(Attribute.IGNORE).stream())
                .map(
                        span ->
                                new Problem(span, "sample is ignored without a reason")
                                        .suggesting(List.of("ignore=\"the reason\"")));
    }
}
