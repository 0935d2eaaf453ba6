package io.github.devrellint.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;

/** Writes the parts of a result, one after the other, as a JSON array. */
public final class ResultWriter {

    /** Writes one item of a list. */
    public interface Item<T> {
        void write(T item) throws IOException;
    }

    private final JsonGenerator json;

    ResultWriter(JsonGenerator json) {
        this.json = json;
    }

    public ResultWriter text(String text) throws IOException {
        json.writeString(text);
        return this;
    }

    public ResultWriter number(long number) throws IOException {
        json.writeNumber(number);
        return this;
    }

    public ResultWriter flag(boolean flag) throws IOException {
        json.writeBoolean(flag);
        return this;
    }

    /** Writes any number of items, each of as many parts as it has. */
    public <T> ResultWriter list(Collection<T> items, Item<T> item) throws IOException {
        json.writeStartArray();
        for (T each : items) {
            item.write(each);
        }
        json.writeEndArray();
        return this;
    }
}
