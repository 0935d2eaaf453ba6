package io.github.devrellint.samples.syntax.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.OptionsPatch;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.ShellChecker;
import io.github.devrellint.samples.syntax.SyntaxCheckers;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
                        .containsExactly(new Failed("bash does not run (it took too long)", false));
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
                                    assertThat(((Failed) verdict).reason())
                                            .startsWith("bash does not run ("));
        }
    }

    @Test
    void leavesOnlyTheBlockUncheckedThatEndsTheDriver() throws Exception {
        List<String> codes = new ArrayList<>(Collections.nCopies(20, "fine\n"));
        for (int i = 0; i < codes.size(); i++) {
            codes.set(i, "fine " + i + "\n");
        }
        codes.set(7, "die\n");
        codes.set(8, "bad\n");
        codes.set(19, "bad too\n");
        try (RunContext context = context()) {
            List<SyntaxVerdict> verdicts = bash("dies.sh").check(codes, context);
            for (int i = 0; i < codes.size(); i++) {
                assertThat(verdicts.get(i))
                        .as(codes.get(i))
                        .isEqualTo(
                                switch (i) {
                                    case 7 ->
                                            new Failed(
                                                    "bash could not check samples: it ended", true);
                                    case 8, 19 -> SyntaxVerdict.fault(0, 3, "bad");
                                    default -> SyntaxVerdict.VALID;
                                });
            }
        }
    }

    @Test
    void asksABrokenProgramOnce() throws Exception {
        Path log = root.resolve("log");
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        List<String> options = List.of("-c", "echo started >> '" + log + "'");
        Driver driver = new Driver(List.of("bash"), options, "shell.sh", "sh");
        try (RunContext context = context()) {
            for (String code : List.of("a\n", "b\n", "c\n")) {
                assertThat(driver.check(List.of(code), context))
                        .containsExactly(new Failed("bash does not run (it ended)", false));
            }
        }
        assertThat(Files.readAllLines(log)).hasSize(2); // for a piece of code, and for none
    }

    @Test
    void answersWhatWasReadAheadWithoutAskingAgain() throws Exception {
        Path post = Files.writeString(root.resolve("a.md"), "> ```sh\n> if then\n> ```\n");
        assumeTrue(ToolProcess.find(List.of("bash")).isPresent(), "bash");
        try (RunContext context = context()) {
            SyntaxCheckers.of(context).prepare(List.of(post, root.resolve("missing.md")));
            List<SyntaxVerdict> verdicts =
                    new ShellChecker()
                            .check(
                                    List.of(new SyntaxChecker.Snippet("shell", "if then\n")),
                                    context);
            assertThat(((Checked) verdicts.get(0)).faults()).hasSize(1);
        }
    }
}
