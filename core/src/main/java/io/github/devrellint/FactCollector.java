package io.github.devrellint;

import io.github.devrellint.document.Document;
import io.github.devrellint.rule.SiteRule;
import io.github.devrellint.rule.SiteRule.Located;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Collects the facts of a site rule. Safe for use by several threads. */
final class FactCollector<O extends Record, F> {

    private final SiteRule<O, F> rule;
    private final O options;
    private final Site site;
    private final Map<Path, F> facts = new ConcurrentSkipListMap<>();

    FactCollector(SiteRule<O, F> rule, O options, Site site) {
        this.rule = rule;
        this.options = options;
        this.site = site;
    }

    SiteRule<O, F> rule() {
        return rule;
    }

    void gather(Document document, DocumentCheck check) {
        check.guard(
                rule.id(),
                () ->
                        Optional.ofNullable(rule.gather(document, site, options))
                                .ifPresent(fact -> facts.put(document.path(), fact)));
    }

    /** The fact that the rule keeps of a document, if any. */
    Optional<F> fact(Path document) {
        return Optional.ofNullable(facts.get(document));
    }

    /** Adds the fact that an earlier run kept of a document. */
    @SuppressWarnings("unchecked") // it was read by the format of this rule
    void recall(Path document, Object fact) {
        facts.put(document, (F) fact);
    }

    /** Gathers the fact of a document that is not checked itself. */
    void gather(Document document) {
        Optional.ofNullable(rule.gather(document, site, options))
                .ifPresent(fact -> facts.put(document.path(), fact));
    }

    /** The problems of one document as it is written. */
    List<Located> checkWritten(Document document) {
        Map<Path, F> all = new TreeMap<>(facts);
        all.remove(document.path());
        F own = rule.gather(document, site, options);
        List<F> inOrder;
        if (rule.tellsTheLater()) {
            inOrder = new ArrayList<>(all.values());
            Optional.ofNullable(own).ifPresent(inOrder::add);
        } else {
            Optional.ofNullable(own).ifPresent(fact -> all.put(document.path(), fact));
            inOrder = List.copyOf(all.values());
        }
        try (Stream<Located> problems = rule.check(inOrder, site, options)) {
            return problems.filter(each -> each.path().equals(document.path())).toList();
        }
    }

    Stream<Located> check() {
        return rule.check(List.copyOf(facts.values()), site, options);
    }
}
