package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.Report.LocatedSample;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Finding.LocatedEdit;
import io.github.devrellint.rule.Finding.LocatedFix;
import io.github.devrellint.rule.Finding.Range;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/**
 * Writes one JSON object; {@code schema/report.schema.json} describes it. No field is ever left
 * out.
 */
@AutoService(Reporter.class)
public final class JsonReporter implements Reporter {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(buffer).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", ToolInfo.NAME);
            json.writeStringField("version", ToolInfo.VERSION);
            json.writeEndObject();
            summary(report, json);
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                finding(finding, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("samples");
            for (LocatedSample sample : report.samples()) {
                sample(sample, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notices");
            for (String notice : report.notices()) {
                json.writeString(notice);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("failures");
            for (Failure failure : report.failures()) {
                json.writeStartObject();
                json.writeStringField("path", failure.path());
                json.writeStringField("message", failure.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(Printable.json(buffer.toString())).append('\n');
    }

    private static void summary(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", report.files());
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("infos", report.count(Severity.INFO));
        json.writeNumberField("failures", report.failures().size());
        json.writeNumberField("durationMs", report.duration().toMillis());
        json.writeNumberField("accepted", report.accepted().size());
        json.writeArrayFieldStart("rules");
        for (RuleStatistics rule : RuleStatistics.of(report.findings())) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule().value());
            json.writeNumberField("errors", rule.errors());
            json.writeNumberField("warnings", rule.warnings());
            json.writeNumberField("infos", rule.infos());
            json.writeNumberField("fixable", rule.fixable());
            json.writeNumberField("files", rule.files());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().value());
        json.writeStringField("severity", lower(finding.severity()));
        json.writeStringField("path", finding.path());
        range(finding.range(), json);
        json.writeStringField("message", finding.message());
        json.writeArrayFieldStart("suggestions");
        for (String suggestion : finding.suggestions()) {
            json.writeString(suggestion);
        }
        json.writeEndArray();
        json.writeFieldName("fix");
        if (finding.fix().isPresent()) {
            fix(finding.fix().get(), json);
        } else {
            json.writeNull();
        }
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private static void fix(LocatedFix fix, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", fix.description());
        json.writeBooleanField("safe", fix.safe());
        json.writeArrayFieldStart("edits");
        for (LocatedEdit edit : fix.edits()) {
            json.writeStartObject();
            range(edit.range(), json);
            json.writeStringField("text", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void range(Range range, JsonGenerator json) throws IOException {
        json.writeNumberField("line", range.start().line());
        json.writeNumberField("column", range.start().column());
        json.writeNumberField("endLine", range.end().line());
        json.writeNumberField("endColumn", range.end().column());
    }

    private static void sample(LocatedSample located, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", located.path());
        json.writeNumberField("line", located.position().line());
        json.writeStringField("language", located.sample().language());
        json.writeStringField("status", lower(located.sample().status()));
        json.writeStringField("reason", located.sample().reason());
        json.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
