package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.document.Position;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.Range;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The diagnostics of reviewdog, one JSON object a line, see
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. A fix whose edits are on the line
 * of the finding is a suggestion. Columns count bytes of UTF-8, unlike elsewhere.
 */
@AutoService(Reporter.class)
public final class RdjsonlReporter implements Reporter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format() {
        return "rdjsonl";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        for (Failure failure : report.failures()) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeStringField("message", failure.message());
                json.writeObjectFieldStart("location");
                json.writeStringField("path", failure.path());
                json.writeEndObject();
                end(json, "ERROR", Optional.empty());
            }
            out.append(Printable.json(text.toString())).append('\n');
        }
        for (Finding finding : report.findings()) {
            out.append(line(finding)).append('\n');
        }
    }

    private static String line(Finding finding) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("message", finding.sentence());
            json.writeObjectFieldStart("location");
            json.writeStringField("path", finding.path());
            range(json, finding.range(), finding);
            json.writeEndObject();
            if (isOnItsLine(finding)) {
                json.writeArrayFieldStart("suggestions");
                for (LocatedEdit edit : finding.fix().orElseThrow().edits()) {
                    json.writeStartObject();
                    range(json, edit.range(), finding);
                    json.writeStringField("text", edit.text());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            end(
                    json,
                    finding.severity().name().toUpperCase(Locale.ROOT),
                    Optional.of(finding.rule()));
        }
        return Printable.json(text.toString());
    }

    private static void end(JsonGenerator json, String severity, Optional<RuleId> rule)
            throws IOException {
        json.writeStringField("severity", severity);
        json.writeObjectFieldStart("source");
        json.writeStringField("name", ToolInfo.NAME);
        json.writeEndObject();
        json.writeObjectFieldStart("code");
        json.writeStringField("value", rule.map(RuleId::value).orElse("failure"));
        if (rule.isPresent()) {
            json.writeStringField("url", rule.get().page());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static boolean isOnItsLine(Finding finding) {
        int line = finding.range().start().line();
        return finding.fix().isPresent()
                && finding.fix().get().edits().stream()
                        .map(LocatedEdit::range)
                        .allMatch(
                                range ->
                                        range.start().line() == line && range.end().line() == line);
    }

    private static void range(JsonGenerator json, Range range, Finding finding) throws IOException {
        json.writeObjectFieldStart("range");
        position(json, "start", range, range.start(), finding);
        position(json, "end", range, range.end(), finding);
        json.writeEndObject();
    }

    /** A range over several lines is given by whole lines. */
    private static void position(
            JsonGenerator json, String name, Range range, Position at, Finding finding)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", at.line());
        int line = finding.range().start().line();
        if (range.start().line() == line && range.end().line() == line) {
            String source = finding.sourceLine();
            String before = source.substring(0, Math.min(at.column() - 1, source.length()));
            json.writeNumberField("column", before.getBytes(StandardCharsets.UTF_8).length + 1);
        }
        json.writeEndObject();
    }
}
