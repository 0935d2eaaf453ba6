package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Changes one thing at a time, and compares the report with that of a run that knows nothing of an
 * earlier one.
 */
@DisabledOnOs(OS.WINDOWS)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
@Order(1)
class PageReuseTest {

    private static final String LINKING = "linking.md";
    private static final String TARGET = "target.md";
    private static final String PLAIN = "plain.md";
    private static final String WORDS = "words.md";
    private static final String ALIASED = "aliased.md";
    private static final String INCLUDING = "including.md";
    private static final Set<String> ALL =
            Set.of(LINKING, TARGET, PLAIN, WORDS, ALIASED, INCLUDING);

    @TempDir Path folder;

    private final Set<String> checked = new ConcurrentSkipListSet<>();
    private Path site;
    private LintRequest request;

    @BeforeEach
    void aSiteThatWasChecked() throws Exception {
        site = Files.createDirectories(folder.toRealPath().resolve("site"));
        Files.writeString(folder.resolve("linter.jar"), "");
        write("devrel-lint.yaml", "rules:\n  image-alt: error\n  orphan-image: warning\n");
        write("hugo.toml", "baseURL = 'https://example.org/'\n[params]\nname = 'Zauberlehrling'\n");
        write("static/cup.png", "not really");
        post(LINKING, "Linking", "![a cup](/cup.png) and [there](target.md#second)\n");
        post(TARGET, "Target", "# First\n\n# Second\n");
        post(PLAIN, "Plain", "Nothing to see here, [but](/posts/aliased/) ![](/cup.png).\n");
        post(WORDS, "Words", "We met a mailler person.\n");
        post(ALIASED, "Aliased\"\naliases: [\"/old\"]\nother: \"x", "Some text.\n");
        post(INCLUDING, "Including", "{{< include \"part.md\" >}}\n\n[down](#part)\n");
        write("part.txt", "");
        request = LintRequest.of(site, List.of(Path.of("."))).toBuilder().pages(true).build();
        settle();
        assertThat(report()).isEqualTo(ALL);
        assertThat(report()).isEmpty();
    }

    @Test
    void checksOnlyAPageWhoseTextHasChanged() throws Exception {
        post(PLAIN, "Plain", "Nothing to see there, ![](/cup.png).\n");
        assertThat(report()).containsExactly(PLAIN);
        assertThat(report()).isEmpty();
        post(WORDS, "Words", "We met a clever person.\n");
        assertThat(report()).containsExactly(WORDS);
        post(PLAIN, "Plain", "Nothing to see here.\n");
        post(WORDS, "Words", "We met a mailler person.\n");
        assertThat(report()).containsExactlyInAnyOrder(PLAIN, WORDS);
    }

    @Test
    void takesAFileThatReplacesAnotherForAChange() throws Exception {
        Path page = site.resolve("content/posts").resolve(PLAIN);
        Path other =
                Files.writeString(
                        page.resolveSibling("saving"), "---\ntitle: \"Plain\"\n---\nElse\n");
        Files.move(other, page, StandardCopyOption.REPLACE_EXISTING);
        assertThat(report()).containsExactly(PLAIN);
    }

    @Test
    void asksAgainForTheHeadingsOfAnotherPage() throws Exception {
        post(TARGET, "Target", "# First\n\n# Second\n\nwith text\n");
        assertThat(report()).containsExactly(TARGET);
        post(TARGET, "Target", "# First\n\n# Sekond\n");
        assertThat(report()).containsExactlyInAnyOrder(TARGET, LINKING);
        post(TARGET, "Target", "# First\n\n# Second\n");
        assertThat(report()).containsExactlyInAnyOrder(TARGET, LINKING);
    }

