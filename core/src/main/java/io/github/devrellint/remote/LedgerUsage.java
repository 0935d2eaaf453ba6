package io.github.devrellint.remote;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.CollectingRule;
import io.github.devrellint.site.Site;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the URLs that documents name, by ledger, and reports nothing. */
public final class LedgerUsage extends CollectingRule {

    public static final RuleId ID = RuleId.of("ledger-usage");

    private final Map<LedgerFile, Set<String>> urls = new ConcurrentHashMap<>();

    public LedgerUsage() {
        super(ID);
    }

    @Override
    protected void collect(Document document, Site site) {
        Set<String> named =
                urls.computeIfAbsent(
                        LedgerFile.of(site.context().config()),
                        file -> ConcurrentHashMap.newKeySet());
        RemoteMentions.of(document, site).list().forEach(each -> named.add(each.url().text()));
    }

    /** The URLs that documents name, by the ledger that they belong to. */
    public Map<LedgerFile, Set<String>> urls() {
        return Map.copyOf(urls);
    }
}
