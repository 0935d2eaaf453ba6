package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.site.Site;
import java.util.Collection;
import java.util.List;

/**
 * Makes the collectors of the rules for whole sites that are on.
 *
 * @param choice severities and options of the rules
 */
record FactCollectors(Rules rules, RuleChoice choice, Site site) {

    /**
     * @param whole whether all documents of the site are checked
     */
    List<FactCollector<?, ?>> of(boolean whole) {
        return rules.siteRules().stream()
                .filter(rule -> choice.severity(rule.id(), site.root()) != Severity.OFF)
                .filter(rule -> rule.runs(site, whole))
                .<FactCollector<?, ?>>map(this::collector)
                .toList();
    }

    private <O extends Record, F> FactCollector<O, F> collector(SiteRule<O, F> rule) {
        return new FactCollector<>(rule, choice.options(rule.id(), rule.defaults()), site);
    }

    /**
     * The collectors of the rules that need all documents, with the facts of documents that are not
     * checked themselves.
     */
    List<FactCollector<?, ?>> gather(Collection<Found> documents, DocumentReader reader) {
        List<FactCollector<?, ?>> all =
                of(true).stream().filter(facts -> !facts.rule().runs(site, false)).toList();
        if (!all.isEmpty()) {
            boolean text = all.stream().anyMatch(facts -> !facts.rule().readsFrontMatterOnly());
            documents.stream()
                    .flatMap(file -> reader.glance(file.path(), text).stream())
                    .forEach(document -> all.forEach(facts -> facts.gather(document)));
        }
        return all;
    }
}
