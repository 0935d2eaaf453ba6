package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the tool of a SARIF run with the rules that found something and their pages as help. */
final class SarifRules {

    /** UTF-16 code units of a description that GitHub shows. */
    private static final int LONGEST = 1024;

    private SarifRules() {}

    static void write(JsonGenerator json, List<RuleId> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", ToolInfo.NAME);
        json.writeStringField("version", ToolInfo.VERSION);
        json.writeStringField("informationUri", ToolInfo.HOME);
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
        String summary = rule.summary();
        int sentence = summary.indexOf(". ");
        SarifFields.text(
                json,
                "shortDescription",
                cut(sentence < 0 ? summary : summary.substring(0, sentence + 1)));
        SarifFields.text(json, "fullDescription", cut(summary));
        json.writeStringField("helpUri", rule.id().page());
        json.writeObjectFieldStart("help");
        json.writeStringField("text", rule.page());
        json.writeStringField("markdown", rule.page());
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeBooleanField("enabled", rule.severity() != Severity.OFF);
        json.writeStringField("level", SarifFields.level(rule.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("problem.severity", weight(rule.severity()));
        json.writeEndObject();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** The name that GitHub has for a severity, which sorts what it shows. */
    private static String weight(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "recommendation";
        };
    }
}
