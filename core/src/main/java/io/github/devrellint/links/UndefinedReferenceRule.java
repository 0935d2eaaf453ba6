package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
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
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.undefinedReferences().stream()
                .filter(reference -> !isIndex(document.source().text(), reference.span()))
                .map(
                        reference ->
                                new Problem(
                                        reference.span(),
                                        "no definition of [" + reference.label() + "]"));
    }

    /** Whether the brackets are an index as in {@code matrix[0][1]} outside a code span. */
    private static boolean isIndex(String text, Span label) {
        int open = label.start() - 1;
        if (open > 0 && text.charAt(open - 1) == ']') {
            open = text.lastIndexOf('[', open - 1);
        }
        char before = open > 0 ? text.charAt(open - 1) : ' ';
        return Character.isLetterOrDigit(before) || before == '_' || before == ')' || before == ']';
    }
}
