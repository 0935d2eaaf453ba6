package io.github.devrellint.samples.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.context.InProcessCache;
import io.github.devrellint.samples.java.compile.CompiledPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code watch} does: the same request again and again, while a post is written. */
class LatestCompilationsTest {

    private static final String WRONG = "int i = \"one\";";

    @TempDir Path folder;

    private final LatestCompilations latest = new InProcessCache().get(LatestCompilations.KEY);
    private final AtomicInteger compiled = new AtomicInteger();

    @Test
    void compilesAnewWhereSomethingHasChangedOnly() {
        Path post = folder.resolve("post.md");
        ask(post, "a");
        ask(post, "a");
        assertThat(compiled).hasValue(1);
        ask(post, "b");
        ask(folder.resolve("other.md"), "b");
        assertThat(compiled).hasValue(3);
    }

    @Test
    void forgetsThePagesThatWereCompiledFirst() {
        for (int i = 0; i < 100; i++) {
            ask(folder.resolve(i + ".md"), "a");
        }
        ask(folder.resolve("99.md"), "a");
        assertThat(compiled).hasValue(100);
        ask(folder.resolve("0.md"), "a");
        assertThat(compiled).hasValue(101);
    }

    private void ask(Path post, String inputs) {
        latest.of(
                post,
                inputs,
                () -> {
                    compiled.incrementAndGet();
                    return new CompiledPage(List.of(), Map.of());
                },
                page -> true);
    }

    @Test
    void findsTheSameWhereTheTextAroundTheSamplesMovesThem() throws Exception {
        LintRequest request = LintRequest.of(folder, List.of(Path.of("post.md")));
        assertThat(lines(request, "# A\n\n" + sample(WRONG))).containsExactly(4);
        assertThat(lines(request, "# A\n\nMore text.\n\n" + sample(WRONG))).containsExactly(6);
        assertThat(lines(request, "# A\n\nThis does not compile:\n\n" + sample(WRONG))).isEmpty();
        assertThat(lines(request, "# A\n\n" + sample("int i = 1;"))).isEmpty();
        assertThat(lines(request, "# A\n\n" + sample("\n" + WRONG))).containsExactly(5);
    }

    private static String sample(String code) {
        return "```java\n" + code + "\n```\n";
    }

    private List<Integer> lines(LintRequest request, String post) throws IOException {
        Files.writeString(folder.resolve("post.md"), post);
        Report report = new Linter().run(request, Linter.Progress.NONE);
        return report.findings().stream()
                .filter(finding -> finding.rule().value().equals("sample-compile"))
                .map(finding -> finding.range().start().line())
                .toList();
    }
}
