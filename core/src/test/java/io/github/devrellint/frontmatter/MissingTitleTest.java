package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a site on which nearly all have a title. */
class MissingTitleTest {

    @TempDir Path site;

    @BeforeEach
    void titledPages() throws IOException {
        page("hugo.toml", "title = 'Hills'\n");
        for (int i = 0; i < 20; i++) {
            page("content/docs/hill%d.md".formatted(i), "---\ntitle: Hill\n---\n\nA hill.\n");
        }
    }

    private void page(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Finding> findings() {
        LintRequest request = LintRequest.of(site, List.of(Path.of(".")));
        return new Linter()
                .run(
                        request.withOnly(Set.of(RuleId.of("front-matter-schema"))),
                        Linter.Progress.NONE)
                .findings();
    }

    @Test
    void tellsOfTextWithoutTitle() throws IOException {
        page("content/docs/valley.md", "---\nweight: 1\n---\n\nA valley.\n");
        assertThat(findings())
                .singleElement()
                .returns("missing key \"title\"", Finding::message)
                .returns(Severity.WARNING, Finding::severity);
    }

    @Test
    void wantsNoTitleOfAPageWithoutText() throws IOException {
        page("content/docs/valley.md", "---\nuntranslated: true\n---\n\n");
        assertThat(findings()).isEmpty();
    }
}