    @Test
    void checksAllWhenAnythingButAPageChanges() throws Exception {
        Files.delete(site.resolve("static/cup.png"));
        assertThat(report()).isEqualTo(ALL);
        write("static/cup.png", "still not");
        assertThat(report()).isEqualTo(ALL);
        write("hugo.toml", "baseURL = 'https://example.org/blog/'\n");
        assertThat(report()).isEqualTo(ALL);
        write("devrel-lint.yaml", "rules:\n  misspelling: off\n");
        assertThat(report()).isEqualTo(ALL);
        Files.delete(site.resolve("content/posts").resolve(TARGET));
        assertThat(report()).hasSize(5);
        post("another.md", "Another", "It has a [link](target.md).\n");
        assertThat(report()).hasSize(6);
    }

    @Test
    void asksAgainOnHowManyPagesAWordStands() throws Exception {
        post(PLAIN, "Plain", "There are mailler people.\n");
        assertThat(report()).containsExactlyInAnyOrder(PLAIN, WORDS);
        post(TARGET, "Target", "# First\n\n# Second\n\nA mailler word, said mailler.\n");
        assertThat(report()).containsExactlyInAnyOrder(PLAIN, TARGET, WORDS);
        post(TARGET, "Target", "# First\n\n# Second\n\nA friendly word.\n");
        assertThat(report()).containsExactlyInAnyOrder(PLAIN, TARGET, WORDS);
    }

    @Test
    void checksAllWhenAPageMoves() throws Exception {
        post(ALIASED, "Aliased\"\nslug: \"elsewhere", "Some text.\n");
        assertThat(report()).isEqualTo(ALL);
        post(ALIASED, "Aliased, with another title\"\nslug: \"elsewhere", "Some text.\n");
        assertThat(report()).contains(ALIASED).hasSizeLessThan(ALL.size());
    }

    @Test
    void remembersWhatRulesForTheWholeSiteNeed() throws Exception {
        post(PLAIN, "Plain\"\naliases: [\"/old\"]\nother: \"x", "Nothing to see here.\n");
        report();
        assertThat(rules()).contains("front-matter-unique");
        post(WORDS, "Words", "Something else.\n");
        report();
        assertThat(rules()).contains("front-matter-unique");
        post(PLAIN, "Plain", "Nothing to see here.\n");
        report();
        assertThat(rules()).doesNotContain("front-matter-unique");
    }

    @Test
    void asksAgainForAPageThatIsIncluded() throws Exception {
        post("part.md", "Part", "# Part\n");
        assertThat(report()).hasSize(7);
        post("part.md", "Part", "# Part\n\nThis is a part.\n");
        assertThat(report()).containsExactly("part.md");
        post("part.md", "Part", "# Another\n");
        assertThat(report()).containsExactlyInAnyOrder("part.md", INCLUDING);
    }

    @Test
    void checksAllWhenWhatIsKnownIsDamaged() throws Exception {
        try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
            for (Path file : kept.toList()) {
                Files.writeString(file, Files.readString(file).substring(0, 300));
            }
        }
        assertThat(report()).isEqualTo(ALL);
    }

    private List<String> rules() {
        return new Linter()
                .run(request, Linter.Progress.NONE).findings().stream()
                        .map(finding -> finding.rule().value())
                        .toList();
    }

    /** Returns which pages were checked, after comparing the report with one made anew. */
    private Set<String> report() {
        checked.clear();
        Path program = folder.resolve("linter.jar");
        Report report =
                new ReportCache(
                                ResultCache.in(folder.resolve("cache")),
                                site,
                                List.of("check"),
                                program)
                        .report(
                                request,
                                () ->
                                        CountingRule.besidesAll(
                                                page -> checked.add(page.getFileName().toString())),
                                Linter.Progress.NONE);
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFields("duration")
                .isEqualTo(new Linter().run(request, Linter.Progress.NONE));
        return new TreeSet<>(checked);
    }

    private void post(String name, String title, String text) throws Exception {
        write("content/posts/" + name, "---\ntitle: \"" + title + "\"\n---\n" + text);
        settle();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Waits until a change has another time on any file system that keeps fractions of seconds. */
    private static void settle() throws InterruptedException {
        Thread.sleep(150);
    }
}
