package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.devrellint.report.Reporter;
import io.github.devrellint.report.Reporters;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on a file system that has the paths of Windows: backslashes in, slashes out. */
class WindowsPathsTest {

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
    private final Path blog = windows.getPath("C:\\blog");

    @BeforeEach
    void aBlog() throws IOException {
        write("_config.yml", "title: A blog\n");
        write("_posts\\2024-05-01-first.md", "---\ntitle: First\n---\nWe recieve it.\n");
        write("_posts\\2024-05-02-second.md", "---\ntitle: Second\n---\nWe recieve it.\n");
        write("_drafts\\third.md", "We recieve it. ![a cup](/img/Cup.png)\n");
        write("img\\cup.png", "");
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    @Test
    void findsWhatANativePathNames() {
        assertThat(misspelled("_posts\\2024-05-01-first.md"))
                .containsExactly("_posts/2024-05-01-first.md");
        assertThat(misspelled(".\\_posts"))
                .containsExactly("_posts/2024-05-01-first.md", "_posts/2024-05-02-second.md");
        assertThat(misspelled("C:\\blog\\_drafts")).containsExactly("_drafts/third.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_posts/**", "_posts\\**", "_Posts\\2024-05-0?-*.md"})
    void patternsOfTheConfigurationFitNativePaths(String glob) throws IOException {
        write("devrel-lint.yaml", "exclude: ['" + glob + "']\n");
        assertThat(misspelled(".")).containsExactly("_drafts/third.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "html",
                "json",
                "sarif",
                "github",
                "gitlab",
                "junit",
                "checkstyle",
                "rdjsonl"
            })
    void reportsSlashesInEachFormat(String format) throws IOException {
        StringBuilder out = new StringBuilder();
        Reporters.of(format)
                .orElseThrow()
                .write(report("_posts"), new Reporter.Style(false, false, false), out);
        assertThat(out.toString())
                .contains("_posts/2024-05-01-first.md")
                .doesNotContain("_posts\\");
    }

    @Test
    void suggestsSlashes() {
        assertThat(report("_drafts").findings())
                .filteredOn(finding -> finding.rule().value().equals("broken-image"))
                .flatExtracting(Finding::suggestions)
                .containsExactly("/img/cup.png");
    }

    private List<String> misspelled(String path) {
        return report(path).findings().stream()
                .filter(finding -> finding.rule().value().equals("misspelling"))
                .map(Finding::path)
                .toList();
    }

    private Report report(String... paths) {
        List<Path> natives = Stream.of(paths).map(path -> windows.getPath(path)).toList();
        Report report = new Linter().run(LintRequest.of(blog, natives), Linter.Progress.NONE);
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private void write(String name, String text) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
