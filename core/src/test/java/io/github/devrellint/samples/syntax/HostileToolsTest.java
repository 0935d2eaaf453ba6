package io.github.devrellint.samples.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.config.OptionsPatch;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker.Snippet;
import io.github.devrellint.samples.syntax.tool.BatchTool;
import io.github.devrellint.samples.syntax.tool.Driver;
import io.github.devrellint.samples.syntax.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each installed program that parses samples, missing and broken in several ways. */
@DisabledOnOs(OS.WINDOWS)
@Order(1)
class HostileToolsTest {

    private static final List<String> CODES = List.of("if then (\n", "fine\n");

    /** What a broken program does in the place of its work. */
    private static final Map<String, String> BROKEN =
            Map.of(
                    "fails", "exit 3",
                    "is silent", "exit 0",
                    "says something else", "while :; do echo x; sleep 0.01; done | head -n 5",
                    "crashes", "kill -SEGV $$",
                    "hangs", "exec sleep 60");

    @TempDir Path folder;

    static Stream<String> languages() {
        return Stream.of(new ProgramChecker(), new ShellChecker())
                .flatMap(checker -> checker.languages().stream())
                .sorted();
    }

    private static Tool tool(String language) {
        ToolChecker checker =
                Stream.of(new ProgramChecker(), new ShellChecker())
                        .filter(each -> each.languages().contains(language))
                        .findFirst()
                        .orElseThrow();
        return checker.questions(new Snippet(language, CODES.get(0))).keySet().iterator().next();
    }

    /** The same tool by another program, which has not to be waited for. */
    private static Tool by(Tool tool, String program) {
        if (tool instanceof Driver driver) {
            return new Driver(
                    List.of(program), driver.options(), driver.script(), driver.extension());
        }
        BatchTool batch = (BatchTool) tool;
        return new BatchTool(
                List.of(program),
                batch.attempts(),
                batch.settings(),
                batch.forms(),
                batch.wrong(),
                batch.error(),
                batch.unit(),
                batch.other(),
                Duration.ZERO,
                false);
    }

    private RunContext context() {
        OptionsPatch soon = new OptionsPatch(Map.of("timeout", Duration.ofMillis(200)));
        return new RunContext(
                Config.defaults(folder).toBuilder()
                        .samples(soon.applyTo(SampleSettings.DEFAULTS.withoutCache()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aProgramThatIsMissingIsSaid(String language) throws Exception {
        try (RunContext context = context()) {
            assertThat(by(tool(language), "no-such-program").check(CODES, context))
                    .containsOnly(new Unchecked("no-such-program is not installed", true));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aProgramThatIsBrokenIsAFailure(String language) throws Exception {
        for (Map.Entry<String, String> broken : BROKEN.entrySet()) {
            try (RunContext context = context()) {
                List<SyntaxVerdict> verdicts =
                        by(tool(language), program(broken.getValue())).check(CODES, context);
                assertThat(verdicts)
                        .as(broken.getKey())
                        .hasSize(2)
                        .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Failed.class));
            }
        }
    }

    /** The path of a script. */
    private String program(String script) throws IOException {
        Path file = Files.createTempFile(folder, "program", "");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toRealPath().toString();
    }
}
