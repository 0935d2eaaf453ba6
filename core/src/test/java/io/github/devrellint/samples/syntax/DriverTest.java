package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.OptionsPatch;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checker that is missing or fails is never taken for a clean result. */
class DriverTest {

    @TempDir Path root;

    private RunContext context() {
        OptionsPatch soon = new OptionsPatch(Map.of("timeout", Duration.ofMillis(700)));
        return new RunContext(
                Config.defaults(root).toBuilder()
                        .samples(soon.applyTo(SampleSettings.DEFAULTS))
                        .build());
    }

    private static Driver bash(String script) {
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        return new Driver(List.of("bash"), List.of("--noprofile", "--norc"), script, "sh");
    }

    @Test
    void saysWhichProgramIsMissing() throws Exception {
        Driver driver = new Driver(List.of("no-such-program"), List.of(), "shell.sh", "sh");
        try (RunContext context = context()) {
            assertThat(driver.check(List.of("a\n", "b\n"), context))
                    .hasSize(2)
                    .containsOnly(new Unchecked("no-such-program is not installed", true));
        }
    }

    @Test
    void endsADriverThatDoesNotAnswer() throws Exception {
        try (RunContext context = context()) {
            for (int i = 0; i < 2; i++) {
                assertThat(bash("hang.sh").check(List.of("a\n"), context))
                        .containsExactly(
                                new Unchecked(
                                        "bash could not check samples: it took too long", true));
            }
            assertThat(bash("shell.sh").check(List.of("echo\n"), context))
                    .containsExactly(SyntaxVerdict.VALID);
        }
    }

    @Test
    void saysWhyADriverFailed() throws Exception {
        try (RunContext context = context()) {
            assertThat(bash("fail.sh").check(List.of("a\n"), context))
                    .singleElement()
                    .satisfies(
                            verdict ->
                                    assertThat(((Unchecked) verdict).reason())
                                            .startsWith("bash could not check samples: "));
        }
    }
}
