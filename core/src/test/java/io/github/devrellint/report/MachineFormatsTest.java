package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formats that one service reads each. */
class MachineFormatsTest {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void gitlabHasWhatItAsksForAndEachFingerprintOnce() throws IOException {
        Report rich = Reports.rich();
        Report twice =
                rich.toBuilder()
                        .findings(
                                List.of(
                                        rich.findings().get(0),
                                        rich.findings().get(0),
                                        rich.findings().get(1)))
                        .build();
        JsonNode issues = json(Reports.write(new GitLabReporter(), twice));
        assertThat(issues.size()).isEqualTo(5);
        Set<String> fingerprints = new HashSet<>();
        for (JsonNode issue : issues) {
            assertThat(issue.at("/description").asString()).isNotEmpty();
            assertThat(issue.at("/check_name").asString()).isNotEmpty();
            assertThat(issue.at("/severity").asString())
                    .isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asString()).isNotEmpty();
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
            assertThat(fingerprints.add(issue.at("/fingerprint").asString())).isTrue();
        }
        assertThat(issues.get(0).at("/severity").asString()).isEqualTo("blocker");
        assertThat(issues.get(2).at("/location/path").asString()).isEqualTo("_posts/a:b c.md");
        assertThat(Reports.write(new GitLabReporter(), Reports.clean()).strip()).isEqualTo("[ ]");
    }

    @Test
    void rdjsonlIsOneObjectALineWithColumnsInBytes() throws IOException {
        List<String> lines = Reports.write(new RdjsonlReporter(), Reports.rich()).lines().toList();
        assertThat(lines).hasSize(5);
        JsonNode failure = json(lines.get(0));
        assertThat(failure.at("/severity").asString()).isEqualTo("ERROR");
        JsonNode finding = json(lines.get(2));
        assertThat(finding.at("/location/path").asString()).isEqualTo("_posts/a:b c.md");
        assertThat(finding.at("/location/range/start/column").asInt()).isEqualTo(1);
        assertThat(finding.at("/location/range/end/column").asInt()).isEqualTo(12);
        assertThat(finding.at("/suggestions/0/text").asString()).isEqualTo("Surprisingly");
        assertThat(finding.at("/suggestions/0/range/end/column").asInt()).isEqualTo(12);
        assertThat(finding.at("/source/name").asString()).isEqualTo("devrel-lint");
        assertThat(finding.at("/code/value").asString()).isEqualTo("misspelling");
        assertThat(finding.at("/code/url").asString()).endsWith("/rules/misspelling/");
        assertThat(json(lines.get(3)).at("/severity").asString()).isEqualTo("WARNING");
    }

    @Test
    void githubEscapesAndHasTheMostSevereFirst() throws IOException {
        List<String> lines = Reports.write(new GitHubReporter(), Reports.rich()).lines().toList();
        assertThat(lines).hasSize(5).allMatch(line -> line.matches("::(error|warning|notice) .*"));
        assertThat(lines.get(0))
                .isEqualTo("::error file=gone.md,title=devrel-lint failure::no such file");
        assertThat(lines.get(2))
                .isEqualTo(
                        "::error file=_posts/a%3Ab c.md,line=1,endLine=1,col=1,endColumn=11,"
                                + "title=misspelling::\"Surprisinly\" is misspelled; did you mean"
                                + " \"Surprisingly\"?");
        assertThat(lines.get(4))
                .startsWith("::warning file=_posts/a%3Ab c.md")
                .contains("\\u001b[2J", "%0Asecond line")
                .doesNotContain("\u001b");
    }
}
