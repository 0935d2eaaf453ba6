package io.github.devrellint.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.config.ProjectInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWordsTest {

    @TempDir Path folder;

    @Test
    void namesOfTheBuildAreSpelledRight() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Guide\n\nAsk the Surprisinly twice.\n");

        assertThat(messages(Set.of())).containsExactly("\"Surprisinly\" is misspelled");
        assertThat(messages(Set.of("Surprisinly"))).isEmpty();
    }

    private List<String> messages(Set<String> words) {
        var project = new ProjectInfo(Map.of(), words, StandardCharsets.UTF_8);
        LintRequest request =
                LintRequest.of(folder, List.of(folder)).toBuilder()
                        .overlay(config -> config.toBuilder().project(project).build())
                        .build();
        return new Linter()
                .run(request, Linter.Progress.NONE).findings().stream()
                        .map(finding -> finding.message())
                        .toList();
    }
}
