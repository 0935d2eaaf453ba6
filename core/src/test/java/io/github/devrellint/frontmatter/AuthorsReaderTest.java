package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.configuration.KeyValues;
import io.github.devrellint.site.layout.AuthorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorsReaderTest {

    @TempDir Path folder;

    @BeforeEach
    void aSiteOfDocusaurus() throws IOException {
        Files.writeString(folder.resolve("docusaurus.config.js"), "module.exports = {};");
        Files.createDirectories(folder.resolve("blog"));
    }

    @Test
    void readsTheAuthorsOfASite() throws IOException {
        RunContext context = new RunContext(Config.defaults(folder));

        assertThat(read(context, "ann:\n  name: Ann\n").keys()).containsExactly("ann");
        assertThat(context.notices().unreadable()).isEmpty();
    }

    @Test
    void aSyntaxErrorIsAFailureWithItsPlace() throws IOException {
        RunContext context = new RunContext(Config.defaults(folder));

        assertThat(read(context, "ann:\n  name: 'Ann\n").isEmpty()).isTrue();
        assertThat(context.notices().unreadable())
                .singleElement()
                .satisfies(each -> assertThat(each.problem()).startsWith("3:1:"));
    }

    private KeyValues read(RunContext context, String authors) throws IOException {
        Files.writeString(folder.resolve("blog/authors.yml"), authors);
        Document post =
                new DocumentParser()
                        .parse(
                                SourceText.of(
                                        folder.resolve("blog/post.md"),
                                        "---\nauthors: ann\n---\n"));
        Site site = Site.of(context, folder);
        AuthorFile file =
                site.frontMatter(post).authors().apply(post.path()).stream()
                        .findFirst()
                        .orElseThrow();
        return new AuthorsReader(site).read(post, file);
    }
}
