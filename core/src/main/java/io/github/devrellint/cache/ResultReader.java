package io.github.devrellint.cache;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a result in the order in which {@link ResultWriter} wrote them. */
public final class ResultReader {

    /** Reads one item of a list. */
    public interface Item<T> {
        T read() throws IOException;
    }

    private final JsonParser json;
    private JsonToken next;

    ResultReader(JsonParser json) throws IOException {
        this.json = json;
        this.next = json.nextToken();
    }

    public String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        String text = json.getText();
        next = json.nextToken();
        return text;
    }

    public long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        long number = json.getLongValue();
        next = json.nextToken();
        return number;
    }

    public boolean flag() throws IOException {
        boolean flag = next == JsonToken.VALUE_TRUE;
        expect(flag ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE);
        next = json.nextToken();
        return flag;
    }

    public <T> List<T> list(Item<T> item) throws IOException {
        expect(JsonToken.START_ARRAY);
        next = json.nextToken();
        List<T> items = new ArrayList<>();
        while (next != JsonToken.END_ARRAY) {
            items.add(item.read());
        }
        next = json.nextToken();
        return List.copyOf(items);
    }

    private void expect(JsonToken token) throws IOException {
        if (next != token) {
            throw new IOException("damaged: " + next + " in the place of " + token);
        }
    }
}
