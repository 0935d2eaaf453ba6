package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS: one run, the rules that
 * found something with their pages as help, fingerprints that survive moved lines, fixes. What
 * could not be checked is a notification of an invocation that did not succeed.
 */
@AutoService(Reporter.class)
public final class SarifReporter implements Reporter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public String extension() {
        return "sarif";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        var text = new StringWriter();
        List<RuleId> rules =
                Stream.concat(report.findings().stream(), report.accepted().stream())
                        .map(Finding::rule)
                        .distinct()
                        .sorted()
                        .toList();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, rules);
            invocation(json, report);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : report.findings()) {
                result(json, finding, rules.indexOf(finding.rule()), false);
            }
            for (Finding finding : report.accepted()) {
                result(json, finding, rules.indexOf(finding.rule()), true);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(text.getBuffer()).append('\n');
    }

    private static void tool(JsonGenerator json, List<RuleId> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", ToolInfo.NAME);
        json.writeStringField("version", ToolInfo.VERSION);
        json.writeArrayFieldStart("rules");
        Rules known = Rules.load();
        for (RuleId id : rules) {
            json.writeStartObject();
            json.writeStringField("id", id.value());
            Optional<Rules.Entry> rule = known.find(id.value());
            if (rule.isPresent()) {
                describe(json, rule.get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void describe(JsonGenerator json, Rules.Entry rule) throws IOException {
        String page = rule.page();
        SarifFields.text(json, "shortDescription", rule.summary());
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page);
        json.writeStringField("markdown", page);
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeBooleanField("enabled", rule.severity() != Severity.OFF);
        json.writeStringField("level", SarifFields.level(rule.severity()));
        json.writeEndObject();
    }

    private static void invocation(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", report.failures().isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Failure failure : report.failures()) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            SarifFields.text(json, "message", failure.message());
            if (!failure.path().isEmpty()) {
                json.writeArrayFieldStart("locations");
                json.writeStartObject();
                json.writeObjectFieldStart("physicalLocation");
                SarifFields.artifact(json, failure.path());
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        for (String notice : report.notices()) {
            json.writeStartObject();
            json.writeStringField("level", "note");
            SarifFields.text(json, "message", notice);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void result(JsonGenerator json, Finding finding, int rule, boolean accepted)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().value());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", SarifFields.level(finding.severity()));
        SarifFields.text(json, "message", finding.sentence());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        SarifFields.artifact(json, finding.path());
        SarifFields.region(json, "region", finding.range());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("devrelLint/v1", finding.fingerprint());
        json.writeEndObject();
        if (accepted) {
            SarifFields.accepted(json);
        }
        if (finding.fix().isPresent()) {
            fix(json, finding.path(), finding.fix().get());
        }
        json.writeEndObject();
    }

    private static void fix(JsonGenerator json, String path, Finding.LocatedFix fix)
            throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifFields.text(json, "description", fix.description());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        SarifFields.artifact(json, path);
        json.writeArrayFieldStart("replacements");
        for (Finding.LocatedEdit edit : fix.edits()) {
            json.writeStartObject();
            SarifFields.region(json, "deletedRegion", edit.range());
            SarifFields.text(json, "insertedContent", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
