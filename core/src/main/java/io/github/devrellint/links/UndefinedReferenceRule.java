package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.UndefinedReference;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** Reports {@code [text][label]} with an undefined label, which is shown with its brackets. */
@AutoService(Rule.class)
public final class UndefinedReferenceRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("undefined-reference");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public boolean oncePerPage() {
        return true;
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        if (document.undefinedReferences().isEmpty()) {
            return Stream.empty();
        }
        ReferenceEvidence evidence = new ReferenceEvidence(document);
        if (evidence.isIncomplete() || site.definesReferences(document)) {
            return Stream.empty();
        }
        return document.undefinedReferences().stream()
                .filter(evidence::isReference)
                .map(reference -> problem(reference, evidence));
    }

    private static Problem problem(UndefinedReference reference, ReferenceEvidence evidence) {
        Problem problem =
                new Problem(reference.span(), "no definition of [" + reference.label() + "]");
        return evidence.meant(reference)
                .map(
                        label ->
                                problem.suggesting(List.of(label))
                                        .fixedBy(
                                                new Fix(
                                                        "replace with \"" + label + "\"",
                                                        false,
                                                        Fix.replace(reference.span(), label)
                                                                .edits())))
                .orElse(problem);
    }
}
