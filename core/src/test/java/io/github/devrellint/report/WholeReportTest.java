package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Report;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report of everything, as each format for machines writes it, to the letter. */
class WholeReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/report/whole");

    /** {@code -Dupdate} writes the expected files anew. */
    @ParameterizedTest
    @CsvSource({
        "checkstyle, xml",
        "github, txt",
        "gitlab, json",
        "json, json",
        "junit, xml",
        "rdjsonl, jsonl",
        "sarif, sarif",
    })
    void isWhatTheFileHas(String format, String extension) throws IOException {
        Reporter reporter = Reporters.of(format).orElseThrow();
        assertThat(reporter.format()).isEqualTo(format);
        assertThat(reporter.extension()).isEqualTo(extension);
        String written = stable(Reports.write(reporter, report()));
        Path file = FOLDER.resolve(format + "." + extension);
        if (System.getProperty("update") != null) {
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }

    /** With two equal findings, which need fingerprints of their own, and an accepted one. */
    private static Report report() {
        Report rich = Reports.rich();
        List<Finding> findings = new ArrayList<>(rich.findings());
        findings.add(findings.get(2));
        return rich.toBuilder()
                .findings(findings)
                .accepted(List.of(rich.findings().get(0)))
                .build();
    }

    /** Without the version of this build, and the pages of rules, which change with each edit. */
    private static String stable(String text) {
        String string = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
        return text.replace("\"" + ToolInfo.VERSION + "\"", "\"0\"")
                .replaceAll(
                        "(\"(?:shortDescription|fullDescription|help)\" *: *\\{\\s*\"text\" *: *)"
                                + string,
                        "$1\"…\"")
                .replaceAll("(\"markdown\" *: *)" + string, "$1\"…\"");
    }
}
