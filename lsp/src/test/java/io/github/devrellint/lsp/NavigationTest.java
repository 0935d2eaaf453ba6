package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor completes, leads to and tells. */
class NavigationTest {

    @TempDir Path temporary;
    private Path folder;
    private Path other;

    @BeforeEach
    void site() throws Exception {
        folder = temporary.toRealPath();
        write("_config.yml", "title: A blog\npermalink: /:title/\n");
        write("_layouts/post.html", "{{ content }}\n");
        write("_data/authors.yml", "ada: { name: Ada }\n");
        other =
                write(
                        "_posts/2024-01-02-other.md",
                        "---\nlayout: post\ntitle: Other\ntags: [java, testing]\n---\n\n# First\n\n## Second Part\n");
        write("assets/notes.txt", "no image\n");
        ImageIO.write(
                new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("assets/chart.png").toFile());
    }

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Opens a text in which a bar marks the cursor. */
    private record Opened(Editor editor, TextDocumentIdentifier document, Position cursor) {

        List<String> completions() throws Exception {
            var params = new CompletionParams(document, cursor);
            return Editor.get(editor.server().getTextDocumentService().completion(params))
                    .getRight()
                    .getItems()
                    .stream()
                    .map(CompletionItem::getLabel)
                    .toList();
        }

        List<? extends Location> definition() throws Exception {
            var params = new DefinitionParams(document, cursor);
            return Editor.get(editor.server().getTextDocumentService().definition(params))
                    .getLeft();
        }

        String hover() throws Exception {
            var params = new HoverParams(document, cursor);
            return Editor.get(editor.server().getTextDocumentService().hover(params))
                    .getContents()
                    .getRight()
                    .getValue();
        }
    }

    private Opened open(Editor editor, String name, String marked) throws Exception {
        int at = marked.indexOf('|');
        String before = marked.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        String uri = Uris.of(folder.resolve(name));
        editor.open(uri, before + marked.substring(at + 1));
        return new Opened(
                editor,
                new TextDocumentIdentifier(uri),
                new Position(line, at - before.lastIndexOf('\n') - 1));
    }

    private List<String> completed(String marked) throws Exception {
        try (Editor editor = Editor.in(folder)) {
            return open(editor, "_posts/2024-02-03-new.md", marked).completions();
        }
    }

    private static final String HEAD = "---\nlayout: post\ntitle: New\n---\n\n";

    @Test
    void completesTargets() throws Exception {
        assertThat(completed(HEAD + "![a chart](/as|)\n")).containsExactly("/assets/chart.png");
        assertThat(completed(HEAD + "See [it](/o|).\n")).containsExactly("/other/");
        assertThat(completed(HEAD + "See [it](/other/#|).\n"))
                .containsExactly("/other/#first", "/other/#second-part");
        assertThat(completed(HEAD + "# Here\n\nSee [it](#|).\n")).containsExactly("#here");
        assertThat(completed(HEAD + "See [it]({% post_url 2024|\n"))
                .containsExactly("2024-01-02-other");
    }

    @Test
    void completesTargetsInOtherNotations() throws Exception {
        write("_posts/chart.md", "---\ntitle: Beside\n---\n");
        write("_posts/img/a b.png", "");
        assertThat(completed(HEAD + "<img src=\"/as|\">\n")).containsExactly("/assets/chart.png");
        assertThat(completed(HEAD + "<a href=\"/ot|\">it</a>\n")).containsExactly("/other/");
        assertThat(completed(HEAD + "[it]: /ot|\n")).containsExactly("/other/");
        assertThat(completed(HEAD + "![it](im|)\n")).containsExactly("img/a%20b.png");
        assertThat(completed(HEAD + "[it](2024-01-02-other.md#se|)\n"))
                .containsExactly("2024-01-02-other.md#second-part");
    }

    @Test
    void completesReferencesOfHugo() throws Exception {
        Path site = Files.createDirectories(folder.resolve("hugo"));
        write("hugo/hugo.toml", "title = \"A site\"\n");
        write("hugo/content/posts/first.md", "---\ntitle: First\n---\n");
        try (Editor editor = Editor.in(site)) {
            String name = "hugo/content/notes.md";
            assertThat(open(editor, name, HEAD + "[it]({{< ref \"po|").completions())
                    .containsExactly("posts/first.md");
            editor.close(Uris.of(folder.resolve(name)));
            assertThat(open(editor, name, HEAD + "[it]({{% relref \"po|").completions())
                    .containsExactly("posts/first.md");
        }
    }

    @Test
    void completesAuthorsOfTheSite() throws Exception {
        assertThat(completed("---\nauthor: a|\n---\n")).containsExactly("ada");
    }

    @Test
    void completesFrontMatterAndAttributes() throws Exception {
        assertThat(completed("---\nlayout: |\n---\n")).contains("post");
        assertThat(completed("---\ntitle: New\nlay|\n---\n")).containsExactly("layout");
        assertThat(completed("---\ntags: [java, te|]\n---\n")).containsExactly("testing");
        assertThat(completed("---\ntags:\n  - ja|\n---\n")).containsExactly("java");
        assertThat(completed(HEAD + "```java ru|\nint a;\n```\n")).containsExactly("run");
        assertThat(completed(HEAD + "```java run ti|\nint a;\n```\n")).containsExactly("timeout=");
        assertThat(completed(HEAD + "<!-- sample: ru|\n")).containsExactly("run");
        assertThat(completed(HEAD + "Plain words |\n")).isEmpty();
    }

    @Test
    void leadsToThePageAndTheHeading() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            var opened =
                    open(
                            editor,
                            "_posts/2024-02-03-new.md",
                            HEAD + "See [the oth|er](/other/#second-part) and [gone](/gone/).\n");
            assertThat(opened.definition())
                    .singleElement()
                    .satisfies(
                            location -> {
                                assertThat(location.getUri()).isEqualTo(Uris.of(other));
                                assertThat(location.getRange().getStart())
                                        .isEqualTo(new Position(8, 0));
                            });
            var links =
                    Editor.get(
                            editor.server()
                                    .getTextDocumentService()
                                    .documentLink(new DocumentLinkParams(opened.document())));
            assertThat(links).extracting(link -> link.getTarget()).containsExactly(Uris.of(other));
        }
    }

    @Test
    void tellsWhyAndWhat() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            var image =
                    open(
                            editor,
                            "_posts/2024-02-03-new.md",
                            HEAD + "![a chart](/assets/ch|art.png)\n");
            assertThat(image.hover()).matches("PNG, 30 × 20 pixels, \\d+ bytes");
            var word = open(editor, "_posts/2024-02-04-two.md", HEAD + "Surpri|sinly well.\n");
            assertThat(word.hover())
                    .contains("misspelled", "[misspelling](https://", "Surprisingly");
        }
    }
}
