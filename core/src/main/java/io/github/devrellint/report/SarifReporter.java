package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Of one run, see
     * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support#file-and-data-limits-for-sarif-uploads;
     * so many compress to less than the 10 MB that a file may have.
     */
    static final int MOST_RESULTS = 25_000;

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
        List<Finding> fresh = most(report.findings(), MOST_RESULTS);
        List<Finding> accepted = most(report.accepted(), MOST_RESULTS - fresh.size());
        int left =
                report.findings().size()
                        + report.accepted().size()
                        - fresh.size()
                        - accepted.size();
        List<RuleId> rules =
                Stream.concat(fresh.stream(), accepted.stream())
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
            SarifRules.write(json, rules);
            invocation(json, report, left);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : fresh) {
                result(json, finding, rules.indexOf(finding.rule()), false);
            }
            for (Finding finding : accepted) {
                result(json, finding, rules.indexOf(finding.rule()), true);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(Printable.json(text.toString())).append('\n');
    }

    /** The findings, or the most severe of them where there is no room for all. */
    private static List<Finding> most(List<Finding> findings, int room) {
        return findings.size() <= room
                ? findings
                : findings.stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .limit(room)
                        .sorted(Finding.ORDER)
                        .toList();
    }

    private static void invocation(JsonGenerator json, Report report, int left) throws IOException {
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
            note(json, notice);
        }
        if (left > 0) {
            note(json, "%d results are left out: GitHub takes %d".formatted(left, MOST_RESULTS));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void note(JsonGenerator json, String message) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", "note");
        SarifFields.text(json, "message", message);
        json.writeEndObject();
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
