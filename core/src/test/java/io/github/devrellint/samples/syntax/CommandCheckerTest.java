package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.SampleSettings.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCheckerTest {

    private static List<String> check(List<String> command, String... codes) {
        var settings = new Language("sh", command, List.of());
        return Verdicts.of(new CommandChecker("mine", settings), "mine", List.of(codes));
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
    void saysWhatIsMissing() {
        assertThat(check(List.of("no-such-program-anywhere", "{file}"), "x\n"))
                .containsExactly("unchecked: no-such-program-anywhere is not installed");
    }
}
