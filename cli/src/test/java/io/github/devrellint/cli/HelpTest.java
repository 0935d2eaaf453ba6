package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private static final int SCREEN = 40;
    private static final int COLUMNS = 80;

    @TempDir Path folder;

    static Stream<List<String>> commands() {
        var all = Commands.line(Terminal.plain(null, System.out, System.err), List.of());
        return Stream.concat(
                Stream.of(List.of("--help")),
                all.getSubcommands().keySet().stream().map(name -> List.of(name, "--help")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsAScreenAndBeginsWithExamples(List<String> args) {
        Run run = Run.in(folder, "", args.toArray(String[]::new));
        assertThat(run.exit()).isZero();
        assertThat(run.stdout()).startsWith("Usage: devrel-lint").contains("\nExamples:\n  ");
        assertThat(run.stdout().lines()).hasSizeLessThanOrEqualTo(SCREEN);
        assertThat(run.stdout().lines()).allMatch(line -> line.length() <= COLUMNS);
    }

    @Test
    void showsOptionsInGroups() {
        assertThat(Run.in(folder, "", "check", "--help").stdout())
                .containsSubsequence(
                        "\nWhat is checked, and how:\n      [PATH...] ",
                        "--samples=HOW",
                        "\nWhat is reported:\n",
                        "--since=REF",
                        "\nHow it is reported:\n",
                        "-f, --format=FORMAT",
                        "-h, --help");
    }

    @Test
    void showsWhatSeveralCommandsShareOnce() {
        assertThat(Run.in(folder, "", "fix", "--help").stdout())
                .contains("--dry-run", "devrel-lint check --help")
                .doesNotContain("--samples", "--format");
    }

    @Test
    void saysWhatAnOptionMayBe() {
        Run run = Run.in(folder, "", "check", "--fail-on", "warn");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr())
                .startsWith(
                        "devrel-lint: unknown value 'warn' of --fail-on; did you mean 'warning'?;"
                                + " known are error, warning, info, never\n");
    }
}
