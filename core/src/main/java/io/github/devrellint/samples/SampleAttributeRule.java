package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/**
 * Reports what an author says of a code block in words that mean nothing, so that {@code complie}
 * does not leave a sample unchecked in silence.
 */
@AutoService(Rule.class)
public final class SampleAttributeRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("sample-attribute");
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
                .flatMap(block -> FenceAttributes.of(block, document.source()).faults().stream())
                .map(
                        fault ->
                                new Problem(fault.span(), fault.message())
                                        .suggesting(fault.suggestion().stream().toList()));
    }
}
