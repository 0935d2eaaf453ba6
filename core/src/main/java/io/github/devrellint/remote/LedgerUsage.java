package io.github.devrellint.remote;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Collects the URLs that documents name, by ledger, and reports nothing. */
public final class LedgerUsage implements Rule<Rule.NoOptions> {

    public static final RuleId ID = RuleId.of("ledger-usage");

    private final Map<LedgerFile, Set<String>> urls = new ConcurrentHashMap<>();

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public NoOptions defaults() {
        return new NoOptions();
    }

    @Override
    public Stream<Problem> check(Document document, Site site, NoOptions options) {
        Set<String> named =
                urls.computeIfAbsent(
                        LedgerFile.of(site.context().config()),
                        file -> ConcurrentHashMap.newKeySet());
        RemoteMentions.of(document, site).list().forEach(each -> named.add(each.url().text()));
        return Stream.empty();
    }

    /** The URLs that documents name, by the ledger that they belong to. */
    public Map<LedgerFile, Set<String>> urls() {
        return Map.copyOf(urls);
    }
}
