package io.github.devrellint.samples;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import io.github.devrellint.samples.model.LanguageNames;
import io.github.devrellint.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports unknown or ineffective attributes of a code block, so that a mistyped {@code complie}
 * does not silently leave a sample unchecked.
 */
@AutoService(Rule.class)
public final class SampleAttributeRule implements Rule<Rule.NoOptions> {

    /** Each is looked for among all names before it, so that more of them would take long. */
    private static final int MOST_SUGGESTIONS = 100;

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
        Stream<Problem> words =
                document.codeBlocks().stream()
                        .flatMap(
                                block -> {
                                    FenceAttributes attributes =
                                            FenceAttributes.of(block, document.source());
                                    String language = LanguageNames.canonical(block.language());
                                    return Stream.concat(
                                            attributes.faults().stream()
                                                    .map(SampleAttributeRule::problem),
                                            vain(attributes, language, site));
                                });
        return Stream.concat(words, strays(document));
    }

    /** Reports a block that continues a group which no block before it begins. */
    private static Stream<Problem> strays(Document document) {
        Set<String> groups = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (CodeBlock block : document.codeBlocks()) {
            FenceAttributes attributes = FenceAttributes.of(block, document.source());
            Optional<String> group = attributes.value(Attribute.CONTINUES);
            if (group.isPresent() && !groups.contains(group.get())) {
                Span span = attributes.span(Attribute.CONTINUES).orElseThrow();
                Problem problem =
                        new Problem(span, "no block before this is named \"" + group.get() + "\"");
                problems.add(
                        problems.size() < MOST_SUGGESTIONS
                                ? problem.suggesting(
                                        DidYouMean.nearest(group.get(), groups).stream().toList())
                                : problem);
            }
            group.ifPresent(groups::add);
            attributes.value(Attribute.NAME).ifPresent(groups::add);
        }
        return problems.stream();
    }

    private static Problem problem(FenceAttributes.Fault fault) {
        return new Problem(fault.span(), fault.message())
                .suggesting(fault.suggestion().stream().toList());
    }

    /** Reports attributes without effect in a language. */
    private static Stream<Problem> vain(FenceAttributes attributes, String language, Site site) {
        if (language.isEmpty()) {
            return Stream.empty();
        }
        Map<Attribute, String> messages =
                SampleVerdicts.support(language)
                        .unsupported(language, site.context().config().samples());
        return messages.entrySet().stream()
                .flatMap(
                        entry ->
                                attributes.span(entry.getKey()).stream()
                                        .map(span -> new Problem(span, entry.getValue())));
    }
}
