package io.github.devrellint.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text of a ledger: JSON, sorted, with one URL a line, so that it merges well. */
final class LedgerFormat {

    private static final String HEAD = "{\"version\": 1, \"links\": [";
    private static final JsonFactory JSON = new JsonFactory();

    private final Path path;

    private LedgerFormat(Path path) {
        this.path = path;
    }

    /**
     * Reads the text of a ledger. Of two entries for one URL, as two branches may have added them,
     * the later request counts.
     *
     * @param path of the file, for messages
     * @throws ConfigException with line and column if it is no ledger
     */
    static SortedMap<String, LedgerEntry> read(Path path, String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            return new LedgerFormat(path).read(json);
        } catch (JsonProcessingException e) {
            throw new ConfigException(
                    "%s:%d:%d: %s"
                            .formatted(
                                    path,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private SortedMap<String, LedgerEntry> read(JsonParser json) throws IOException {
        SortedMap<String, LedgerEntry> entries = new TreeMap<>();
        expect(json, json.nextToken() == JsonToken.START_OBJECT);
        expect(json, "version".equals(json.nextFieldName()));
        expect(json, json.nextIntValue(0) == 1);
        expect(json, "links".equals(json.nextFieldName()));
        expect(json, json.nextToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            LedgerEntry entry = entry(json);
            entries.merge(entry.url(), entry, LedgerFile::later);
        }
        expect(json, json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        return entries;
    }

    private LedgerEntry entry(JsonParser json) throws IOException {
        expect(json, json.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            expect(json, json.nextToken() != null && json.currentToken().isScalarValue());
            fields.put(name, json.getText());
        }
        try {
            return entry(fields);
        } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw notALedger(json);
        }
    }

    private static LedgerEntry entry(Map<String, String> fields) {
        Verdict verdict = Verdict.valueOf(fields.get("verdict").toUpperCase(Locale.ROOT));
        String movedTo = fields.getOrDefault("moved-to", "");
        if (verdict == Verdict.MOVED && RemoteUrl.parse(movedTo).isEmpty()) {
            throw new IllegalArgumentException("no URL");
        }
        return new LedgerEntry(
                Optional.of(fields.get("url")).orElseThrow(),
                new UrlStatus(
                        verdict,
                        fields.getOrDefault("reason", ""),
                        movedTo,
                        Long.parseLong(fields.getOrDefault("size", "0"))),
                Instant.parse(fields.get("checked")),
                Optional.ofNullable(fields.get("last-good")).map(LocalDate::parse),
                Integer.parseInt(fields.getOrDefault("failures", "0")),
                Optional.ofNullable(fields.get("failing-since")).map(LocalDate::parse));
    }

    private void expect(JsonParser json, boolean right) {
        if (!right) {
            throw notALedger(json);
        }
    }

    private ConfigException notALedger(JsonParser json) {
        var at = json.currentTokenLocation();
        return new ConfigException(
                "%s:%d:%d: not a ledger of links of devrel-lint"
                        .formatted(path, at.getLineNr(), at.getColumnNr()));
    }

    /** The text of some entries, which have to be sorted by their URLs. */
    static String text(Collection<LedgerEntry> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            lines.add(line(entry));
        }
        return HEAD + "\n" + String.join(",\n", lines) + "\n]}\n";
    }

    private static String line(LedgerEntry entry) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("url", entry.url());
            json.writeStringField(
                    "verdict", entry.status().verdict().name().toLowerCase(Locale.ROOT));
            optional(json, "reason", entry.status().reason());
            optional(json, "moved-to", entry.status().movedTo());
            if (entry.status().size() > 0) {
                json.writeNumberField("size", entry.status().size());
            }
            json.writeStringField("checked", entry.checked().toString());
            optional(json, "last-good", entry.lastGood().map(LocalDate::toString).orElse(""));
            if (entry.failures() > 0) {
                json.writeNumberField("failures", entry.failures());
            }
            optional(
                    json,
                    "failing-since",
                    entry.failingSince().map(LocalDate::toString).orElse(""));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
