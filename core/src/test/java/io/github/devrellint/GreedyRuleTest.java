package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A rule that needs more memory than there is. */
@Timeout(60)
@Isolated("takes the memory of the tests beside it")
class GreedyRuleTest {

    @TempDir Path folder;

    @Test
    void aFileThatNeedsAllOfTheHeapIsAFailureAndTheOthersAreChecked() throws IOException {
        Files.writeString(folder.resolve("a.md"), "greedy");
        Files.writeString(folder.resolve("b.md"), "fine");
        List<String> checked = new ArrayList<>();
        var rule =
                new HostileRunTest.DoingRule(
                        text -> {
                            List<long[]> all = new ArrayList<>();
                            while (text.equals("greedy")) {
                                all.add(new long[1 << 26]);
                            }
                            checked.add(text);
                        });
        LintRequest request = LintRequest.of(folder, List.of(folder));
        Report report =
                new Linter(Rules.of(List.of(rule), List.of()))
                        .run(request.toBuilder().jobs(1).build(), Linter.Progress.NONE);
        assertThat(report.failures())
                .containsExactly(new Failure("a.md", "rule doing needs too much memory"));
        assertThat(checked).containsExactly("fine");
    }
}
