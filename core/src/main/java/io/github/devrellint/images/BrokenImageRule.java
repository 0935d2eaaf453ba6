package io.github.devrellint.images;

import com.google.auto.service.AutoService;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
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
 * Reports images whose file is not part of the site. Letter case must match, so that a post that
 * renders on macOS also renders on a Linux server. Remote images belong to {@code dead-url}.
 */
@AutoService(Rule.class)
public final class BrokenImageRule implements Rule<BrokenImageRule.Options> {

    /**
     * @param allow globs of targets that exist only after the site is built
     */
    public record Options(List<String> allow) {}

    @Override
    public RuleId id() {
        return RuleId.of("broken-image");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Options defaults() {
        return new Options(List.of());
    }

    /** Returns one problem per missing file and place that names it, in document order. */
    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        TargetGlobs allowed = new TargetGlobs(options.allow());
        Set<Span> seen = new HashSet<>(); // a definition is named once, however often it is used
        return DocumentImages.of(document)
                .filter(image -> !image.target().raw().isBlank())
                .filter(image -> !allowed.matches(image.target().raw()))
                .filter(image -> seen.add(image.targetSpan()))
                .flatMap(image -> problem(document, image, site).stream());
    }

    private static Optional<Problem> problem(Document document, Image image, Site site) {
        Lookup lookup = site.find(document, image);
        if (lookup instanceof Lookup.Unknown unknown) {
            site.passedOver(document, image.targetSpan(), unknown);
        }
        if (!(lookup instanceof Lookup.Missing missing)) {
            return Optional.empty();
        }
        Problem problem =
                new Problem(image.targetSpan(), missing.message())
                        .suggesting(missing.suggestions());
        return Optional.of(
                missing.certain()
                        .map(right -> problem.fixedBy(Fix.replace(image.targetSpan(), right)))
                        .orElse(problem));
    }
}
