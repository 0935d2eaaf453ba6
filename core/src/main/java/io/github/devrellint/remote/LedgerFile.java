package io.github.devrellint.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.devrellint.cache.ResultCache;
import io.github.devrellint.config.Config;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A ledger on the disk: JSON, sorted, with one URL a line, so that it merges well.
 *
 * @param path absolute and normalized
 */
public record LedgerFile(Path path) {

    private static final String HEAD = "{\"version\": 1, \"links\": [";
    private static final JsonFactory JSON = new JsonFactory();

    /** For two runs in one JVM, which a lock of a file does not keep apart. */
    private static final Object ONE_WRITER = new Object();

    /**
     * The ledger that a configuration names; need not exist.
     *
     * @throws ConfigException if it leads outside of the repository
     */
    public static LedgerFile of(Config config) {
        return new LedgerFile(config.fileInside(config.links().ledger()));
    }

    /**
     * The entries by URL; none if there is no file.
     *
     * @throws ConfigException with line and column if it can't be read or is no ledger
     */
    public SortedMap<String, LedgerEntry> read() {
        if (!Files.exists(path)) {
            return new TreeMap<>();
        }
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
        return new LedgerEntry(
                Optional.of(fields.get("url")).orElseThrow(),
                new UrlStatus(
                        verdict,
                        fields.getOrDefault("reason", ""),
                        fields.getOrDefault("moved-to", ""),
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

    /** Of two entries for one URL, that of the later request. */
    static LedgerEntry later(LedgerEntry one, LedgerEntry other) {
        return other.checked().isBefore(one.checked()) ? one : other;
    }

    /**
     * Adds entries to what is on the disk by now, where another run may have written as well; of
     * one URL the later request counts.
     *
     * @throws IOException if it can't be written; nothing has changed then
     */
    public void merge(Map<String, LedgerEntry> entries) throws IOException {
        change(
                there -> {
                    entries.forEach((url, entry) -> there.merge(url, entry, LedgerFile::later));
                    return there;
                });
    }

    /**
     * Replaces the entries by what a function makes of them.
     *
     * @throws IOException if it can't be written; nothing has changed then
     */
    public void change(UnaryOperator<SortedMap<String, LedgerEntry>> change) throws IOException {
        synchronized (ONE_WRITER) {
            Files.createDirectories(path.getParent());
            try (FileChannel channel =
                    FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                write(change.apply(read()));
            }
        }
    }

    /**
     * Not the ledger, as what is locked must not be replaced, and not beside it in a repository.
     */
    private Path lock() {
        String of = ResultCache.key(List.of(path.toString(), System.getProperty("user.name")));
        return Path.of(System.getProperty("java.io.tmpdir"), "devrel-lint-" + of + ".lock");
    }

    private void write(SortedMap<String, LedgerEntry> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (LedgerEntry entry : entries.values()) {
            lines.add(line(entry));
        }
        String text = HEAD + "\n" + String.join(",\n", lines) + "\n]}\n";
        Path part = Files.createTempFile(path.getParent(), ".links-", ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
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
