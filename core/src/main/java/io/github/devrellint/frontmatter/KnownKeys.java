package io.github.devrellint.frontmatter;

import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.FrontMatterValue;
import io.github.devrellint.document.FrontMatterValue.Scalar;
import io.github.devrellint.site.generator.Generator;
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
import java.util.stream.Stream;

/**
 * The built-in schemas: the keys that a generator, its usual plugins and themes understand, with
 * their types. The lists are resources, each with its source: {@code front-matter/<name>.keys}, in
 * each line a key, its types, and {@code not-null} if the build stops at a key without a value.
 */
final class KnownKeys {

    /** Services that take Markdown with keys of their own, besides the generators. */
    private static final List<String> SERVICES = List.of("dev.to", "hashnode");

    private record Key(List<KeyType> types, boolean nullable) {

        static Key of(String[] words) {
            List<KeyType> types =
                    Arrays.stream(words[1].split("\\|"))
                            .map(name -> KeyType.valueOf(name.toUpperCase(Locale.ROOT)))
                            .toList();
            return new Key(types, words.length < 3);
        }
    }

    private final Map<String, Key> keys;
    private final Set<String> others;

    private KnownKeys(Map<String, Key> keys, Set<String> others) {
        this.keys = keys;
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

    /** Names of the generators and services that have a list, in alphabetical order. */
    static List<String> formats() {
        Stream<String> generators =
                Generator.ALL.stream().filter(Generator::hasOwnKeys).map(Generator::name);
        return Stream.concat(generators, SERVICES.stream()).sorted().toList();
    }

    private static KnownKeys load(String format) {
        boolean anyCase = Generator.named(format).filter(Generator::ignoresKeyCase).isPresent();
        Map<String, Key> keys =
                anyCase ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>();
        keys.putAll(read("common"));
        if (formats().contains(format)) {
            keys.putAll(read(format));
        }
        return new KnownKeys(keys, read("other").keySet());
    }

    private static Map<String, Key> read(String name) {
        try (InputStream in = KnownKeys.class.getResourceAsStream(resource(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[0], Key::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String format) {
        return "/front-matter/" + format + ".keys";
    }

    /** Whether a key is known. */
    boolean contains(String key) {
        return keys.containsKey(key) || others.contains(key);
    }

    /** The keys to suggest for a mistyped one. */
    Set<String> names() {
        return keys.keySet();
    }

    /**
     * The type that a key takes if the value does not have it; empty if it does, or the key is
     * unknown.
     */
    Optional<String> refusal(String key, FrontMatterValue value) {
        Key known = keys.get(key);
        return known == null || isNull(value) || known.types.stream().anyMatch(t -> t.takes(value))
                ? Optional.empty()
                : Optional.of(
                        known.types.stream()
                                .map(KeyType::words)
                                .collect(Collectors.joining(" or ")));
    }

    /** Whether the build stops because a key has no value. */
    boolean refusesNull(String key, FrontMatterValue value) {
        return isNull(value) && keys.containsKey(key) && !keys.get(key).nullable;
    }

    private static boolean isNull(FrontMatterValue value) {
        return value instanceof Scalar scalar && scalar.value() == null;
    }
}
