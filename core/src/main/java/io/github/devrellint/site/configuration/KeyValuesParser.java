package io.github.devrellint.site.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Parses YAML, JSON, TOML, properties and scripts. Tags of YAML (<code>!ENV</code>, <code>
 * !!python/name</code>) are ignored; nothing is constructed or executed.
 */
public final class KeyValuesParser {

    private static final int MOST_VALUES = 200_000;

    private KeyValuesParser() {}

    /**
     * Parses by the extension of the file's name; empty for other extensions.
     *
     * @throws InvalidConfigException if the text has a syntax error
     */
    public static KeyValues parse(String name, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "yml", "yaml" -> yaml(plain);
            case "json" -> JsonKeyValues.parse(plain);
            case "toml" -> toml(plain);
            case "properties" -> properties(plain);
            case "js", "mjs", "cjs", "ts", "mts", "cts" -> ScriptObjectReader.parse(plain);
            default -> KeyValues.NONE;
        };
    }

    /**
     * The same for front matter, but empty if there is a syntax error, which another rule reports.
     */
    public static KeyValues parseLeniently(String name, String text) {
        try {
            return parse(name, text);
        } catch (InvalidConfigException e) {
            return KeyValues.NONE;
        }
    }

    /**
     * The front matter of a page or a template; nothing where there is none or it can't be read.
     */
    public static KeyValues frontMatter(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (String fence : new String[] {"---", "+++"}) {
            int start = text.startsWith(fence) ? text.indexOf('\n') : -1;
            int end = start < 0 ? -1 : text.indexOf("\n" + fence, start);
            if (end >= 0) {
                String format = fence.equals("---") ? ".yaml" : ".toml";
                // with the end of the last line, which TOML does not know without its line feed
                return parseLeniently(format, text.substring(start, end + 1));
            }
        }
        return KeyValues.NONE;
    }

    /** Only the first document counts, as for the generators. */
    private static KeyValues yaml(String text) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
        try {
            Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
            return documents.hasNext()
                    ? KeyValues.of(value(documents.next(), new int[1], 0))
                    : KeyValues.NONE;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> place = e.getProblemMark().or(e::getContextMark);
            throw new InvalidConfigException(
                    place.map(mark -> mark.getLine() + 1).orElse(1),
                    place.map(mark -> mark.getColumn() + 1).orElse(1),
                    e.getProblem());
        } catch (StackOverflowError e) {
            throw new InvalidConfigException(1, 1, "nested too deeply");
        } catch (YamlEngineException e) {
            throw new InvalidConfigException(1, 1, e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static Object value(Node node, int[] count, int depth) {
        if (depth > KeyValues.DEEPEST || count[0]++ > MOST_VALUES) {
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

    private static KeyValues toml(String text) {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new InvalidConfigException(
                    error.position().line(), error.position().column(), error.getMessage());
        }
        return KeyValues.of(table(result, 0));
    }

    private static Map<String, Object> table(TomlTable table, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (depth < KeyValues.DEEPEST) {
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
        if (value instanceof TomlArray array && depth < KeyValues.DEEPEST) {
            return array.toList().stream().map(item -> tomlValue(item, depth + 1)).toList();
        }
        return String.valueOf(value);
    }

    private static KeyValues properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidConfigException(line(text), 1, e.getMessage());
        }
        return KeyValues.of(properties);
    }

    /** {@link Properties} fails only on an escape that is none, and does not say where. */
    private static int line(String text) {
        int line = 1;
        for (String each : text.split("\\R", -1)) {
            if (each.matches(".*\\\\u(?![0-9a-fA-F]{4}).*")) {
                return line;
            }
            line++;
        }
        return 1;
    }
}
