package io.github.devrellint.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.base.SmallFile;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The format of a file of records: JSON with one record a line, so that Git can merge the changes
 * of two branches. For example, with the list {@code findings}:
 *
 * <pre>{@code
 * {"version": 1, "findings": [
 * {"path":"a.md","count":2},
 * {"path":"b.md","count":1}
 * ]}
 * }</pre>
 *
 * @param <T> what a record stands for
 */
public abstract class RecordFormat<T> {

    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private final String list;
    private final String kind;

    /**
     * @param list the name of the list that holds the records
     * @param kind what the file is, for messages: {@code a baseline}
     */
    protected RecordFormat(String list, String kind) {
        this.list = list;
        this.kind = kind;
    }

    /**
     * Makes an object of a record, all of whose values are given as text.
     *
     * @throws IllegalArgumentException if a field is missing or has a wrong value
     */
    protected abstract T object(RecordFields fields);

    /** Writes the fields of a record. */
    protected abstract void write(T object, JsonGenerator json) throws IOException;

    /**
     * Reads a file.
     *
     * @throws ConfigException if it can't be read; with line and column, if it is of another format
     */
    public final List<T> read(Path file) {
        try (JsonParser json = JSON.createParser(SmallFile.text(file))) {
            return new Reader(file, json).objects();
        } catch (JsonProcessingException e) {
            throw new ConfigException(
                    "%s:%d:%d: not JSON, so not %s of devrel-lint"
                            .formatted(
                                    file,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    kind)); // without its text, which may be of any file
        } catch (IOException e) {
            throw new ConfigException(file + ": can't be read: " + e.getMessage());
        }
    }

    private final class Reader {

        private final Path file;
        private final JsonParser json;

        Reader(Path file, JsonParser json) {
            this.file = file;
            this.json = json;
        }

        List<T> objects() throws IOException {
            List<T> objects = new ArrayList<>();
            expect(json.nextToken() == JsonToken.START_OBJECT);
            expect("version".equals(json.nextFieldName()));
            expect(json.nextIntValue(0) == VERSION);
            expect(list.equals(json.nextFieldName()));
            expect(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                objects.add(next());
            }
            expect(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            return objects;
        }

        private T next() throws IOException {
            expect(json.currentToken() == JsonToken.START_OBJECT);
            Map<String, String> fields = new HashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                expect(json.nextToken() != null && json.currentToken().isScalarValue());
                fields.put(name, json.getText());
            }
            try {
                return object(new RecordFields(fields));
            } catch (IllegalArgumentException e) {
                throw otherFormat();
            }
        }

        private void expect(boolean right) {
            if (!right) {
                throw otherFormat();
            }
        }

        private ConfigException otherFormat() {
            var at = json.currentTokenLocation();
            return new ConfigException(
                    "%s:%d:%d: not %s of devrel-lint"
                            .formatted(file, at.getLineNr(), at.getColumnNr(), kind));
        }
    }

    /**
     * Writes a file, wholly or not at all, and the folders above it.
     *
     * @throws IOException if it can't be written; what was there is kept then
     */
    public final void write(Path file, Collection<T> objects) throws IOException {
        List<String> lines = new ArrayList<>();
        for (T object : objects) {
            lines.add(line(object));
        }
        String head = "{\"version\": %d, \"%s\": [\n".formatted(VERSION, list);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), ".devrel-lint-", ".part");
        try {
            Files.writeString(part, head + String.join(",\n", lines) + "\n]}\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String line(T object) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(object, json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
