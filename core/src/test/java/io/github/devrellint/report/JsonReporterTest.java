package io.github.devrellint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

    private static final Path RICH = Path.of("src/test/resources/report/rich.json");

    @Test
    void writesEveryFieldOfEverything() throws IOException {
        assertThat(Reports.write(new JsonReporter(), Reports.rich()))
                .isEqualTo(Files.readString(RICH).replace("VERSION", ToolInfo.VERSION));
    }

    @Test
    void leavesNoFieldOutWhereThereIsNothing() throws IOException {
        assertThat(Reports.write(new JsonReporter(), Reports.clean()))
                .contains(
                        "\"files\" : 3",
                        "\"errors\" : 0",
                        "\"rules\" : [ ]",
                        "\"findings\" : [ ]",
                        "\"samples\" : [ ]",
                        "\"notices\" : [ ]",
                        "\"failures\" : [ ]");
    }

    @Test
    void isKnownByItsFormat() {
        assertThat(Reporters.of("json")).containsInstanceOf(JsonReporter.class);
        assertThat(Reporters.of("jsom")).isEmpty();
        assertThat(Reporters.formats())
                .isSorted()
                .contains("checkstyle", "json", "junit", "sarif", "text");
        assertThat(new JsonReporter().extension()).isEqualTo("json");
        assertThat(new TextReporter().extension()).isEqualTo("txt");
    }
}
