package io.github.devrellint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestedSitesTest {

    @TempDir Path folder;

    /** Each run reads its site and its word lists; a hook names files of many folders. */
    @Test
    void filesOfOneSiteShareARun() throws IOException {
        file("blog/_config.yml", "title: Blog\n");
        file("blog/_posts/2024-01-02-one.md", "# One\n");
        file("blog/docs/two.md", "# Two\n");
        file("blog/docs/deep/three.md", "# Three\n");
        file("site/mkdocs.yml", "site_name: Site\n");
        file("site/docs/four.md", "# Four\n");
        List<SiteRun> runs =
                open(
                        "blog/_posts/2024-01-02-one.md",
                        "blog/docs/two.md",
                        "site/docs/four.md",
                        "blog/docs/deep/three.md");
        assertThat(runs).extracting(run -> run.files().list().size()).containsExactly(3, 1);
    }

    @Test
    void foldersHaveTheirOwn() throws IOException {
        file("blog/_config.yml", "title: Blog\n");
        file("blog/a/one.md", "# One\n");
        file("blog/b/two.md", "# Two\n");
        assertThat(open("blog/a", "blog/b")).hasSize(2);
    }

    private List<SiteRun> open(String... paths) {
        List<Path> all = Stream.of(paths).map(Path::of).toList();
        return RequestedSites.open(LintRequest.of(folder, all), Rules.load());
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
