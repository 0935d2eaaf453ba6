package io.github.devrellint.lsp.check;

import io.github.devrellint.Configurations;
import io.github.devrellint.LintRequest;
import io.github.devrellint.LiveSite;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.config.UserConfig;
import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.document.Document;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.SiteRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sites of the open documents. Each is read once, until something on the disk changes. Safe for
 * use by several threads.
 */
public final class Sites {

    private final Rules rules;
    private final InProcessCache memory = new InProcessCache();
    private final Set<RuleId> slow;
    private final List<Path> folders;
    private final Supplier<Map<Path, byte[]>> unsaved;
    private final List<LiveSite> sites = new ArrayList<>();
    private final Map<Path, LiveSite> byDocument = new HashMap<>();

    /**
     * @param folders of the workspace
     * @param unsaved the documents that are open, as they are in the editor
     */
    public Sites(Rules rules, List<Path> folders, Supplier<Map<Path, byte[]>> unsaved) {
        this.unsaved = unsaved;
        this.rules = rules;
        this.slow =
                Stream.concat(
                                rules.rules().stream().filter(Rule::isSlow).map(Rule::id),
                                rules.siteRules().stream().map(SiteRule::id))
                        .collect(Collectors.toSet());
        this.folders = new ArrayList<>(folders);
    }

    /** Whether a finding is of a rule that takes its time. */
    boolean isSlow(Finding finding) {
        return slow.contains(finding.rule());
    }

    /** The innermost folder of the workspace that a file lies in. */
    public synchronized Optional<Path> folder(Path file) {
        return folders.stream()
                .filter(file::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount));
    }

    /** Changes the folders of the workspace. */
    public synchronized void change(Collection<Path> added, Collection<Path> removed) {
        folders.removeAll(removed);
        folders.addAll(added);
    }

    /**
     * The site of a document.
     *
     * @throws ConfigException if its configuration can't be used
     */
    public synchronized LiveSite of(Path document) {
        LiveSite known = byDocument.get(document);
        if (known == null) {
            known = find(document);
            byDocument.put(document, known);
        }
        return known;
    }

    private LiveSite find(Path document) {
        var file = ConfigLoader.find(document);
        for (LiveSite site : sites) {
            if (site.config().file().equals(file) && site.site().holds(document)) {
                return site;
            }
        }
        LintRequest writing = request(document).toBuilder().overlay(Sites::whileWriting).build();
        LiveSite opened = LiveSite.open(writing, rules, document);
        sites.add(opened);
        return opened;
    }

    /** Whether a site that is open knows what others may ask about a document. */
    synchronized boolean know(Document document) {
        LiveSite site = byDocument.get(document.path());
        return site == null || site.knows(document);
    }

    /** The configuration of a document, as it is where nobody writes. */
    public Config settings(Path document) {
        return new Configurations(request(document), rules).of(document);
    }

    /**
     * Opens the site of a document to verify samples anew; the caller closes it.
     *
     * @param run whether they are run, where the configuration allows that
     */
    public LiveSite openToRun(Path document, boolean run) {
        UnaryOperator<Config> overlay =
                config -> {
                    Config quiet = run ? offline(config) : whileWriting(config);
                    return quiet.toBuilder().samples(quiet.samples().withoutCache()).build();
                };
        return LiveSite.open(
                request(document).toBuilder().overlay(overlay).build(), rules, document);
    }

    /** Returns all sites that were open, for somebody to close; they are read anew from now on. */
    public synchronized List<LiveSite> forget() {
        List<LiveSite> open = List.copyOf(sites);
        sites.clear();
        byDocument.clear();
        return open;
    }

    private LintRequest request(Path document) {
        Path directory = folder(document).orElse(document.getParent());
        return LintRequest.of(directory, List.of()).toBuilder()
                .userConfig(UserConfig.find())
                .contents(unsaved.get())
                .inProcessCache(memory)
                .build();
    }

    /** Nothing is executed, and no other host is asked, because somebody presses a key. */
    private static Config whileWriting(Config config) {
        SampleSettings samples = config.samples();
        return offline(config).toBuilder()
                .samples(samples.run() == Run.OFF ? samples : samples.withRun(Run.COMPILE))
                .build();
    }

    private static Config offline(Config config) {
        return config.toBuilder().links(config.links().withOnline(false)).build();
    }
}
