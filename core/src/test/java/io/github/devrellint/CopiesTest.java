package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in copies of pages: of earlier versions, and in other languages. */
class CopiesTest {

    private static final String BROKEN = "See [the boots](boots.md).\n";

    private static final Rules RULES = Rules.load();

    private static final Set<RuleId> ONLY =
            Set.of(RuleId.of("broken-link"), RuleId.of("misspelling"));

    @TempDir Path root;

    private void page(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Report lint(String... paths) {
        LintRequest request = LintRequest.of(root, Stream.of(paths).map(Path::of).toList());
        return new Linter(RULES).run(request.withOnly(ONLY), Linter.Progress.NONE);
    }

    private static String text(Finding finding) {
        return finding.path() + ": " + finding.message();
    }

    @Test
    void earlierVersionsOfAPageAreLeftOut() throws IOException {
        page("docs/next/hills.md", BROKEN);
        page("docs/v1.9.x/hills.md", BROKEN);
        page("docs/v1.10.x/hills.md", BROKEN);
        page("docs/v1.9.x/dropped.md", BROKEN);
        page("docs/v1.10.x/dropped.md", BROKEN);

        Report report = lint(".");

        assertThat(report.findings())
                .extracting(CopiesTest::text)
                .containsExactly(
                        "docs/next/hills.md: no such file: boots.md",
                        "docs/v1.10.x/dropped.md: no such file: boots.md");
        assertThat(report.notices())
                .contains("left out 3 pages of earlier versions; name their folder to check them");
        assertThat(lint("docs/v1.9.x").findings()).hasSize(2);
        assertThat(lint("docs/v1.9.x/hills.md").findings()).hasSize(1);
    }

    @Test
    void versionsBesideAFolderWithoutANumber() throws IOException {
        page("content/docs/hills.md", BROKEN);
        page("content/v1.9-docs/hills.md", BROKEN);
        page("content/v1.10-docs/hills.md", BROKEN);
        page("content/v1.10-docs/dropped.md", BROKEN);

        assertThat(lint(".").findings())
                .extracting(CopiesTest::text)
                .containsExactly(
                        "content/docs/hills.md: no such file: boots.md",
                        "content/v1.10-docs/dropped.md: no such file: boots.md");
    }

    @Test
    void whatTestsReadIsLeftOut() throws IOException {
        page("guide.md", BROKEN);
        page("tests/README.md", BROKEN);
        page("tests/parser/input.md", BROKEN);

        Report report = lint(".");

        assertThat(report.findings())
                .extracting(CopiesTest::text)
                .containsExactly(
                        "guide.md: no such file: boots.md",
                        "tests/README.md: no such file: boots.md");
        assertThat(report.notices())
                .contains("left out 1 file that tests read; name their folder to check them");
        assertThat(lint("tests/parser").findings()).hasSize(1);
        assertThat(lint("tests/parser/input.md").findings()).hasSize(1);
    }

    @Test
    void twoFoldersAreNoVersions() throws IOException {
        page("api/v1/hills.md", BROKEN);
        page("api/v2/hills.md", BROKEN);
        page("2023/hills.md", BROKEN);
        page("2024/hills.md", BROKEN);
        page("2025/hills.md", BROKEN);

        assertThat(lint(".").findings()).hasSize(5);
    }

    @Test
    void whatIsWrongInAllTranslationsIsSaidOnce() throws IOException {
        page("docs/hills.md", BROKEN + "\n" + BROKEN);
        page("docs/ja/hills.md", BROKEN + "\n" + BROKEN);
        page("docs/pt-br/hills.md", BROKEN);
        page("docs/pt-br/boats.md", BROKEN);

        assertThat(lint(".").findings())
                .extracting(CopiesTest::text)
                .containsExactly(
                        "docs/hills.md: no such file: boots.md (and in 2 translations)",
                        "docs/hills.md: no such file: boots.md (and in a translation)",
                        "docs/pt-br/boats.md: no such file: boots.md");
        assertThat(lint("docs/ja/hills.md").findings())
                .extracting(CopiesTest::text)
                .containsExactly(
                        "docs/ja/hills.md: no such file: boots.md (and 1 more on this page)");
    }

    @Test
    void foldersNamedLikeLanguagesAreNoTranslationsOfNothing() throws IOException {
        page("docs/ts/hills.md", BROKEN);
        page("docs/cs/hills.md", BROKEN);

        assertThat(lint(".").findings()).hasSize(2);
    }

    @Test
    void whatCanBeFixedIsToldOfEachTranslation() throws IOException {
        String misspelled = "This is a page that people have recieved.\n";
        page("docs/hills.md", misspelled);
        page("docs/ja/hills.md", misspelled);

        assertThat(lint(".").findings()).hasSize(2);
    }
}
