package io.github.devrellint.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.fix.Fixer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a repeated word is removed. */
class RepeatedWordFixTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "It is is wrong., It is wrong.",
        "It was all before the|the first reader came., It was all before the|first reader came.",
        "It was before the|the - first reader., It was before the - first reader.",
        "It was for the|the, It was for the"
    })
    void theLinesStayApart(String written, String fixed) throws Exception {
        Path post = folder.resolve("post.md");
        Files.writeString(post, written.replace('|', '\n'));
        LintRequest request =
                LintRequest.of(folder, List.of(post)).withOnly(Set.of(RuleId.of("repeated-word")));
        var plan = new Fixer(new Linter()::run).plan(request, Linter.Progress.NONE);
        assertThat(plan.changes())
                .extracting(change -> new String(change.after(), StandardCharsets.UTF_8))
                .containsExactly(fixed.replace('|', '\n'));
        assertThat(plan.after().findings()).isEmpty();
    }
}
