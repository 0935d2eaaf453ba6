package io.github.devrellint.links;

import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.TargetGlobs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A rule that looks up targets on the site and reports the missing ones. */
abstract class TargetRule implements Rule<TargetRule.Options> {

    /**
     * @param allow globs of targets that are not reported, for example because the build creates
     *     them
     */
    public record Options(List<String> allow) {}

    /**
     * A target to look up.
     *
     * @param raw the target as written, for {@link Options#allow}
     * @param span the part of the source to report and to replace
     * @param lookup its look-up
     */
    record Target(String raw, Span span, Supplier<Lookup> lookup) {}

    /** Returns the targets of a document that this rule is responsible for. */
    abstract Stream<Target> targets(Document document, Site site);

    @Override
    public final Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public final Options defaults() {
        return new Options(List.of());
    }

    /** Returns one problem per span with a missing target: a reference definition counts once. */
    @Override
    public final Stream<Problem> check(Document document, Site site, Options options) {
        TargetGlobs allowed = new TargetGlobs(options.allow());
        Set<Span> seen = new HashSet<>();
        return targets(document, site)
                .filter(target -> !allowed.matches(target.raw()))
                .filter(target -> seen.add(target.span()))
                .flatMap(target -> problem(document, target, site).stream());
    }

    private static Optional<Problem> problem(Document document, Target target, Site site) {
        Lookup lookup = target.lookup().get();
        if (lookup instanceof Lookup.Unknown unknown) {
            site.reportUnchecked(document, target.span(), unknown);
        }
        if (!(lookup instanceof Lookup.Missing missing)) {
            return Optional.empty();
        }
        Problem problem =
                new Problem(target.span(), missing.message()).suggesting(missing.suggestions());
        return Optional.of(
                missing.certain()
                        .map(right -> problem.fixedBy(Fix.replace(target.span(), right)))
                        .orElse(problem));
    }
}
