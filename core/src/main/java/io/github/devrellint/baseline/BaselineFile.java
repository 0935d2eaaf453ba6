package io.github.devrellint.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.baseline.Baseline.Entry;
import io.github.devrellint.config.ConfigException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A baseline on the disk: JSON with one entry a line, so that it merges well.
 *
 * @param path absolute and normalized
 */
public record BaselineFile(Path path) {

    /** Where it is, relative to the folder that it is for. */
    public static final String NAME = ".devrel-lint/baseline.json";

    private static final String HEAD = "{\"version\": 1, \"findings\": [";
    private static final JsonFactory JSON = new JsonFactory();

    /** The file of a folder, which need not exist. */
    public static BaselineFile in(Path folder) {
        return new BaselineFile(folder.resolve(NAME));
    }

    /** Finds the file of a folder or of the nearest one above that has one. */
    public static Optional<BaselineFile> find(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.exists(file)) {
                return Optional.of(new BaselineFile(file));
            }
        }
        return Optional.empty();
    }

    /** The folder that the paths in it are relative to. */
    Path folder() {
        Path parent = path.getParent();
        return path.endsWith(NAME) ? parent.getParent() : parent;
    }

    /** The baseline; an empty one if there is no file. */
    public Baseline readOrEmpty() {
        return Files.exists(path) ? read() : new Baseline(folder(), List.of());
    }

    /**
     * Reads the file.
     *
     * @throws ConfigException if it can't be read or is no baseline
     */
    public Baseline read() {
        try (JsonParser json = JSON.createParser(Files.readString(path))) {
            return read(json);
        } catch (JsonProcessingException e) {
            throw new ConfigException(
                    "%s:%d:%d: %s"
                            .formatted(
                                    path,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ConfigException(path + ": can't be read: " + e.getMessage());
        }
    }

    private Baseline read(JsonParser json) throws IOException {
        List<Entry> entries = new ArrayList<>();
        expect(json, json.nextToken() == JsonToken.START_OBJECT);
        expect(json, "version".equals(json.nextFieldName()));
        expect(json, json.nextIntValue(0) == 1);
        expect(json, "findings".equals(json.nextFieldName()));
        expect(json, json.nextToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            entries.add(entry(json));
        }
        expect(json, json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        return new Baseline(folder(), List.copyOf(entries));
    }

    private Entry entry(JsonParser json) throws IOException {
        expect(json, json.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            expect(json, json.nextToken() != null && json.currentToken().isScalarValue());
            fields.put(name, json.getText());
        }
        String rest = fields.getOrDefault("count", "");
        expect(json, rest.matches("[1-9][0-9]{0,8}"));
        for (String name : List.of("path", "rule", "message", "fingerprint")) {
            expect(json, fields.containsKey(name));
        }
        return new Entry(
                fields.get("path"),
                fields.get("rule"),
                fields.get("message"),
                fields.get("fingerprint"),
                Integer.parseInt(rest));
    }

    private void expect(JsonParser json, boolean right) {
        if (!right) {
            var at = json.currentTokenLocation();
            throw new ConfigException(
                    "%s:%d:%d: not a baseline of devrel-lint"
                            .formatted(path, at.getLineNr(), at.getColumnNr()));
        }
    }

    /**
     * Writes the file, wholly or not at all.
     *
     * @throws IOException if it can't be written
     */
    public void write(Baseline baseline) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Entry entry : baseline.entries()) {
            lines.add(line(entry));
        }
        String text = HEAD + "\n" + String.join(",\n", lines) + "\n]}\n";
        Files.createDirectories(path.getParent());
        Path part = Files.createTempFile(path.getParent(), ".baseline-", ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String line(Entry entry) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("path", entry.path());
            json.writeStringField("rule", entry.rule());
            json.writeStringField("message", entry.message());
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeNumberField("count", entry.count());
            json.writeEndObject();
        }
        return text.toString();
    }
}
