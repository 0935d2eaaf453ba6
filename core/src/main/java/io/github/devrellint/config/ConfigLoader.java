package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.Config.RuleSetting;
import io.github.devrellint.config.ConfigSource.Entry;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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

    /** The names of a configuration file; a folder has one of them at most. */
    public static final List<String> FILE_NAMES =
            List.of("devrel-lint.yaml", "devrel-lint.yml", ".devrel-lint.yaml", ".devrel-lint.yml");

    /** What is about the user and not about a site. */
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

    /**
     * Finds the configuration file of a file or folder: in its folder or the nearest one above.
     *
     * @throws ConfigException if a folder has two of them, or one that is no file
     */
    public static Optional<Path> find(Path start) {
        Path folder = Files.isDirectory(start) ? start : start.getParent();
        for (; folder != null; folder = folder.getParent()) {
            List<Path> files =
                    FILE_NAMES.stream()
                            .map(folder::resolve)
                            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                            .toList();
            if (files.size() > 1) {
                throw new ConfigException(
                        "two configuration files, %s and %s: keep one"
                                .formatted(files.get(0), files.get(1)));
            }
            if (files.size() == 1) {
                if (!Files.isRegularFile(files.get(0))) {
                    throw new ConfigException(files.get(0) + ": is no file");
                }
                return Optional.of(files.get(0));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a configuration file of a repository.
     *
     * @param below what it goes on top of, see {@link #loadUser}
     * @throws ConfigException if it can't be read or says what can't be; the message has file, line
     *     and column
     */
    public Config load(Path file, Config below) {
        Path base = file.toAbsolutePath().normalize().getParent();
        Config start = below.toBuilder(base).file(file).build();
        return read(file, base, start, false);
    }

    /**
     * Reads the user's own configuration file.
     *
     * @param base the folder that paths and patterns are relative to
     * @throws ConfigException see {@link #load}
     */
    public Config loadUser(Path file, Path base) {
        return read(file, base, Config.defaults(base), true);
    }

    private Config read(Path file, Path base, Config below, boolean trusted) {
        ConfigSource source = ConfigSource.of(file);
        return source.read(file)
                .map(root -> new FileReader(source, base, trusted).read(root, below))
                .orElse(below);
    }

    /** One file being read. */
    private final class FileReader {

        private final ConfigSource source;
        private final OptionsBinder binder;
        private final Path base;
        private final ConfigTrust trust;
        private final boolean own;

        FileReader(ConfigSource source, Path base, boolean own) {
            this.source = source;
            this.binder = new OptionsBinder(source);
            this.base = base;
            this.own = own;
            this.trust = new ConfigTrust(source, base, own);
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
