package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.Span;
import io.github.devrellint.fix.Change;
import io.github.devrellint.fix.Fixer;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fixtures of the rules, cut, doubled and mixed at random, but the same each time. {@code
 * -Dmutants=20000 -Dmutants.seed=7} tries more, and others.
 */
@Timeout(3600)
class HostileMutantsTest {

    private static final int COUNT = Integer.getInteger("mutants", 100);
    private static final long SEED = Long.getLong("mutants.seed", 1);
    private static final int BATCH = 100;

    /** What makes parsers of posts change what they are in. */
    private static final List<String> MARKS =
            List.of(
                    "---\n",
                    "+++\n",
                    "{",
                    "}",
                    "[",
                    "](",
                    ")",
                    "<!--",
                    "-->",
                    "```\n",
                    "~~~",
                    "`",
                    "> ",
                    "- ",
                    "    ",
                    "\t",
                    "|",
                    "{{",
                    "}}",
                    "{%",
                    "%}",
                    "<a href=\"",
                    "\">",
                    "$$",
                    ": ",
                    "&",
                    "*",
                    "_",
                    "#",
                    "\r",
                    "\r\n",
                    "\n\n",
                    "\uFEFF",
                    "\u2028",
                    "\uD83D",
                    "\u200B",
                    "<script>",
                    "![",
                    "[^1]: ",
                    "!!! a\n",
                    "import ",
                    "*/",
                    "\\",
                    "devrel-lint-disable ");

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    @Test
    void noMutantKeepsTheLinterFromItsWork() throws IOException {
        List<String> seeds = seeds();
        assertThat(seeds).hasSizeGreaterThan(100);
        for (int done = 0; done < COUNT; done += BATCH) {
            Path batch = Files.createDirectories(folder.resolve("batch" + done));
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < Math.min(BATCH, COUNT - done); i++) {
                String name = "m" + i + (random.nextInt(5) == 0 ? ".mdx" : ".md");
                String text = mutant(seeds);
                texts.put(name, text);
                Files.writeString(batch.resolve(name), text);
            }
            check(batch, texts);
        }
    }

    private void check(Path batch, Map<String, String> texts) throws IOException {
        Report one = lint(batch, 1);
        assertThat(one.failures()).isEmpty();
        assertThat(one.findings()).allSatisfy(HostileMutantsTest::isInItsFile);
        assertThat(lint(batch, 4).findings()).isEqualTo(one.findings());
        Fixer.Plan plan =
                new Fixer(new Linter()::run).plan(request(batch, 2), Linter.Progress.NONE);
        assertThat(plan.before().findings()).isEqualTo(one.findings());
        for (Change change : plan.changes()) {
            change.write();
        }
        Fixer.Plan again =
                new Fixer(new Linter()::run).plan(request(batch, 2), Linter.Progress.NONE);
        assertThat(again.changes()).extracting(Change::path).isEmpty();
    }

    private static void isInItsFile(Finding finding) throws IOException {
        SourceText source = SourceText.decode(finding.file(), Files.readAllBytes(finding.file()));
        Span span = finding.range().span();
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(source.text().length());
        assertThat(source.lines().position(span.start())).isEqualTo(finding.range().start());
    }

    private Report lint(Path batch, int jobs) {
        return new Linter().run(request(batch, jobs), Linter.Progress.NONE);
    }

    private static LintRequest request(Path batch, int jobs) {
        return LintRequest.of(batch, List.of(batch)).toBuilder()
                .jobs(jobs)
                .overlay(
                        found ->
                                found.toBuilder().samples(found.samples().withRun(Run.OFF)).build())
                .build();
    }

    private static List<String> seeds() throws IOException {
        Path rules = Path.of("src/test/resources/rules");
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (Files.isRegularFile(file) && FileFinder.isMarkdown(file)) {
                    SourceText source = SourceText.decode(file, Files.readAllBytes(file));
                    seeds.add(source.text().replace("\0", ""));
                }
            }
        }
        return seeds;
    }

    private String mutant(List<String> seeds) {
        String text = seeds.get(random.nextInt(seeds.size()));
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(60));
            text =
                    switch (random.nextInt(5)) {
                        case 0 -> text.substring(0, at) + text.substring(end);
                        case 1 -> text.substring(0, end) + text.substring(at);
                        case 2 ->
                                text.substring(0, at)
                                        + mark().repeat(1 + random.nextInt(9))
                                        + text.substring(at);
                        case 3 -> text.substring(0, at) + piece(seeds) + text.substring(at);
                        default -> text.substring(0, at) + mark() + text.substring(end);
                    };
        }
        // half of a pair of surrogates is no character of UTF-8
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String mark() {
        return MARKS.get(random.nextInt(MARKS.size()));
    }

    private String piece(List<String> seeds) {
        String other = seeds.get(random.nextInt(seeds.size()));
        int at = random.nextInt(other.length() + 1);
        return other.substring(at, Math.min(other.length(), at + random.nextInt(200)));
    }
}
