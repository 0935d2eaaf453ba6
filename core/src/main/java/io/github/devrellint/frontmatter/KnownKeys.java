package io.github.devrellint.frontmatter;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The keys that a generator, its usual plugins and themes understand, with what they take: the
 * built-in schemas. The lists are resources, each with its source: {@code
 * front-matter/<name>.keys}, a key and its types in a line.
 */
final class KnownKeys {

    /** The formats that have a list. */
    static final Set<String> FORMATS =
            Set.of(
                    "astro",
                    "dev.to",
                    "docusaurus",
                    "eleventy",
                    "hashnode",
                    "hexo",
                    "hugo",
                    "jekyll",
                    "mkdocs",
                    "roq",
                    "vitepress",
                    "zola");

    private final Map<String, List<KeyType>> types;
    private final Set<String> others;

    private KnownKeys(Map<String, List<KeyType>> types, Set<String> others) {
        this.types = types;
        this.others = others;
    }

    /** Reads each list once. Safe for use by several threads. */
    static final class Cache {

        static final ServiceKey<Cache> KEY = ServiceKey.of(Cache.class, context -> new Cache());

        private final Map<String, KnownKeys> byFormat = new ConcurrentHashMap<>();

        /** The keys of a format, or only the common ones where it has no list. */
        KnownKeys of(String format) {
            return byFormat.computeIfAbsent(format, KnownKeys::load);
        }
    }

    /** Hugo's keys match in any letter case. */
    private static KnownKeys load(String format) {
        boolean anyCase = format.equals("hugo");
        Map<String, List<KeyType>> types =
                anyCase ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>();
        types.putAll(read("common"));
        if (FORMATS.contains(format)) {
            types.putAll(read(format));
        }
        return new KnownKeys(types, read("other").keySet());
    }

    private static Map<String, List<KeyType>> read(String name) {
        try (InputStream in =
                KnownKeys.class.getResourceAsStream("/front-matter/" + name + ".keys")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[0], line -> types(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KeyType> types(String names) {
        return Arrays.stream(names.split("\\|"))
                .map(name -> KeyType.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Whether a key is no mistyped one. */
    boolean contains(String key) {
        return types.containsKey(key) || others.contains(key);
    }

    /** The keys that somebody may have meant. */
    Set<String> names() {
        return types.keySet();
    }

    /** What a key should take instead of this value; empty if it takes it, or is unknown. */
    Optional<String> refusal(String key, FrontMatterValue value) {
        List<KeyType> allowed = types.getOrDefault(key, List.of(KeyType.ANY));
        boolean empty = value instanceof Scalar scalar && scalar.value() == null;
        return empty || allowed.stream().anyMatch(type -> type.takes(value))
                ? Optional.empty()
                : Optional.of(
                        allowed.stream().map(KeyType::words).collect(Collectors.joining(" or ")));
    }
}
