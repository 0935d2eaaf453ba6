package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.stream.Stream;

/** Reports fences, comments, tags and shortcodes without their closing delimiter. */
@AutoService(Rule.class)
public final class UnclosedBlockRule implements Rule<Rule.NoOptions> {

    @Override
    public RuleId id() {
        return RuleId.of("unclosed-block");
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
        Stream<Problem> parsed =
                document.unclosed().stream()
                        .map(open -> new Problem(open.span(), open.what() + " is never closed"));
        Stream<Problem> tags =
                TemplateTagPairs.unclosed(document).stream()
                        .map(tag -> new Problem(tag.span(), "block tag is never closed"));
        return Stream.concat(parsed, tags);
    }
}
