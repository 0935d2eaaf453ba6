package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every folder of {@code src/test/cmd}; see {@link GoldenRun}. With {@code -Dupdate} what a
 * run does becomes what it has to do.
 */
class GoldenRunsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void doesWhatItHasTo(Path folder, @TempDir Path work) throws IOException {
        var golden = new GoldenRun(folder);
        GoldenRun.Outcome outcome = golden.run(work);
        if (System.getProperty("update") != null) {
            golden.accept(outcome);
        }
        GoldenRun.Outcome expected = golden.expected();
        assertThat(outcome.stderr()).isEqualTo(expected.stderr());
        assertThat(outcome.stdout()).isEqualTo(expected.stdout());
        assertThat(outcome.exit()).isEqualTo(expected.exit());
        assertThat(outcome.files()).isEqualTo(expected.files());
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/cmd"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
