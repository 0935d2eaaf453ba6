package io.github.devrellint.site.generator;

import io.github.devrellint.site.files.CaseExactFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * What the configuration file of a generator says: nested mappings, lists and texts. Keys match
 * whatever their letter case. Tags of YAML (<code>!ENV</code>, <code>!!python/name</code>) are
 * passed over; nothing is constructed or executed.
 */
public final class KeyValues {

    /** Of a site without configuration. */
    public static final KeyValues NONE = new KeyValues(Map.of());

    private static final int MOST_VALUES = 200_000;
    private static final int DEEPEST = 40;

    private final Map<String, Object> values;

    private KeyValues(Map<String, Object> values) {
        this.values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.values.putAll(values);
    }

    /** Reads the first of these files that is there and can be parsed. */
    public static KeyValues read(CaseExactFiles tree, Path folder, String... names) {
        return Stream.of(names)
                .flatMap(
                        name -> tree.text(folder, name).flatMap(text -> parse(name, text)).stream())
                .findFirst()
                .orElse(NONE);
    }

    /** Parses by the extension of the file's name; empty where the text can't be parsed. */
    public static Optional<KeyValues> parse(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "yml", "yaml", "json" -> yaml(text);
            case "toml" -> Optional.of(new KeyValues(table(Toml.parse(text), 0)));
            case "properties" -> properties(text);
            case "js", "mjs", "cjs", "ts", "mts", "cts" ->
                    Optional.of(ScriptObjectReader.parse(text));
            default -> Optional.empty();
        };
    }

    private static Optional<KeyValues> yaml(String text) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .filter(MappingNode.class::isInstance)
                    .map(node -> new KeyValues(map(value(node, new int[1], 0))));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Object value(Node node, int[] count, int depth) {
        if (depth > DEEPEST || count[0]++ > MOST_VALUES) {
            return "";
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    map.put(key.getValue(), value(tuple.getValueNode(), count, depth + 1));
                }
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> value(item, count, depth + 1)).toList();
        }
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Map<String, Object> table(TomlTable table, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (depth < DEEPEST) {
            for (String key : table.keySet()) {
                map.put(key, tomlValue(table.get(List.of(key)), depth + 1));
            }
        }
        return map;
    }

    private static Object tomlValue(Object value, int depth) {
        if (value instanceof TomlTable table) {
            return table(table, depth);
        }
        if (value instanceof TomlArray array && depth < DEEPEST) {
            return array.toList().stream().map(item -> tomlValue(item, depth + 1)).toList();
        }
        return String.valueOf(value);
    }

    private static Optional<KeyValues> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return Optional.of(new KeyValues(map));
    }

    /** Wraps values that somebody else has read. */
    static KeyValues of(Object values) {
        return values instanceof Map<?, ?> ? new KeyValues(map(values)) : NONE;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> result.put(String.valueOf(key), item));
        }
        return result;
    }

    /** What these settings leave open is answered by the others. */
    KeyValues or(KeyValues others) {
        Map<String, Object> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new KeyValues(all);
    }

    /** These settings as the value of a key. */
    KeyValues under(String key) {
        return new KeyValues(Map.of(key, values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The mapping at a path of keys; empty settings if there is none. */
    public KeyValues at(String... path) {
        KeyValues at = this;
        for (String key : path) {
            at = of(at.values.get(key));
        }
        return at;
    }

    /** The scalar of a key as text. */
    public Optional<String> string(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    public String string(String key, String otherwise) {
        return string(key).orElse(otherwise);
    }

    /** Whether a key says yes. */
    public boolean flag(String key, boolean otherwise) {
        return string(key)
                .map(text -> text.equals("true") || text.equals("yes") || text.equals("on"))
                .orElse(otherwise);
    }

    /** The texts of a key: of a list, or the one text. */
    public List<String> strings(String key) {
        Object value = values.get(key);
        if (value instanceof String text) {
            return List.of(text);
        }
        return value instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** The mappings of a key: those of a list, or the one mapping. */
    public List<KeyValues> list(String key) {
        Object value = values.get(key);
        if (value instanceof Map<?, ?>) {
            return List.of(of(value));
        }
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(KeyValues::of).toList()
                : List.of();
    }

    /** These settings and all mappings in them, at any depth, in the order of the file. */
    Stream<KeyValues> everywhere() {
        List<KeyValues> found = new ArrayList<>();
        collect(values, found, 0);
        return found.stream();
    }

    /** The first text of a key in these settings or, failing that, in any mapping in them. */
    String anywhere(String key, String otherwise) {
        return everywhere()
                .flatMap(settings -> settings.string(key).stream())
                .findFirst()
                .orElse(otherwise);
    }

    private static void collect(Object value, List<KeyValues> into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            into.add(of(map));
            map.values().forEach(item -> collect(item, into, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, into, depth + 1));
        }
    }
}
