package io.github.devrellint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.config.Config;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.SourceText;
import io.github.devrellint.document.parse.DocumentParser;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule.NoOptions;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileRuleTest {

    @TempDir Path folder;
    private Path root;

    @BeforeEach
    void source() throws IOException {
        root = Files.createDirectories(folder.resolve("site"));
        Files.writeString(
                root.resolve("A.py"), "# region a\n  x = 1\r\n\n    y = '```'\n# endregion\n");
        Files.writeString(folder.resolve("secret.txt"), "secret\n");
    }

    private List<Problem> problems(String post) throws Exception {
        SourceText source = SourceText.of(root.resolve("post.md"), post);
        Document document = new DocumentParser().parse(source);
        try (RunContext context = new RunContext(Config.defaults(root))) {
            Site site = Site.of(context, root);
            return new SampleFileRule().check(document, site, new NoOptions()).toList();
        }
    }

    private String fixed(String post) throws Exception {
        Problem problem = problems(post).get(0);
        SourceText source = SourceText.of(root.resolve("post.md"), post);
        String result =
                new String(
                        source.encode(problem.fix().orElseThrow().edits()),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(problems(result)).isEmpty();
        return result;
    }

    @Test
    void fillsBlocksAndKeepsThePrefixesOfListsAndQuotes() throws Exception {
        assertThat(fixed("```py file=A.py#a\n```\n"))
                .isEqualTo("```py file=A.py#a\nx = 1\n\n  y = '```'\n```\n");
        assertThat(fixed("a\n\n1. ```py file=A.py#a\n   old\n   ```\n\nb\n"))
                .isEqualTo("a\n\n1. ```py file=A.py#a\n   x = 1\n\n     y = '```'\n   ```\n\nb\n");
        assertThat(fixed("> - ~~~py file=A.py#a\n>   old\n>   ~~~\n"))
                .isEqualTo("> - ~~~py file=A.py#a\n>   x = 1\n>\n>     y = '```'\n>   ~~~\n");
        assertThat(fixed("```py file=A.py#a\r\nold\r\n```\r\n"))
                .isEqualTo("```py file=A.py#a\r\nx = 1\r\n\r\n  y = '```'\r\n```\r\n");
    }

    @Test
    void neverReadsOutsideOfTheSiteNorTellsWhatIsThere() throws Exception {
        for (String path : List.of("../secret.txt", "/../secret.txt", "../missing.txt")) {
            assertThat(problems("```text file=" + path + "\nsecret\n```\n"))
                    .extracting(Problem::message)
                    .containsExactly("leads outside of the site: " + path);
        }
        Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("dangling.txt"), folder.resolve("missing.txt"));
        Files.createSymbolicLink(root.resolve("up"), folder);
        for (String path :
                List.of("link.txt", "dangling.txt", "up/secret.txt", "up/missing.txt", "none")) {
            assertThat(problems("```text file=" + path + "\nsecret\n```\n"))
                    .extracting(Problem::message)
                    .containsExactly("no such file: " + path);
        }
    }

    @Test
    void readsNoFilesThatAreHiddenOrIgnored() throws Exception {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve(".git/config"), "url = https://token@host\n");
        Files.writeString(root.resolve(".env"), "TOKEN=x\n");
        for (String path : List.of(".git/config", ".git/none", "/.git/config", ".env", "a/.b")) {
            assertThat(problems("```text file=" + path + "\nx\n```\n"))
                    .extracting(Problem::message)
                    .containsExactly("hidden files are not read: " + path);
        }
        Files.writeString(root.resolve(".gitignore"), "secrets\n*.key\n");
        Files.createDirectories(root.resolve("secrets"));
        Files.writeString(root.resolve("secrets/a.txt"), "x\n");
        Files.writeString(root.resolve("a.key"), "x\n");
        for (String path : List.of("secrets/a.txt", "secrets/none.txt", "a.key", "b.key")) {
            assertThat(problems("```text file=" + path + "\nx\n```\n"))
                    .extracting(Problem::message)
                    .containsExactly("files that Git ignores are not read: " + path);
        }
        Files.createSymbolicLink(root.resolve("git"), root.resolve(".git"));
        assertThat(problems("```text file=git/config\nx\n```\n"))
                .extracting(Problem::message)
                .containsExactly("no such file: git/config");
    }

    @Test
    void copiesNothingThatWouldCloseTheBlock() throws Exception {
        Files.writeString(root.resolve("a.md"), "```\ncode\n```\n");
        assertThat(problems("```markdown file=a.md\nold\n```\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).isEmpty());
        assertThat(fixed("````markdown file=a.md\nold\n````\n"))
                .isEqualTo("````markdown file=a.md\n```\ncode\n```\n````\n");
    }

    @Test
    void suggestsTheRegionThatIsNear() throws Exception {
        Files.writeString(root.resolve("B.py"), "# tag::setup[]\nx = 1\n# end::setup[]\n");
        assertThat(problems("```py file=B.py#setpu\n```\n").get(0).suggestions())
                .containsExactly("B.py#setup");
    }

    @Test
    void reportsWhatIsNoText() throws Exception {
        Files.write(root.resolve("b.bin"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(problems("```text file=b.bin\nx\n```\n"))
                .extracting(Problem::message)
                .containsExactly("not valid UTF-8: b.bin");
    }
}
