package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReporterTest {

    @ParameterizedTest
    @MethodSource("reports")
    void isValidByTheSchemaOfOasis(Report report) throws IOException {
        assertThat(schema().validate(write(report), InputFormat.JSON)).isEmpty();
    }

    static Report[] reports() {
        return new Report[] {Reports.clean(), Reports.rich(), accepted()};
    }

    /** Findings that a baseline accepts. */
    private static Report accepted() {
        Report rich = Reports.rich();
        return rich.toBuilder()
                .findings(List.of())
                .accepted(rich.findings())
                .notices(List.of())
                .build();
    }

    @Test
    void whatABaselineAcceptsIsSuppressed() throws IOException {
        JsonNode results = run(accepted()).at("/results");
        assertThat(results.size()).isEqualTo(3);
        assertThat(results.get(0).at("/suppressions/0/kind").asString()).isEqualTo("external");
        assertThat(run(Reports.rich()).at("/results/0/suppressions").isMissingNode()).isTrue();
    }

    @Test
    void theSchemaRejectsWhatIsNoSarif() throws IOException {
        String broken = write(Reports.rich()).replace("\"startLine\" : 1", "\"startLine\" : 0");

        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aResultHasPlaceFingerprintAndFix() throws IOException {
        JsonNode result = run(Reports.rich()).at("/results/0");

        assertThat(result.at("/ruleId").asString()).isEqualTo("misspelling");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .isEqualTo("\"Surprisinly\" is misspelled; did you mean \"Surprisingly\"?");
        assertThat(result.at("/partialFingerprints/devrelLint~1v1").asString()).isEqualTo("f00d0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
                .isEqualTo("_posts/a:b%20c.md");
        assertThat(result.at("/locations/0/physicalLocation/region/endColumn").asInt())
                .isEqualTo(12);
        assertThat(
                        result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                                .asString())
                .isEqualTo("Surprisingly");
    }

    @Test
    void aRuleHasDescriptionsHelpAndWeight() throws IOException {
        JsonNode rule = run(Reports.rich()).at("/tool/driver/rules/1");

        assertThat(rule.at("/id").asString()).isEqualTo("misspelling");
        assertThat(rule.at("/shortDescription/text").asString())
                .isEqualTo("Words that are very probably wrong, with the right one.");
        assertThat(rule.at("/fullDescription/text").asString()).contains("merely unknown");
        assertThat(rule.at("/help/markdown").asString()).startsWith("# misspelling");
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
        assertThat(rule.at("/properties/problem.severity").asString()).isEqualTo("error");
    }

    @Test
    void tooManyResultsForGitHubAreTheMostSevereOnes() throws IOException {
        Report rich = Reports.rich();
        Finding error = rich.findings().get(0);
        Finding warning = rich.findings().get(1);
        List<Finding> many = new ArrayList<>(Collections.nCopies(20_000, warning));
        many.addAll(Collections.nCopies(10_000, error));
        String text = write(rich.toBuilder().findings(many).accepted(List.of(error)).build());
        JsonNode run = JsonMapper.shared().readTree(text).at("/runs/0");

        assertThat(run.at("/results").size()).isEqualTo(SarifReporter.MOST_RESULTS);
        assertThat(run.at("/results").valueStream().map(each -> each.at("/level").asString()))
                .filteredOn("error"::equals)
                .hasSize(10_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
                .contains("5001 results are left out: GitHub takes 25000");
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(zipped.size()).isLessThan(10_000_000);
    }

    @Test
    void whatCouldNotBeCheckedIsAFailedInvocation() throws IOException {
        JsonNode invocation = run(Reports.rich()).at("/invocations/0");

        assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asString())
                .isEqualTo("no such file");
        assertThat(run(Reports.clean()).at("/invocations/0/executionSuccessful").asBoolean())
                .isTrue();
    }

    private static JsonNode run(Report report) throws IOException {
        return JsonMapper.shared().readTree(write(report)).at("/runs/0");
    }

    private static String write(Report report) throws IOException {
        return Reports.write(new SarifReporter(), report);
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
        }
    }
}
