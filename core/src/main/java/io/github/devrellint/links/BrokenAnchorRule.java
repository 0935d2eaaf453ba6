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
 * Reports fragments that name no heading, anchor or line of the page or file that the link leads
 * to. A page that is missing itself belongs to {@code broken-link}.
 */
@AutoService(Rule.class)
public final class BrokenAnchorRule implements Rule<BrokenAnchorRule.Options> {

    /**
     * @param allow globs of targets whose anchors are made by the theme or by a script
     */
    public record Options(List<String> allow) {}

    @Override
    public RuleId id() {
        return RuleId.of("broken-anchor");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        TargetGlobs allowed = new TargetGlobs(options.allow());
        TargetGlobs excluded = new TargetGlobs(site.config().links().exclude());
        Set<Span> seen = new HashSet<>();
        return document.links().stream()
                .filter(link -> link.target().raw().indexOf('#') >= 0)
                .filter(link -> !allowed.matches(link.target().raw()))
                .filter(link -> !excluded.matches(link.target().raw()))
                .filter(link -> seen.add(link.targetSpan()))
                .flatMap(link -> problem(document, link, site).stream());
    }

    private static Optional<Problem> problem(Document document, Link link, Site site) {
        Lookup lookup = site.findAnchor(document, link.target());
        if (lookup instanceof Lookup.Unknown unknown) {
            site.passedOver(document, link.targetSpan(), unknown);
        }
        if (!(lookup instanceof Lookup.Missing missing)) {
            return Optional.empty();
        }
        Span span = fragment(document, link);
        Problem problem = new Problem(span, missing.message()).suggesting(missing.suggestions());
        return Optional.of(
                missing.certain()
                        .map(right -> problem.fixedBy(Fix.replace(span, right)))
                        .orElse(problem));
    }

    /** The part of the target from {@code #} on. */
    private static Span fragment(Document document, Link link) {
        Span span = link.targetSpan();
        String written = document.source().text(span);
        int hash = written.indexOf('#');
        int end = hash;
        while (end >= 0 && end < written.length() && "\"'` }".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        return hash < 0 ? span : new Span(span.start() + hash, span.start() + end);
    }
}
