package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.ConfigSource.Entry;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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
    private final Map<RuleId, Record> defaults;
    private final List<String> sites;

    /**
     * @param base the folder that paths and patterns are relative to
     * @param own whether the file is the user's own, which may not tell about a site
     * @param defaults the options of each rule that there is
     * @param sites what the key {@code site} takes
     */
    ConfigFileReader(
            ConfigSource source,
            Path base,
            boolean own,
            Map<RuleId, Record> defaults,
            List<String> sites) {
        this.source = source;
        this.binder = new OptionsBinder(source);
        this.base = base;
        this.own = own;
        this.defaults = defaults;
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
            case "site" -> config.site(choice(value, sites, what));
            case "root" -> config.root(folder(value, what));
            case "include" -> config.include(source.texts(value, what));
            case "exclude" -> config.exclude(source.texts(value, what));
            case "posts" -> config.posts(source.texts(value, what));
            case "language" -> config.language(source.text(value, what));
            case "fail-on" -> config.failOn(failOn(value, what));
            case "rules" -> config.rules(onTop(rules(value), config.rules()));
            case "samples" -> {
                trust.checkSamples(source.entries(value, what));
                config.samples(settings(value, config.samples(), "samples"));
            }
            case "links" -> {
                trust.checkLinks(source.entries(value, what));
                config.links(settings(value, config.links(), "links"));
            }
            case "overrides" -> config.overrides(overrides(value));
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
        return binder.bind(entries, below.getClass(), " of " + name).applyTo(below);
    }

    private String choice(Node node, List<String> names, String what) {
        String text = source.text(node, what);
        if (!names.contains(text)) {
            String hint = DidYouMean.phrase(text, names);
            throw source.error(
                    node,
                    what
                            + " takes one of "
                            + String.join(", ", names)
                            + ", not '"
                            + text
                            + "'"
                            + hint);
        }
        return text;
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
            // reported below, as any other folder that is not there
        }
        throw source.error(node, what + ": no such folder: " + text);
    }

    private Severity failOn(Node node, String what) {
        String text = choice(node, List.of("error", "warning", "info", "never"), what);
        return text.equals("never")
                ? Severity.OFF
                : Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Severity severity(Node node, String what) {
        String text = choice(node, List.of("off", "info", "warning", "error"), what);
        return Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Map<RuleId, RuleSetting> rules(Node node) {
        Map<String, RuleId> known =
                defaults.keySet().stream().collect(Collectors.toMap(RuleId::value, id -> id));
        Map<RuleId, RuleSetting> settings = new LinkedHashMap<>();
        for (Entry entry : source.entries(node, "'rules'")) {
            RuleId id = known.get(entry.key());
            if (id == null) {
                throw source.unknown("rule", entry, "", known.keySet());
            }
            settings.put(id, setting(id, entry.value()));
        }
        return settings;
    }

    private RuleSetting setting(RuleId id, Node node) {
        if (node instanceof ScalarNode && !ConfigSource.isNull(node)) {
            return new RuleSetting(Optional.of(severity(node, "'" + id + "'")), OptionsPatch.NONE);
        }
        List<Entry> entries = new ArrayList<>(source.entries(node, "'" + id + "'"));
        Optional<Entry> named =
                entries.stream().filter(e -> e.key().equals("severity")).findFirst();
        named.ifPresent(entries::remove);
        Record usual = defaults.get(id);
        OptionsPatch options = binder.bind(entries, usual.getClass(), " of " + id);
        try {
            options.applyTo(usual);
        } catch (IllegalArgumentException e) {
            throw source.error(node, "'" + id + "': " + e.getMessage());
        }
        return new RuleSetting(named.map(e -> severity(e.value(), "'severity' of " + id)), options);
    }

    private List<Config.Override> overrides(Node node) {
        List<Config.Override> overrides = new ArrayList<>();
        for (Node item : source.items(node)) {
            List<String> files = List.of();
            Map<RuleId, RuleSetting> rules = Map.of();
            Optional<String> language = Optional.empty();
            for (Entry entry : source.entries(item, "an override")) {
                switch (entry.key()) {
                    case "files" -> files = source.texts(entry.value(), "'files'");
                    case "rules" -> rules = rules(entry.value());
                    case "language" ->
                            language = Optional.of(source.text(entry.value(), "'language'"));
                    default ->
                            throw source.unknown(
                                    "key",
                                    entry,
                                    " of an override",
                                    List.of("files", "rules", "language"));
                }
            }
            if (files.isEmpty()) {
                throw source.error(item, "an override needs 'files', the globs it is for");
            }
            overrides.add(new Config.Override(files, rules, language));
        }
        return overrides;
    }
}
