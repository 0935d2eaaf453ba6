package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import io.github.devrellint.site.Site;
import java.util.List;
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
                .map(FenceAttributes::of)
                .flatMap(attributes -> problems(document, attributes));
    }

    private static Stream<Problem> problems(Document document, FenceAttributes attributes) {
        return attributes.unknown().stream()
                .map(
                        unknown ->
                                new Problem(
                                                span(document, attributes.span(), unknown.word()),
                                                "unknown attribute \"" + unknown.word() + "\"")
                                        .suggesting(unknown.nearest().map(List::of).orElse(List.of())));
    }

    private static Span span(Document document, Span within, String word) {
        int at = document.source().text(within).indexOf(word);
        return at < 0 ? within : new Span(within.start() + at, within.start() + at + word.length());
    }
}
