package io.github.devrellint.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.rule.Sample.Status;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import io.github.devrellint.samples.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Runs the samples of {@code examples/samples} under the real sandbox. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
@Order(1)
class ExampleSamplesTest {

    private static final Path FOLDER = Path.of("../examples/samples").toAbsolutePath().normalize();

    @BeforeAll
    static void toolsAreHere() {
        Bubblewrap.Search search = Bubblewrap.find();
        assumeTrue(search.found().isPresent(), "no sandbox here: " + search.why());
        for (String tool : List.of("python3", "node", "bash")) {
            assumeTrue(Sandbox.tool(tool).isPresent(), tool + " is not installed");
        }
    }

    @Test
    void goodSamplesRunAndPrintWhatThePostSays() {
        Report report = lint("samples-that-hold.md");
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples())
                .filteredOn(located -> !located.sample().language().equals("output"))
                .extracting(
                        located -> located.sample().language() + " " + located.sample().status())
                .containsExactly(
                        "java RAN",
                        "java COMPILED",
                        "java RAN",
                        "java RAN",
                        "java RAN",
                        "java COMPILED",
                        "python RAN",
                        "python RAN",
                        "pycon RAN",
                        "javascript RAN",
                        "javascript RAN",
                        "bash RAN",
                        "console RAN",
                        "sql PARSED");
    }

    @Test
    void everyKindOfWrongSampleIsFoundAtItsLine() {
        Report report = lint("samples-that-do-not.md");
        assertThat(report.findings())
                .extracting(
                        finding ->
                                finding.range().start().line()
                                        + " "
                                        + finding.rule()
                                        + ": "
                                        + finding.message())
                .containsExactly(
                        "2 sample-required: no code sample that runs: fix one of those that fail",
                        "11 sample-syntax: ';' expected; insert \";\" after \"42\"",
                        "19 sample-compile: cannot find symbol: method size(), in variable name of"
                                + " type String",
                        "26 sample-run: throws ArrayIndexOutOfBoundsException: Index 3 out of bounds"
                                + " for length 3",
                        "32 sample-run: was stopped: still running after 2s",
                        "44 sample-output: the sample prints \"0.30000000000000004\" here",
                        "49 sample-compile: can't find com.example:no-such-library:1.0 in the local"
                                + " repository; --online looks in Maven Central",
                        "55 sample-compile: compiles, though it is marked 'fails'",
                        "64 sample-run: throws ZeroDivisionError: integer division or modulo by zero",
                        "71 sample-run: throws TypeError: Cannot read properties of undefined"
                                + " (reading 'length')",
                        "79 sample-run: ends with exit code 127: no-such-command: command not found",
                        "86 sample-output: the sample prints \"2\" here",
                        "92 sample-syntax: missing \")\"");
    }

    @Test
    void samplesInOtherLanguagesRunWhereTheirToolsAre() throws Exception {
        boolean kotlin = Kotlin.runs();
        Map<String, String> tools =
                Map.of(
                        "go", "go",
                        "rust", "rustc",
                        "kotlin", "kotlinc",
                        "ruby", "ruby",
                        "php", "php",
                        "ts", "tsc",
                        "groovy", "groovy");
        assumeTrue(
                tools.values().stream().anyMatch(tool -> Sandbox.tool(tool).isPresent()),
                "none of " + tools.values());
        Report report = lint("samples-in-other-languages.md");
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples())
                .map(Report.LocatedSample::sample)
                .filteredOn(sample -> tools.containsKey(sample.language()))
                .filteredOn(sample -> kotlin || !sample.language().equals("kotlin"))
                .filteredOn(sample -> Sandbox.tool(tools.get(sample.language())).isPresent())
                .isNotEmpty()
                .allMatch(sample -> sample.status() == Status.RAN);
    }

    private static Report lint(String file) {
        Set<RuleId> rules =
                Rules.load().entries().stream()
                        .map(Rules.Entry::id)
                        .filter(id -> id.value().startsWith("sample-"))
                        .collect(Collectors.toSet());
        Report report =
                new Linter()
                        .run(
                                LintRequest.of(FOLDER, List.of(FOLDER.resolve(file)))
                                        .withOnly(rules),
                                Linter.Progress.NONE);
        assertThat(report.failures())
                .map(Failure::message)
                .filteredOn(message -> !isOfABrokenTool(message))
                .isEmpty();
        return report;
    }

    /** A tool that is installed and does not run on this machine is a failure, as it should be. */
    private static boolean isOfABrokenTool(String message) {
        return Stream.of("kotlinc", "rustfmt")
                .filter(tool -> message.startsWith(tool + " does not run ("))
                .anyMatch(tool -> !Tools.run(tool));
    }
}
