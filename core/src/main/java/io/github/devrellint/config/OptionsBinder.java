package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.config.ConfigSource.Entry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads options from YAML: a component {@code maxSize} is the key {@code max-size}. Strict: an
 * unknown key or a value of another type is an error with its place.
 */
final class OptionsBinder {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final ConfigSource source;
    private final ExistingFiles files;

    /**
     * @param base the folder that files are relative to
     */
    OptionsBinder(ConfigSource source, Path base) {
        this.source = source;
        this.files = new ExistingFiles(source, base);
    }

    /**
     * Reads entries into a patch of an options type.
     *
     * @param of for messages, for example {@code " of misspelling"}
     * @throws ConfigException see the class
     */
    OptionsPatch bind(List<Entry> entries, Class<? extends Record> type, String of) {
        Map<String, RecordComponent> known = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.put(Records.key(component.getName()), component);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            RecordComponent component = known.get(entry.key());
            if (component == null) {
                throw source.unknown("option", entry, of, known.keySet());
            }
            String what = "'" + entry.key() + "'" + of;
            values.put(component.getName(), value(entry.value(), component, what));
        }
        return new OptionsPatch(values);
    }

    private Object value(Node node, RecordComponent component, String what) {
        if (component.isAnnotationPresent(ExistingFile.class)) {
            source.items(node).forEach(each -> files.check(each, what));
        }
        return component.getType().isRecord()
                ? bind(
                        source.entries(node, what),
                        component.getType().asSubclass(Record.class),
                        " of " + what)
                : value(node, component.getGenericType(), what);
    }

    private Object value(Node node, Type type, String what) {
        if (type instanceof ParameterizedType generic) {
            Type item =
                    generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                List<Object> items = new ArrayList<>();
                source.items(node).forEach(each -> items.add(value(each, item, what)));
                return List.copyOf(items);
            }
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(node, item, what));
            }
            if (generic.getRawType() == Map.class) {
                Map<String, Object> map = new LinkedHashMap<>();
                for (Entry entry : source.entries(node, what)) {
                    map.put(entry.key(), value(entry.value(), item, what));
                }
                return map;
            }
        }
        if (type == Object.class) {
            return raw(node, what);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            Class<? extends Record> record = plain.asSubclass(Record.class);
            return bind(source.entries(node, what), record, " of " + what)
                    .applyTo(Records.empty(record));
        }
        return scalar(node, source.text(node, what), plain, what);
    }

    private Object scalar(Node node, String text, Class<?> type, String what) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            throw source.error(node, what + " takes true or false, not '" + text + "'");
        }
        if (type == Duration.class) {
            return duration(node, text, what);
        }
        if (type.isEnum()) {
            return constant(node, text, type, what);
        }
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == double.class || type == Double.class) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw source.error(node, what + " takes a number, not '" + text + "'");
        }
        throw new IllegalStateException("no such option type: " + type);
    }

    private Duration duration(Node node, String text, String what) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw source.error(node, what + " takes a duration such as 500ms, 10s or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private Object constant(Node node, String text, Class<?> type, String what) {
        List<String> names =
                Arrays.stream(type.getEnumConstants())
                        .map(
                                constant ->
                                        constant.toString()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                        .toList();
        int index = names.indexOf(text);
        if (index < 0) {
            String choice = String.join(", ", names);
            throw source.error(
                    node,
                    what
                            + " takes one of "
                            + choice
                            + ", not '"
                            + text
                            + "'"
                            + DidYouMean.phrase(text, names));
        }
        return type.getEnumConstants()[index];
    }

    /** Plain maps, lists and values, for options of any structure. */
    private Object raw(Node node, String what) {
        if (node instanceof MappingNode) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Entry entry : source.entries(node, what)) {
                map.put(entry.key(), raw(entry.value(), what));
            }
            return map;
        }
        if (node instanceof SequenceNode list) {
            List<Object> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(raw(item, what)));
            return items;
        }
        String text = ((ScalarNode) node).getValue();
        if (node.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (node.getTag().equals(Tag.INT) && text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (node.getTag().equals(Tag.FLOAT) && text.matches("-?\\d+\\.\\d+")) {
            return Double.valueOf(text);
        }
        return ConfigSource.isNull(node) ? null : text;
    }
}
