package io.github.devrellint;

import io.github.devrellint.FileFinder.Found;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.rule.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Turns the paths of a request into sites, each with its configuration and its files. */
final class RequestedSites {

    private final LintRequest request;
    private final Rules rules;
    private final Configurations configs;

    private RequestedSites(LintRequest request, Rules rules) {
        this.request = request;
        this.rules = rules;
        this.configs = new Configurations(request, rules);
    }

    /**
     * Opens the sites of a request. No file is in two of them.
     *
     * @throws ConfigException if a path does not exist or a configuration can't be used
     */
    static List<SiteRun> open(LintRequest request, Rules rules) {
        return new RequestedSites(request, rules).open();
    }

    private List<SiteRun> open() {
        Set<Path> seen = new HashSet<>();
        Map<Path, SiteRun> sites = new LinkedHashMap<>();
        for (Path path : request.paths()) {
            Path start = request.directory().resolve(path).toAbsolutePath().normalize();
            if (!Files.exists(start) && !request.contents().containsKey(start)) {
                throw new ConfigException("no such file or folder: " + path);
            }
            Config config = configs.of(start);
            FileFinder finder = new FileFinder(config, request.ignored());
            SortedSet<Found> found = finder.find(start);
            found.removeIf(file -> !seen.add(file.path()));
            Path folder = Files.isDirectory(start) ? start : start.getParent();
            SiteRun site = sites.computeIfAbsent(folder, ignored -> sharedBy(start, config, sites));
            if (site == null) {
                site = new SiteRun(request, rules, config, start, found);
                sites.put(folder, site);
            } else {
                site.files().add(found);
            }
            site.files().reportLinks(finder.links());
            site.files().reportIgnored(finder.leftOut(), finder.lacksGit());
        }
        return sites.values().stream().distinct().toList();
    }

    /**
     * The run that already has files of the same site, which files named one by one share: a hook
     * names files in many folders. Null if there is none.
     */
    private static SiteRun sharedBy(Path start, Config config, Map<Path, SiteRun> sites) {
        return Files.isDirectory(start)
                ? null
                : sites.values().stream()
                        .filter(site -> site.files().mayHold(start, config))
                        .findFirst()
                        .orElse(null);
    }
}
