package io.github.devrellint;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * A site that stays open, so that its documents can be checked again and again while they are
 * written. What was read of the disk, such as the files of the site, is read once: where that may
 * have changed, the site has to be opened anew. Safe for use by several threads.
 */
public final class LiveSite implements AutoCloseable {

    private final LintRequest request;
    private final Config config;
    private final SiteRun run;
    private final CheckPool.Limits limits;
    private final DocumentParser parser = new DocumentParser();
    private final Rules rules;
    private List<FactCollector<?, ?>> facts;

    private LiveSite(
            LintRequest request, Rules rules, Config config, Path start, CheckPool.Limits limits) {
        this.request = request;
        this.rules = rules;
        this.config = config;
        this.limits = limits;
        this.run = new SiteRun(request, rules, config, start, new TreeSet<>());
    }

    /**
     * Opens the site of a document.
     *
     * @param request how documents are checked; its paths are not used, and its contents are pages
     *     that an editor has not saved
     * @param document absolute and normalized; it need not exist
     * @throws ConfigException if the configuration can't be used
     */
    public static LiveSite open(LintRequest request, Rules rules, Path document) {
        return open(request, rules, document, CheckPool.Limits.USUAL);
    }

    /** The same with other limits. */
    static LiveSite open(LintRequest request, Rules rules, Path document, CheckPool.Limits limits) {
        Config config = new Configurations(request, rules).of(document);
        return new LiveSite(request, rules, config, document, limits);
    }

    /** The configuration of the site. */
    public Config config() {
        return config;
    }

    /** What the rules ask about the site. */
    public Site site() {
        return run.site();
    }

    /**
     * Whether the configuration takes a file for a document to check.
     *
     * @param file absolute and normalized; it need not exist
     */
    public boolean isChecked(Path file) {
        return new FileFinder(config, request.ignored())
                .find(file).stream().anyMatch(found -> found.fault().isEmpty());
    }

    /**
     * Parses a text.
     *
     * @throws io.github.devrellint.document.UnparsableException if it is nested too deeply or takes
     *     too long
     */
    public Document parse(SourceText text) {
        return parser.parse(text);
    }

    /** Begins to check a document of this site. */
    public LiveCheck check(Document document) {
        return new LiveCheck(run, document, limits, this::facts);
    }

    /** What rules keep of all documents; read once, when a document is first checked by them. */
    private synchronized List<FactCollector<?, ?>> facts() {
        if (facts == null) {
            var documents = new FileFinder(config, request.ignored()).find(site().root());
            facts = run.gather(rules, documents);
        }
        return facts;
    }

    /**
     * Whether another document that is being written still has the ids and the addresses which this
     * site knows it by; if not, this site has to be opened anew for documents that lead to it.
     */
    public boolean knows(Document document) {
        return site().knowsAddress(document) && site().knowsIds(document);
    }

    /** Ends programs that were started to check code. */
    @Override
    public void close() {
        run.close();
    }
}
