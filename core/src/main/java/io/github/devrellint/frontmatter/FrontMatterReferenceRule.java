package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Mapping;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports authors, layouts, templates and taxonomies that the site does not define, and values that
 * are not in the vocabulary that the configuration gives for their key.
 */
@AutoService(Rule.class)
public final class FrontMatterReferenceRule implements Rule<FrontMatterReferenceRule.Options> {

    /**
     * @param vocabularies the values that a key may have, for example of {@code tags}
     */
    public record Options(Map<String, List<String>> vocabularies) {}

    /** Where generators keep the keys that are not their own. */
    private static final List<String> GROUPS = List.of("taxonomies", "params", "extra");

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-reference");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(Map.of());
    }

    /** Returns one problem per undefined name, at the name. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        return document.frontMatter().stream()
                .filter(ignored -> !site.isPageTemplate(document))
                .flatMap(
                        matter ->
                                Stream.of(
                                                UnknownAuthors.problems(document, matter, site),
                                                UndefinedNames.problems(document, matter, site),
                                                vocabularies(matter, options.vocabularies),
                                                vocabularies(
                                                        matter, site.frontMatter(document).terms()))
                                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> vocabularies(
            FrontMatter matter, Map<String, List<String>> vocabularies) {
        return vocabularies.entrySet().stream()
                .flatMap(
                        vocabulary ->
                                values(matter, vocabulary.getKey())
                                        .flatMap(value -> words(value, vocabulary.getValue()))
                                        .flatMap(word -> problem(word, vocabulary).stream()));
    }

    private static Stream<FrontMatterValue> values(FrontMatter matter, String key) {
        return Stream.concat(
                        Stream.of(matter.root()),
                        GROUPS.stream()
                                .flatMap(group -> matter.get(group).stream())
                                .filter(Mapping.class::isInstance)
                                .map(Mapping.class::cast))
                .flatMap(mapping -> mapping.get(key).stream());
    }

    private static Stream<LocatedText> words(FrontMatterValue value, List<String> vocabulary) {
        return value instanceof Scalar scalar && !vocabulary.contains(scalar.text().text())
                ? LocatedText.separated(scalar)
                : LocatedText.of(value).stream();
    }

    private static Optional<Problem> problem(
            LocatedText word, Map.Entry<String, List<String>> vocabulary) {
        List<String> known = vocabulary.getValue();
        if (known.contains(word.text())) {
            return Optional.empty();
        }
        var problem =
                new Problem(
                        word.span(),
                        "\"%s\" is not one of the %s".formatted(word.text(), vocabulary.getKey()));
        Optional<String> near = DidYouMean.nearest(word.text(), known);
        Problem suggesting = problem.suggesting(near.stream().toList());
        return Optional.of(
                near.filter(name -> name.equalsIgnoreCase(word.text()))
                        .map(name -> suggesting.fixedBy(Fix.replace(word.span(), name)))
                        .orElse(suggesting));
    }
}
