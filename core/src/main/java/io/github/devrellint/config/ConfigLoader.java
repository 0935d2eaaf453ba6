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
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code devrel-lint.yaml}. */
public final class ConfigLoader {

    /** The one name of a configuration file. */
    public static final String FILE_NAME = "devrel-lint.yaml";

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
    private final Map<RuleId, Record> defaults;
    private final List<String> sites;

    /**
     * @param defaults the options of each rule that there is
     * @param generators the names that {@code site} takes besides {@code auto}
     */
    public ConfigLoader(Map<RuleId, Record> defaults, List<String> generators) {
        this.defaults = defaults;
        this.sites = Stream.concat(Stream.of("auto"), generators.stream()).toList();
    }

    /** Finds the configuration file of a file or folder: in its folder or the nearest one above. */
    public static Optional<Path> find(Path start) {
        Path folder = Files.isDirectory(start) ? start : start.getParent();
        for (; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a configuration file.
     *
     * @throws ConfigException if it can't be read or says what can't be; the message has file, line
     *     and column
     */
    public Config load(Path file) {
        ConfigSource source = ConfigSource.of(file);
        Path base = file.toAbsolutePath().normalize().getParent();
        Optional<Node> root = source.read(file);
        Config config = Config.defaults(base).toBuilder().file(file).build();
        return root.isEmpty() ? config : new FileReader(source, base).read(root.get(), config);
    }

    /** One file being read. */
    private final class FileReader {

        private final ConfigSource source;
        private final OptionsBinder binder;
        private final Path base;

        FileReader(ConfigSource source, Path base) {
            this.source = source;
            this.binder = new OptionsBinder(source);
            this.base = base;
        }

        Config read(Node root, Config before) {
            Config.Builder config = before.toBuilder();
            for (Entry entry : source.entries(root, "the configuration")) {
                read(entry, config);
            }
            return config.build();
        }

        private void read(Entry entry, Config.Builder config) {
            Node value = entry.value();
            String what = "'" + entry.key() + "'";
            switch (entry.key()) {
                case "site" -> config.site(choice(value, sites, what));
                case "root" -> config.root(folder(value, what));
                case "include" -> config.include(source.texts(value, what));
                case "exclude" -> config.exclude(source.texts(value, what));
                case "posts" -> config.posts(source.texts(value, what));
                case "language" -> config.language(source.text(value, what));
                case "fail-on" -> config.failOn(failOn(value, what));
                case "rules" -> config.rules(rules(value));
                case "samples" ->
                        config.samples(settings(value, SampleSettings.DEFAULTS, "samples"));
                case "links" -> config.links(settings(value, LinkSettings.DEFAULTS, "links"));
                case "overrides" -> config.overrides(overrides(value));
                default -> throw source.unknown("key", entry, "", KEYS);
            }
        }

        private <R extends Record> R settings(Node node, R defaults, String name) {
            List<Entry> entries = source.entries(node, "'" + name + "'");
            return binder.bind(entries, defaults.getClass(), " of " + name).applyTo(defaults);
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
                return new RuleSetting(
                        Optional.of(severity(node, "'" + id + "'")), OptionsPatch.NONE);
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
            return new RuleSetting(
                    named.map(e -> severity(e.value(), "'severity' of " + id)), options);
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
}
