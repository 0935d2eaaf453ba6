package io.github.devrellint.config;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * The options that one layer of the configuration names: the file, an override, the command line.
 * Layers are applied one after the other; an option that a layer does not name stays as it is. A
 * list or a map is one option, so naming it replaces the one below.
 *
 * @param values by name of the record component, already of its type; a component that is a record
 *     itself has a patch of its own
 */
public record OptionsPatch(Map<String, Object> values) {

    /** Names no option. */
    public static final OptionsPatch NONE = new OptionsPatch(Map.of());

    public OptionsPatch {
        values = Map.copyOf(values);
    }

    /** This with another patch on top of it. */
    OptionsPatch below(OptionsPatch above) {
        Map<String, Object> all = new HashMap<>(values);
        above.values.forEach(
                (name, value) ->
                        all.merge(
                                name,
                                value,
                                (low, high) ->
                                        low instanceof OptionsPatch one
                                                        && high instanceof OptionsPatch other
                                                ? one.below(other)
                                                : high));
        return new OptionsPatch(all);
    }

    /**
     * Returns the options with this layer's values.
     *
     * @throws IllegalArgumentException if the record refuses the values
     */
    public <R extends Record> R applyTo(R options) {
        if (values.isEmpty()) {
            return options;
        }
        RecordComponent[] components = options.getClass().getRecordComponents();
        Object[] merged = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object before = Records.get(components[i], options);
            Object named = values.get(components[i].getName());
            if (named instanceof OptionsPatch nested) {
                merged[i] = nested.applyTo((Record) before);
            } else {
                merged[i] = named == null ? before : named;
            }
        }
        return Records.construct(Records.type(options), merged);
    }
}
