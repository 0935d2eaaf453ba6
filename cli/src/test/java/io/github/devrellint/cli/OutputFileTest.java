package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final String NO_SPACE = "No space left on device";

    @TempDir Path folder;

    /** As on a disk that is full in the middle of the report. */
    private static void writePart(Appendable out) throws IOException {
        out.append("part of a report\n".repeat(10_000));
        throw new IOException(NO_SPACE);
    }

    @Test
    void isNotThereInPart() {
        OutputFile file = new OutputFile(folder.resolve("report.json"));
        assertThatThrownBy(() -> file.write(OutputFileTest::writePart))
                .hasMessage(file.path() + " is not written: " + NO_SPACE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsTheReportOfAnEarlierRun() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), "earlier");
        OutputFile file = new OutputFile(report);
        assertThatThrownBy(() -> file.write(OutputFileTest::writePart))
                .hasMessageEndingWith(NO_SPACE);
        assertThat(folder).isDirectoryContaining(report::equals);
        assertThat(report).hasContent("earlier");
        file.write(out -> out.append("later"));
        assertThat(folder.toFile().list()).containsExactly("report.json");
        assertThat(report).hasContent("later");
    }
}
