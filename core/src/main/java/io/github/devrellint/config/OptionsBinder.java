package io.github.devrellint.config;

import io.github.devrellint.config.ConfigSource.Entry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads options from YAML: a component {@code maxSize} is the key {@code max-size}. Strict: an
 * unknown key or a value of another type is an error with its place.
 */
final class OptionsBinder {

    private final ConfigSource source;
    private final ExistingFiles files;
    private final OptionValues values;

    /**
     * @param base the folder that files are relative to
     * @param ignored see {@link ExistingFiles}
     */
    OptionsBinder(ConfigSource source, Path base, Predicate<Path> ignored) {
        this.source = source;
        this.files = new ExistingFiles(source, base, ignored);
        this.values = new OptionValues(source);
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
        Map<String, Object> named = new LinkedHashMap<>();
        for (Entry entry : entries) {
            RecordComponent component = known.get(entry.key());
            if (component == null) {
                throw source.unknown("option", entry, of, known.keySet());
            }
            String what = "'" + entry.key() + "'" + of;
            named.put(component.getName(), value(entry.value(), component, what));
        }
        return new OptionsPatch(named);
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
            return values.any(node, what);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            Class<? extends Record> record = plain.asSubclass(Record.class);
            return bind(source.entries(node, what), record, " of " + what)
                    .applyTo(Records.empty(record));
        }
        return values.scalar(node, plain, what);
    }
}
