package io.github.devrellint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A category that LanguageTool does not have would choose no rule, and all were well. */
class GrammarOptionsTest {

    @TempDir Path folder;

    private Run check(String category) throws IOException {
        Files.writeString(folder.resolve("a.md"), "It is.\n");
        Files.writeString(
                folder.resolve("devrel-lint.yaml"),
                "rules:\n  grammar:\n    severity: off\n    categories: [%s]\n"
                        .formatted(category));
        return Run.in(folder, "", "check", "--only", "image-alt");
    }

    @Test
    void refusesAnUnknownCategory() throws IOException {
        Run run = check("GRAMMER");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.stderr())
                .contains("devrel-lint.yaml:3:5: 'grammar': LanguageTool has no category 'GRAMMER'")
                .contains("GRAMMAR, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAMMAR", "FALSE_FRIENDS", "NONSTANDARD_PHRASES", "AMERICAN_ENGLISH"})
    void takesThoseOfAllLanguagesAndOfTheRuleFiles(String category) throws IOException {
        assertThat(check(category).exit()).isZero();
    }
}
