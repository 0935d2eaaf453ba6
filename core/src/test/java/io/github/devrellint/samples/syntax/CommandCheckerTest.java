package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import io.github.devrellint.samples.syntax.tool.ToolProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCheckerTest {

    private static List<String> check(List<String> command, String... codes) {
        var settings = new Language("sh", command, List.of());
        return Verdicts.trusted(new CommandChecker("mine", settings), "mine", List.of(codes));
    }

    @Test
    void pointsWhereTheToolPoints() {
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        assertThat(check(List.of("bash", "-n", "{file}"), "echo x\n", "echo x\necho )\n"))
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo(Verdicts.VALID),
                        found -> assertThat(found).startsWith("2:1 \"echo\": syntax error near"));
    }

    @Test
    void takesTheFirstLineWhereTheToolNamesNoPlace() {
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        assertThat(check(List.of("bash", "-c", "echo No good.; exit 3"), "x y\n"))
                .containsExactly("1:1 \"x\": no good");
    }

    @Test
    void runsNothingWhereNothingMayBeExecuted() {
        var touching = new Language("sh", List.of("touch", "touched", "{file}"), List.of());
        assertThat(Verdicts.compiled(new CommandChecker("mine", touching), "mine", List.of("x\n")))
                .containsExactly("unchecked: touch runs only in a sandbox");
        assertThat(Path.of("touched")).doesNotExist();
    }

    @Test
    void runsWithoutTheUsersFilesAndEnvironment() throws Exception {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bwrap");
        Path mark = Path.of("target/outside").toAbsolutePath();
        String script = "echo x > " + mark + "; echo ${XDG_CACHE_HOME-none} >&2; exit 1";
        var prying = new Language("sh", List.of("sh", "-c", script + " 2>/dev/null"), List.of());
        assertThat(Verdicts.of(new CommandChecker("mine", prying), "mine", List.of("x\n")))
                .hasSize(1)
                .noneMatch(found -> found.contains("cache"));
        assertThat(mark).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(check(List.of("no-such-program-anywhere", "{file}"), "x\n"))
                .containsExactly("unchecked: no-such-program-anywhere is not installed");
    }
}
