package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.ConfigSource.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the settings of rules in a configuration file, for all files and for some. */
final class RuleSettingsReader {

    private final ConfigSource source;
    private final OptionsBinder binder;
    private final Map<RuleId, Record> defaults;

    /**
     * @param defaults the default options of each rule
     */
    RuleSettingsReader(ConfigSource source, OptionsBinder binder, Map<RuleId, Record> defaults) {
        this.source = source;
        this.binder = binder;
        this.defaults = defaults;
    }

    /** Reads the key {@code rules}: a severity or options for each rule. */
    Map<RuleId, RuleSetting> read(Node node) {
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

    private Severity severity(Node node, String what) {
        String text = source.choice(node, List.of("off", "info", "warning", "error"), what);
        return Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Reads the key {@code overrides}: settings for some files. */
    List<Config.Override> overrides(Node node) {
        List<Config.Override> overrides = new ArrayList<>();
        for (Node item : source.items(node)) {
            List<String> files = List.of();
            Map<RuleId, RuleSetting> rules = Map.of();
            Optional<String> language = Optional.empty();
            for (Entry entry : source.entries(item, "an override")) {
                switch (entry.key()) {
                    case "files" -> files = source.texts(entry.value(), "'files'");
                    case "rules" -> rules = read(entry.value());
                    case "language" ->
                            language = Optional.of(source.language(entry.value(), "'language'"));
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
