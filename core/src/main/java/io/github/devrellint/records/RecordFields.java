package io.github.devrellint.records;

import java.util.Map;
import java.util.Optional;

/** The fields of one record of a {@link RecordFormat}. */
public final class RecordFields {

    private final Map<String, String> values;

    RecordFields(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The value of a field that each record has.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** The value of a field; empty if the record does not have it. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
