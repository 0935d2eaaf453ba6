package io.github.devrellint.site.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The content of a configuration file or of front matter: nested mappings, lists and texts. Keys
 * match whatever their letter case.
 */
public final class KeyValues {

    /** Empty: no configuration, no front matter. */
    public static final KeyValues NONE = new KeyValues(Map.of());

    /** The key of the items of a file that is a list. */
    public static final String ITEMS = "";

    /** Mappings and lists that are nested deeper are left out. */
    static final int DEEPEST = 40;

    private final Map<String, Object> values;

    KeyValues(Map<String, Object> values) {
        this.values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.values.putAll(values);
    }

    /** Wraps parsed values. */
    static KeyValues of(Object values) {
        if (values instanceof List<?>) {
            return new KeyValues(Map.of(ITEMS, values));
        }
        return values instanceof Map<?, ?> ? new KeyValues(map(values)) : NONE;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> result.put(String.valueOf(key), item));
        }
        return result;
    }

    /** These settings, with the others as defaults. */
    public KeyValues or(KeyValues others) {
        Map<String, Object> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new KeyValues(all);
    }

    /** These settings as the value of a key. */
    public KeyValues under(String key) {
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
            at = at.values.get(key) instanceof Map<?, ?> inner ? of(inner) : NONE;
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

    /** The boolean value of a key. */
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
    public Stream<KeyValues> everywhere() {
        List<KeyValues> found = new ArrayList<>();
        collect(values, found, 0);
        return found.stream();
    }

    /** The first text of a key in these settings or, failing that, in any mapping in them. */
    public String anywhere(String key, String otherwise) {
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
