package io.github.devrellint.links;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.lookup.Lookup;
import io.github.devrellint.site.lookup.TargetGlobs;
import java.util.stream.Stream;

/**
 * Reports links to files and pages that the site does not have, including absolute URLs of the site
 * itself, and e-mail addresses that are none. {@code dead-url} checks links to other hosts.
 */
@AutoService(Rule.class)
public final class BrokenLinkRule extends TargetRule {

    @Override
    public RuleId id() {
        return RuleId.of("broken-link");
    }

    @Override
    Stream<Target> targets(Document document, Site site) {
        TargetGlobs excluded = new TargetGlobs(site.context().config().links().exclude());
        return document.links().stream()
                .filter(link -> !excluded.matches(link.target().raw()))
                .map(
                        link ->
                                new Target(
                                        link.target(),
                                        link.targetSpan(),
                                        () -> lookUp(document, link.target(), site)));
    }

    private static Lookup lookUp(Document document, LinkTarget target, Site site) {
        return ContactAddress.fault(target.raw())
                .<Lookup>map(Lookup.Missing::new)
                .orElseGet(() -> site.find(document, target));
    }
}
