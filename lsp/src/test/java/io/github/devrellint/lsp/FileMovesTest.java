package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of links, in all ways that generators take them, when files and folders move. */
class FileMovesTest {

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = temporary.toRealPath();
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The texts of the documents that change, with their edits made. */
    private Map<String, String> moved(String from, String to) throws Exception {
        try (Editor editor = Editor.in(folder)) {
            var rename = new FileRename(Uris.of(folder.resolve(from)), Uris.of(folder.resolve(to)));
            WorkspaceEdit edit =
                    Editor.get(
                            editor.server()
                                    .getWorkspaceService()
                                    .willRenameFiles(new RenameFilesParams(List.of(rename))));
            Map<String, String> texts = new TreeMap<>();
            for (var each : edit.getChanges().entrySet()) {
                Path file = Uris.path(each.getKey()).orElseThrow();
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, edited(Files.readString(file), each.getValue()));
            }
            return texts;
        }
    }

    private static String edited(String text, List<TextEdit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit each) -> start(text, each)).reversed())
                .forEach(
                        each -> {
                            int start = start(text, each);
                            int length =
                                    each.getRange().getEnd().getCharacter()
                                            - each.getRange().getStart().getCharacter();
                            edited.replace(start, start + length, each.getNewText());
                        });
        return edited.toString();
    }

    private static int start(String text, TextEdit edit) {
        int line = 0;
        for (int i = 0; i < edit.getRange().getStart().getLine(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return line + edit.getRange().getStart().getCharacter();
    }

    private static final String HEAD = "---\nlayout: post\ntitle: A\n---\n";

    @Test
    void mendsAddressesAndTagsOfJekyll() throws Exception {
        write("_config.yml", "title: A blog\nurl: https://blog.example\nbaseurl: /b\n");
        write("_posts/2024-05-01-title.md", HEAD);
        write("_posts/2024-05-01-title-two.md", HEAD);
        write(
                "_posts/2024-06-02-other.md",
                HEAD
                        + """
                        [a](/b/2024/05/01/title.html#part), [b]({% post_url 2024-05-01-title %}#part),
                        [c]({{ site.baseurl }}/2024/05/01/title.html), [d]({% link _posts/2024-05-01-title.md %}),
                        [e]({{ '/2024/05/01/title.html' | relative_url }}), [f][it] and <a href="/b/2024/05/01/title.html">g</a>,
                        [h](https://blog.example/b/2024/05/01/title.html?x=y), [i](/b/2024/05/01/title-two.html),
                        [j]({% post_url 2024-05-01-title-two %}), /2024/05/01/title.html as text.

                        [it]: /b/2024/05/01/title.html "T"
                        """);
        assertThat(moved("_posts/2024-05-01-title.md", "_posts/2024-05-03-new-title.md"))
                .containsOnly(
                        Map.entry(
                                "_posts/2024-06-02-other.md",
                                HEAD
                                        + """
                                        [a](/b/2024/05/03/new-title.html#part), [b]({% post_url 2024-05-03-new-title %}#part),
                                        [c]({{ site.baseurl }}/2024/05/03/new-title.html), [d]({% link _posts/2024-05-03-new-title.md %}),
                                        [e]({{ '/2024/05/03/new-title.html' | relative_url }}), [f][it] and <a href="/b/2024/05/03/new-title.html">g</a>,
                                        [h](https://blog.example/b/2024/05/03/new-title.html?x=y), [i](/b/2024/05/01/title-two.html),
                                        [j]({% post_url 2024-05-01-title-two %}), /2024/05/01/title.html as text.

                                        [it]: /b/2024/05/03/new-title.html "T"
                                        """));
    }

    @Test
    void leavesAnAddressThatThePageStatesItself() throws Exception {
        write("_config.yml", "title: A blog\n");
        write("_posts/2024-05-01-title.md", "---\ntitle: A\npermalink: /here/\n---\n");
        write(
                "_posts/2024-06-02-other.md",
                HEAD + "[a](/here/), [b]({% post_url 2024-05-01-title %}).\n");
        assertThat(moved("_posts/2024-05-01-title.md", "_posts/2024-05-03-new.md"))
                .containsOnly(
                        Map.entry(
                                "_posts/2024-06-02-other.md",
                                HEAD + "[a](/here/), [b]({% post_url 2024-05-03-new %}).\n"));
    }

    @Test
    void mendsReferencesOfHugoWhenAFolderMoves() throws Exception {
        write("hugo.toml", "title = \"A site\"\nbaseURL = \"https://site.example/\"\n");
        write("content/posts/first.md", HEAD + "[a](/notes/), [b]({{< ref \"second\" >}})\n");
        write("content/posts/second/index.md", HEAD + "![a chart](chart.png)\n");
        write("content/posts/second/chart.png", "");
        write(
                "content/notes.md",
                HEAD
                        + """
                        [a]({{< ref "posts/first.md" >}}), [b]({{< relref "/posts/first#x" >}}),
                        [c]({{% ref "posts/second" %}}), [d](/posts/first/), [e](posts/first.md),
                        [f]({{< ref "first" >}}), [g](../posts/second/).
                        """);
        assertThat(moved("content/posts", "content/articles"))
                .containsOnly(
                        Map.entry(
                                "content/notes.md",
                                HEAD
                                        + """
                                        [a]({{< ref "articles/first.md" >}}), [b]({{< relref "/articles/first#x" >}}),
                                        [c]({{% ref "articles/second" %}}), [d](/articles/first/), [e](articles/first.md),
                                        [f]({{< ref "first" >}}), [g](../articles/second/).
                                        """));
    }

    @Test
    void mendsReferencesByNameWhenAPageGetsAnother() throws Exception {
        write("hugo.toml", "title = \"A site\"\n");
        write("content/posts/first.md", HEAD);
        write("content/other/taken.md", HEAD);
        write(
                "content/notes.md",
                HEAD + "[a]({{< ref \"first.md\" >}}) [b]({{< ref \"first\" >}})\n");
        assertThat(moved("content/posts/first.md", "content/posts/second.md"))
                .containsOnly(
                        Map.entry(
                                "content/notes.md",
                                HEAD
                                        + "[a]({{< ref \"second.md\" >}}) [b]({{< ref \"second\" >}})\n"));
        assertThat(moved("content/posts/first.md", "content/posts/taken.md"))
                .as("of which there would be two")
                .containsOnly(
                        Map.entry(
                                "content/notes.md",
                                HEAD
                                        + "[a]({{< ref \"posts/taken.md\" >}}) [b]({{< ref \"posts/taken\" >}})\n"));
    }

    @Test
    void mendsTheRelativeLinksOfThePageItself() throws Exception {
        write("_config.yml", "title: A blog\npermalink: /:categories/:title/\n");
        write("assets/a.png", "");
        write("about.md", HEAD);
        write(
                "news/_posts/2024-05-01-one.md",
                HEAD + "[a](../two/), [b](/about), ![c](../../assets/a.png)\n");
        write("news/_posts/2024-05-02-two.md", HEAD + "[a](../one/)\n");
        assertThat(moved("news/_posts/2024-05-01-one.md", "misc/old/_posts/2024-05-01-one.md"))
                .containsOnly(
                        Map.entry(
                                "news/_posts/2024-05-01-one.md",
                                HEAD
                                        + "[a](../../../news/two/), [b](/about), ![c](../../../assets/a.png)\n"),
                        Map.entry(
                                "news/_posts/2024-05-02-two.md",
                                HEAD + "[a](../../misc/old/one/)\n"));
    }

    @Test
    void mendsImagesOfFrontMatterAndHtml() throws Exception {
        write("_config.yml", "title: A blog\n");
        write("assets/a.png", "");
        write(
                "_posts/2024-05-01-one.md",
                "---\ntitle: A\nimage: /assets/a.png\nheader:\n  teaser: \"/assets/a.png\"\n---\n"
                        + "<img src=\"/assets/a.png\" alt=\"A\"> ![a][i] ![b]({{ \"/assets/a.png\" | relative_url }})\n\n[i]: /assets/a.png\n");
        assertThat(moved("assets/a.png", "assets/charts/b c.png"))
                .containsOnly(
                        Map.entry(
                                "_posts/2024-05-01-one.md",
                                "---\ntitle: A\nimage: /assets/charts/b%20c.png\nheader:\n  teaser: \"/assets/charts/b%20c.png\"\n---\n"
                                        + "<img src=\"/assets/charts/b%20c.png\" alt=\"A\"> ![a][i] ![b]({{ \"/assets/charts/b%20c.png\" | relative_url }})\n\n[i]: /assets/charts/b%20c.png\n"));
    }
}
