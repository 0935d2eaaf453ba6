package io.github.devrellint.frontmatter;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports front matter with a syntax error: a generator then stops the build or shows it as text.
 * Page templates are ignored, as their front matter contains template code.
 */
@AutoService(Rule.class)
public final class FrontMatterSyntaxRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("front-matter-syntax");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    /** Returns one problem per fault, at the place where the author has to fix it. */
    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        return document.frontMatter().stream()
                .filter(ignored -> !site.isPageTemplate(document))
                .flatMap(frontMatter -> frontMatter.faults().stream())
                .map(FrontMatterSyntaxRule::problem);
    }

    private static Problem problem(FrontMatter.Fault fault) {
        var problem = new Problem(fault.span(), fault.message());
        return fault.repair().map(repair -> repaired(problem, repair)).orElse(problem);
    }

    private static Problem repaired(Problem problem, Edit repair) {
        String description = "replace with " + repair.text();
        return problem.suggesting(List.of(repair.text()))
                .fixedBy(new Fix(description, true, List.of(repair)));
    }
}
