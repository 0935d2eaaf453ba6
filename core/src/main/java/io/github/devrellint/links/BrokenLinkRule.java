package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.RuleId;
import io.github.devrellint.rule.Severity;
import io.github.devrellint.site.Lookup;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.TargetGlobs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports links to files and pages that are not part of the site, absolute URLs of the site's own
 * among them. Links to other hosts belong to {@code dead-url}.
 */
@AutoService(Rule.class)
public final class BrokenLinkRule implements Rule<BrokenLinkRule.Options> {

    /**
     * @param allow globs of targets that exist only after the site is built
     */
    public record Options(List<String> allow) {}

    @Override
    public RuleId id() {
        return RuleId.of("broken-link");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    /** Returns one problem per place that names a missing target, in document order. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        TargetGlobs allowed = new TargetGlobs(options.allow());
        TargetGlobs excluded = new TargetGlobs(site.config().links().exclude());
        Set<Span> seen = new HashSet<>(); // a definition is named once, however often it is used
        return document.links().stream()
                .filter(link -> !allowed.matches(link.target().raw()))
                .filter(link -> !excluded.matches(link.target().raw()))
                .filter(link -> seen.add(link.targetSpan()))
                .flatMap(link -> problem(document, link, site).stream());
    }

    private static Optional<Problem> problem(Document document, Link link, Site site) {
        Lookup lookup = site.find(document, link.target());
        if (lookup instanceof Lookup.Unknown unknown) {
            site.passedOver(document, link.targetSpan(), unknown);
        }
        if (!(lookup instanceof Lookup.Missing missing)) {
            return Optional.empty();
        }
        Problem problem =
                new Problem(link.targetSpan(), missing.message()).suggesting(missing.suggestions());
        return Optional.of(
                missing.certain()
                        .map(right -> problem.fixedBy(Fix.replace(link.targetSpan(), right)))
                        .orElse(problem));
    }
}
