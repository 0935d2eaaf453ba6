package io.github.devrellint.config;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.config.ConfigSource.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads single values of options from YAML, with errors at their place. */
final class OptionValues {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final ConfigSource source;

    OptionValues(ConfigSource source) {
        this.source = source;
    }

    /**
     * Reads a value of a simple type.
     *
     * @param type text, truth value, number, duration or enum
     * @param what the option, for messages
     * @throws ConfigException if the node has no such value
     */
    Object scalar(Node node, Class<?> type, String what) {
        String text = source.text(node, what);
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

    /** Reads maps, lists and values of any structure. */
    Object any(Node node, String what) {
        if (node instanceof MappingNode) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Entry entry : source.entries(node, what)) {
                map.put(entry.key(), any(entry.value(), what));
            }
            return map;
        }
        if (node instanceof SequenceNode list) {
            List<Object> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(any(item, what)));
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
