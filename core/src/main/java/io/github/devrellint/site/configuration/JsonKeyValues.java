package io.github.devrellint.site.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses JSON with comments and trailing commas, as hosts and generators do. A class of its own, so
 * that its library is loaded only for sites that have such a file.
 */
final class JsonKeyValues {

    private JsonKeyValues() {}

    static KeyValues parse(String text) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .build();
        try {
            return KeyValues.of(value(mapper.readTree(text), 0));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new InvalidConfigException(
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr(),
                    e.getOriginalMessage());
        }
    }

    private static Object value(JsonNode node, int depth) {
        if (depth > KeyValues.DEEPEST) {
            return "";
        }
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> map.put(entry.getKey(), value(entry.getValue(), depth + 1)));
            return map;
        }
        return node.isArray()
                ? node.valueStream().map(item -> value(item, depth + 1)).toList()
                : node.asString("");
    }
}
