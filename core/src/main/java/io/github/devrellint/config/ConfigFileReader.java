package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.ConfigSource.Entry;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the keys of one configuration file. */
final class ConfigFileReader {

    /** Keys that a user's own file may have; the others concern one site. */
    private static final List<String> USER_KEYS =
            List.of("language", "fail-on", "rules", "samples", "links");

    private static final List<String> KEYS =
            List.of(
                    "site",
                    "root",
                    "include",
                    "exclude",
                    "posts",
                    "language",
                    "fail-on",
                    "rules",
                    "samples",
                    "links",
                    "overrides");

    private final ConfigSource source;
    private final OptionsBinder binder;
    private final Path base;
    private final ConfigTrust trust;
    private final boolean own;
    private final RuleSettingsReader rules;
    private final List<String> sites;

    /**
     * @param base the folder that paths and patterns are relative to
     * @param own whether the file is the user's own, which has no settings of a site
     * @param defaults the default options of each rule
     * @param sites the values of the key {@code site}
     * @param ignored see {@link ExistingFiles}
     */
    ConfigFileReader(
            ConfigSource source,
            Path base,
            boolean own,
            Map<RuleId, Record> defaults,
            List<String> sites,
            Predicate<Path> ignored) {
        this.source = source;
        this.binder = new OptionsBinder(source, base, ignored);
        this.base = base;
        this.own = own;
        this.rules = new RuleSettingsReader(source, binder, defaults);
        this.sites = sites;
        this.trust = new ConfigTrust(source, base, own);
    }

    /**
     * Applies the file on top of a configuration.
     *
     * @throws ConfigException with file, line and column of a key or value that is not allowed
     */
    Config read(Node root, Config before) {
        ConfigBuilder config = before.toBuilder();
        for (Entry entry : source.entries(root, "the configuration")) {
            read(entry, config);
        }
        return config.build();
    }

    private void read(Entry entry, ConfigBuilder config) {
        Node value = entry.value();
        String what = "'" + entry.key() + "'";
        if (own && KEYS.contains(entry.key()) && !USER_KEYS.contains(entry.key())) {
            throw source.error(
                    entry.keyNode(), what + " is about a site: it belongs in its own file");
        }
        switch (entry.key()) {
            case "site" -> config.site(source.choice(value, sites, what));
            case "root" -> config.root(folder(value, what));
            case "include" -> config.include(source.texts(value, what));
            case "exclude" -> config.exclude(source.texts(value, what));
            case "posts" -> config.posts(source.texts(value, what));
            case "language" -> config.language(source.language(value, what));
            case "fail-on" -> config.failOn(failOn(value, what));
            case "rules" -> config.rules(onTop(rules.read(value), config.rules()));
            case "samples" -> {
                trust.checkSamples(source.entries(value, what));
                config.samples(settings(value, config.samples(), "samples"));
            }
            case "links" -> {
                trust.checkLinks(source.entries(value, what));
                config.links(settings(value, config.links(), "links"));
            }
            case "overrides" -> config.overrides(rules.overrides(value));
            default -> throw source.unknown("key", entry, "", KEYS);
        }
    }

    private Map<RuleId, RuleSetting> onTop(
            Map<RuleId, RuleSetting> above, Map<RuleId, RuleSetting> below) {
        Map<RuleId, RuleSetting> all = new LinkedHashMap<>(below);
        above.forEach((id, setting) -> all.merge(id, setting, RuleSetting::below));
        return all;
    }

    private <R extends Record> R settings(Node node, R below, String name) {
        List<Entry> entries = source.entries(node, "'" + name + "'");
        OptionsPatch options = binder.bind(entries, below.getClass(), " of " + name);
        try {
            return options.applyTo(below);
        } catch (IllegalArgumentException e) {
            throw source.error(node, "'" + name + "': " + e.getMessage());
        }
    }

    private Path folder(Node node, String what) {
        String text = source.text(node, what);
        trust.checkInside(node);
        try {
            Path folder = base.resolve(text).normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // reported below, like a folder that does not exist
        }
        throw source.error(node, what + ": no such folder: " + text);
    }

    private Severity failOn(Node node, String what) {
        String text = source.choice(node, List.of("error", "warning", "info", "never"), what);
        return text.equals("never")
                ? Severity.OFF
                : Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
