package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.Sample.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is new in Java 25, on the JDK at hand: it is right there, and unchecked on an older one. */
class NewerJavaTest {

    private static final String MODULES = "module imports need Java 25";

    @TempDir Path folder;

    static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of("import module java.base;\nList<String> n = List.of();\n", MODULES),
                Arguments.of(
                        "import module java.base;\n\nclass A {\n    List<String> n = List.of();\n}\n",
                        MODULES),
                Arguments.of(
                        "import module java.base;\n\nvoid main() {\n    IO.println(List.of());\n}\n",
                        MODULES),
                Arguments.of("void main() {\n    IO.println(\"x\");\n}\n", "IO needs Java 25"),
                Arguments.of(
                        "class A {\n    A(int n) {\n        int m = n;\n        super();\n    }\n}\n",
                        "statements before super() or this() need Java 25"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void compilesOrTellsWhichJavaItNeeds(String code, String need) throws IOException {
        Report report = lint("```java\n" + code + "```\n", Run.COMPILE);
        Sample sample = report.samples().get(0).sample();
        assertThat(report.findings()).isEmpty();
        if (Runtime.version().feature() >= 25) {
            assertThat(sample.status()).isEqualTo(Status.COMPILED);
        } else {
            assertThat(sample.status()).isEqualTo(Status.UNCHECKED);
            assertThat(sample.reason()).isEqualTo(need);
        }
    }

    @Test
    void compilesPatternsOfJava21OrLeavesThemUnchecked() throws IOException {
        String code =
                """
                Object depth = 3;
                String text = switch (depth) {
                    case null -> "none";
                    default -> "some";
                };
                """;
        Report report = lint("```java\n" + code + "```\n", Run.COMPILE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples().get(0).sample().status())
                .isEqualTo(Runtime.version().feature() >= 21 ? Status.COMPILED : Status.UNCHECKED);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void runs() throws IOException {
        Report report =
                lint(
                        """
                        ```java
                        import module java.base;

                        void main() {
                            IO.println(List.of("x"));
                        }
                        ```

                        ```output
                        [x]
                        ```
                        """,
                        Run.TRUST);
        assertThat(report.findings()).isEmpty();
        assertThat(report.samples().get(0).sample().status()).isEqualTo(Status.RAN);
    }

    private Report lint(String text, Run run) throws IOException {
        Path post = Files.writeString(folder.resolve("post.md"), text);
        Set<RuleId> rules =
                Set.of(
                        RuleId.of("sample-syntax"),
                        RuleId.of("sample-compile"),
                        RuleId.of("sample-run"),
                        RuleId.of("sample-output"));
        return new Linter()
                .run(
                        LintRequest.of(folder, List.of(post)).toBuilder()
                                .only(rules)
                                .overlay(
                                        found ->
                                                found.toBuilder()
                                                        .samples(found.samples().withRun(run))
                                                        .build())
                                .build(),
                        Linter.Progress.NONE);
    }
}
