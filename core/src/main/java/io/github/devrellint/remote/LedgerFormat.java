package io.github.devrellint.remote;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.devrellint.records.RecordFields;
import io.github.devrellint.records.RecordFormat;
import io.github.devrellint.remote.http.RemoteUrl;
import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How a ledger is kept: a record per URL. */
final class LedgerFormat extends RecordFormat<LedgerEntry> {

    LedgerFormat() {
        super("links", "a ledger of links");
    }

    @Override
    protected LedgerEntry object(RecordFields fields) {
        Verdict verdict = Verdict.valueOf(fields.required("verdict").toUpperCase(Locale.ROOT));
        String movedTo = fields.optional("moved-to").orElse("");
        if (verdict == Verdict.MOVED && RemoteUrl.parse(movedTo).isEmpty()) {
            throw new IllegalArgumentException("no URL: " + movedTo);
        }
        try {
            return new LedgerEntry(
                    fields.required("url"),
                    new UrlStatus(
                            verdict,
                            fields.optional("reason").orElse(""),
                            movedTo,
                            Long.parseLong(fields.optional("size").orElse("0"))),
                    Instant.parse(fields.required("checked")),
                    fields.optional("last-good").map(LocalDate::parse),
                    Integer.parseInt(fields.optional("failures").orElse("0")),
                    fields.optional("failing-since").map(LocalDate::parse));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected void write(LedgerEntry entry, JsonGenerator json) throws IOException {
        UrlStatus status = entry.status();
        json.writeStringField("url", entry.url());
        json.writeStringField("verdict", status.verdict().name().toLowerCase(Locale.ROOT));
        unlessEmpty(json, "reason", status.reason());
        unlessEmpty(json, "moved-to", status.movedTo());
        if (status.size() > 0) {
            json.writeNumberField("size", status.size());
        }
        json.writeStringField("checked", entry.checked().toString());
        unlessEmpty(json, "last-good", day(entry.lastGood()));
        if (entry.failures() > 0) {
            json.writeNumberField("failures", entry.failures());
        }
        unlessEmpty(json, "failing-since", day(entry.failingSince()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static void unlessEmpty(JsonGenerator json, String name, String value)
            throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
