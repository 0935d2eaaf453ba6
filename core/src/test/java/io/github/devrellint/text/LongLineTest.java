package io.github.devrellint.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of which a rule took a time of the square of their length, more than is allowed. */
class LongLineTest {

    private static final int LENGTH = 200_000;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"word ", "The The "})
    void isReadInTime(String part) throws IOException {
        assertThat(failures(part)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "in the the end ,repeated-word",
                "\u202ea,hidden-character",
                "a\u200b,hidden-character"
            })
    void isReadInTimeUpToTheMostFindings(String part, String rule) throws IOException {
        assertThat(failures(part))
                .containsExactly(new Failure("a.md", "has more than 5000 findings of " + rule));
    }

    private List<Failure> failures(String part) throws IOException {
        Files.writeString(folder.resolve("a.md"), part.repeat(LENGTH / part.length()) + "\n");
        Rules rules =
                Rules.of(List.of(new RepeatedWordRule(), new HiddenCharacterRule()), List.of());
        LintRequest request = LintRequest.of(folder, List.of(folder));
        Report report =
                Assertions.assertTimeout(
                        Duration.ofSeconds(60),
                        () -> new Linter(rules).run(request, Linter.Progress.NONE));
        return report.failures();
    }
}
