package io.github.devrellint.config;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.generator.Generator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the JSON Schema of the configuration from what the code reads: the records of options, and
 * the pages of the rules.
 */
final class ConfigSchema {

    private static final List<String> SEVERITIES = List.of("off", "info", "warning", "error");

    private ConfigSchema() {}

    static Map<String, Object> make() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Configuration of devrel-lint");
        schema.putAll(object(keys()));
        var definitions = new TreeMap<String, Object>();
        definitions.put("rules", rules());
        definitions.put("severity", choice(SEVERITIES));
        definitions.put("texts", listOf(text()));
        schema.put("definitions", definitions);
        return schema;
    }

    private static Map<String, Object> keys() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put(
                "site",
                choice(Stream.concat(Stream.of("auto"), Generator.names().stream()).toList()));
        keys.put("root", text());
        for (String globs : List.of("include", "exclude", "posts")) {
            keys.put(globs, reference("texts"));
        }
        keys.put("language", text());
        keys.put("fail-on", choice(List.of("error", "warning", "info", "never")));
        keys.put("rules", reference("rules"));
        keys.put("samples", object(options(SampleSettings.class)));
        keys.put("links", object(options(LinkSettings.class)));
        var override = new LinkedHashMap<String, Object>();
        override.put("files", reference("texts"));
        override.put("rules", reference("rules"));
        override.put("language", text());
        keys.put("overrides", listOf(object(override)));
        return keys;
    }

    private static Map<String, Object> rules() {
        Rules known = Rules.load();
        var records = new TreeMap<RuleId, Class<?>>();
        known.rules().forEach(rule -> records.put(rule.id(), rule.defaults().getClass()));
        known.siteRules().forEach(rule -> records.put(rule.id(), rule.defaults().getClass()));
        var rules = new LinkedHashMap<String, Object>();
        records.forEach(
                (id, record) -> {
                    var options = new LinkedHashMap<String, Object>();
                    options.put("severity", reference("severity"));
                    options.putAll(options(record));
                    var rule = new LinkedHashMap<String, Object>();
                    rule.put("description", summary(known.find(id.value()).orElseThrow().page()));
                    rule.put("anyOf", List.of(reference("severity"), object(options)));
                    rules.put(id.value(), rule);
                });
        return object(rules);
    }

    private static String summary(String page) {
        return page.strip().split("\\R\\s*\\R", 3)[1].strip().replaceAll("\\R", " ");
    }

    private static Map<String, Object> options(Class<?> record) {
        var options = new LinkedHashMap<String, Object>();
        for (RecordComponent component : record.getRecordComponents()) {
            options.put(Records.key(component.getName()), of(component.getGenericType()));
        }
        return options;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Map<String, Object> item = of(arguments[arguments.length - 1]);
            if (generic.getRawType() == List.class) {
                return item.equals(text()) ? reference("texts") : listOf(item);
            }
            return generic.getRawType() == Optional.class
                    ? item
                    : Map.of("type", "object", "additionalProperties", item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return object(options(plain));
        }
        if (plain.isEnum()) {
            return choice(
                    Arrays.stream(plain.getEnumConstants())
                            .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
        if (plain == Duration.class) {
            return Map.of("type", "string", "pattern", "^\\d{1,9}(ms|s|m|h)$");
        }
        if (plain == Object.class) {
            return Map.of();
        }
        if (plain == String.class) {
            return text();
        }
        boolean truth = plain == boolean.class || plain == Boolean.class;
        boolean fraction = plain == double.class || plain == Double.class;
        return Map.of("type", truth ? "boolean" : fraction ? "number" : "integer");
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", List.of("object", "null"));
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    /** A single value is a list of one. */
    private static Map<String, Object> listOf(Map<String, Object> item) {
        return Map.of(
                "anyOf", List.of(Map.of("type", List.of("array", "null"), "items", item), item));
    }

    private static Map<String, Object> reference(String definition) {
        return Map.of("$ref", "#/definitions/" + definition);
    }

    private static Map<String, Object> choice(List<String> values) {
        return Map.of("enum", values);
    }

    /** What YAML takes for a number is a text to the reader, too. */
    private static Map<String, Object> text() {
        return Map.of("type", List.of("string", "number"));
    }
}
