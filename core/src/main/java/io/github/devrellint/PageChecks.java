package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.context.Trace;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Checks the documents of one site, except those whose result is known from an earlier run, and
 * keeps the results for a later one.
 */
final class PageChecks {

    private record Checked(FileResult result, Trace trace) {}

    private final KeptPages pages;
    private final Site site;
    private final RunContext context;
    private final List<FactCollector<?, ?>> collectors;
    private final Map<Path, Checked> checked = new ConcurrentHashMap<>();
    private Map<Path, KeptPage> reused = Map.of();
    private int ofNobody;

    PageChecks(KeptPages pages, Site site, List<FactCollector<?, ?>> collectors) {
        this.pages = pages;
        this.site = site;
        this.context = site.context();
        this.collectors = collectors;
    }

    /** Finds out which results still hold. */
    void begin(Collection<Path> documents) {
        reused = new PageReuse(pages, site).of(documents);
        ofNobody = context.notices().ofNobody();
    }

    /** Whether a document has to be checked. */
    boolean isNew(Path document) {
        return !reused.containsKey(document);
    }

    /** Returns the result of a document; called from several threads. */
    FileResult check(Path document, Function<Path, FileResult> checkAnew) {
        KeptPage known = reused.get(document);
        if (known != null) {
            context.notices().repeat(known.notices());
            collectors.forEach(
                    collector ->
                            Optional.ofNullable(known.facts().get(collector.rule().id()))
                                    .ifPresent(fact -> collector.recall(document, fact)));
            return known.result().orElseThrow();
        }
        if (!pages.isOn()) {
            return checkAnew.apply(document);
        }
        Trace trace = new Trace();
        FileResult result = context.traced(trace, () -> checkAnew.apply(document));
        checked.put(document, new Checked(result, trace));
        return result;
    }

    /** Keeps all results, once all documents are checked. */
    void keep() {
        for (Checked each : checked.values()) {
            pages.dependOn(each.trace().read());
            if (each.trace().mayDiffer()) {
                pages.setMayDiffer();
            }
        }
        boolean allSaid = ofNobody == context.notices().ofNobody();
        boolean allFacts =
                collectors.stream().allMatch(each -> each.rule().factFormat().isPresent());
        if (!pages.keepsDocuments() || !allSaid || !allFacts) {
            pages.refuse();
            return;
        }
        reused.forEach(pages::add);
        checked.forEach((document, each) -> pages.add(document, kept(document, each)));
    }

    private KeptPage kept(Path document, Checked checked) {
        FileResult result = checked.result();
        boolean same =
                result.failures().isEmpty()
                        && KeptPage.isKept(result.findings())
                        && !checked.trace().mayDiffer();
        Map<RuleId, Object> facts = new HashMap<>();
        for (FactCollector<?, ?> collector : collectors) {
            collector.fact(document).ifPresent(fact -> facts.put(collector.rule().id(), fact));
        }
        return new KeptPage(
                pages.state(document),
                site.movedTo(document),
                same ? Optional.of(result) : Optional.empty(),
                checked.trace().notices(),
                checked.trace().answers(),
                facts,
                !checked.trace().read().isEmpty());
    }
}
