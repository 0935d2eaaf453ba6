package io.github.devrellint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.auto.service.AutoService;
import io.github.devrellint.Failure;
import io.github.devrellint.Report;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;

/**
 * The report that GitLab shows in merge requests, see
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format: an array of issues,
 * each with a fingerprint that is there once. What could not be checked is a blocker.
 */
@AutoService(Reporter.class)
public final class GitLabReporter implements Reporter {

    @Override
    public String format() {
        return "gitlab";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Report report, Style style, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        Set<String> known = new HashSet<>();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (Failure failure : report.failures()) {
                String fingerprint = Fingerprint.of("failure", failure.path(), failure.message());
                String path = failure.path().isEmpty() ? "." : failure.path();
                issue(json, "failure", failure.message(), "blocker", path, 1, fingerprint);
            }
            for (Finding finding : report.findings()) {
                issue(
                        json,
                        finding.rule().value(),
                        finding.sentence(),
                        level(finding.severity()),
                        finding.path(),
                        finding.range().start().line(),
                        unique(finding.fingerprint(), known));
            }
            json.writeEndArray();
        }
        out.append(Printable.json(text.toString())).append('\n');
    }

    /** The fingerprint, with a number appended for all but the first of equal findings. */
    private static String unique(String fingerprint, Set<String> known) {
        String name = fingerprint;
        for (int i = 2; !known.add(name); i++) {
            name = fingerprint + "-" + i;
        }
        return name;
    }

    private static void issue(
            JsonGenerator json,
            String rule,
            String message,
            String severity,
            String path,
            int line,
            String fingerprint)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("description", message);
        json.writeStringField("check_name", rule);
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity);
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path);
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", line);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO, OFF -> "info";
        };
    }
}
