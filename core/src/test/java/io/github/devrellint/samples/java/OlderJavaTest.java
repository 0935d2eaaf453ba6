package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Sample;
import io.github.devrellint.rule.Sample.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of a project for an older Java than the one at hand. */
class OlderJavaTest {

    @TempDir private Path folder;

    private List<Sample> samples(int release, String page) throws IOException {
        Files.writeString(folder.resolve("post.md"), page);
        Files.writeString(
                folder.resolve("devrel-lint.yaml"),
                "samples: { run: compile, java: { release: " + release + " } }\n");
        LintRequest request = LintRequest.of(folder, List.of(Path.of("post.md")));
        Report report = new Linter().run(request, Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report.samples().stream().map(placed -> placed.sample()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 11})
    void compileWithTheCommonImports(int release) throws IOException {
        String page =
                """
                ```java
                List<String> names = new ArrayList<>();
                ```

                ```java
                names.add("a");
                ```
                """;

        assertThat(samples(release, page))
                .extracting(Sample::status)
                .containsExactly(Status.COMPILED, Status.COMPILED);
    }

    @Test
    void sayWhatIsNewer() throws IOException {
        String page =
                """
                ```java
                HttpClient client = HttpClient.newHttpClient();
                ```

                ```java
                List<String> names = List.of("a");
                ```
                """;

        assertThat(samples(8, page))
                .extracting(Sample::reason)
                .containsExactly(
                        "HttpClient needs a newer Java than 8",
                        "List.of needs a newer Java than 8");
        assertThat(samples(11, page))
                .extracting(Sample::status)
                .containsExactly(Status.COMPILED, Status.COMPILED);
    }

    @Test
    void takeNoStaticMethodOfAnInterfaceForNewer() throws IOException {
        String page =
                """
                ```java
                abstract class Longer implements java.util.stream.Stream<String> {}
                Longer longer = Longer.of("a");
                ```
                """;

        assertThat(samples(8, page).get(0).reason()).doesNotContain("newer");
    }

    @Test
    void compileForTheOldestThatTheCompilerKnows() throws IOException {
        assertThat(samples(6, "```java\nint i = 1;\n```\n"))
                .extracting(Sample::status)
                .containsExactly(Status.COMPILED);
    }
}
