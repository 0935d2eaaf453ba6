package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Writes the objects that occur in many places of a SARIF file. */
final class SarifFields {

    private SarifFields() {}

    static void region(JsonGenerator json, String field, Finding.Range range) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", range.start().line());
        json.writeNumberField("startColumn", range.start().column());
        json.writeNumberField("endLine", range.end().line());
        json.writeNumberField("endColumn", range.end().column());
        json.writeEndObject();
    }

    static void artifact(JsonGenerator json, String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(path));
        json.writeEndObject();
    }

    /** A path as a URI reference: a colon in the first segment must not look like a scheme. */
    private static String uri(String path) throws IOException {
        try {
            boolean absolute = path.startsWith("/");
            String from = absolute ? path : "/" + path;
            String encoded = new URI(null, null, from, null).toASCIIString();
            return absolute ? "file://" + encoded : relative(encoded.substring(1));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String relative(String encoded) {
        return encoded.split("/", 2)[0].contains(":") ? "./" + encoded : encoded;
    }

    static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** Marks a result as one that a file outside of the document accepts. */
    static void accepted(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("justification", "accepted by the baseline");
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The name that SARIF has for a severity. */
    static String level(Severity severity) {
        return switch (severity) {
            case OFF -> "none";
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
