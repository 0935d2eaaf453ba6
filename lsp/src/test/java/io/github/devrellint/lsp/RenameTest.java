package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is mended when a heading or a file gets another name. */
class RenameTest {

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = temporary.toRealPath();
    }

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The edits by file and place: {@code 3:4-3:9 text}, lines from 0. */
    private Map<String, List<String>> edits(WorkspaceEdit edit) {
        Map<String, List<String>> all = new TreeMap<>();
        edit.getChanges()
                .forEach(
                        (uri, edits) ->
                                all.put(
                                        folder.relativize(Uris.path(uri).orElseThrow())
                                                .toString()
                                                .replace('\\', '/'),
                                        edits.stream().map(RenameTest::text).sorted().toList()));
        return all;
    }

    private static String text(TextEdit edit) {
        var start = edit.getRange().getStart();
        var end = edit.getRange().getEnd();
        return "%d:%d-%d:%d %s"
                .formatted(
                        start.getLine(),
                        start.getCharacter(),
                        end.getLine(),
                        end.getCharacter(),
                        edit.getNewText());
    }

    @Test
    void mendsLinksToAHeading() throws Exception {
        Path page = write("docs/page.md", "# The *old* Name\n\nSee [it](#the-old-name).\n");
        write(
                "other.md",
                "See [it](docs/page.md#the-old-name), [another](#the-old-name).\n\n# The old name\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(page);
            var document = new TextDocumentIdentifier(uri);
            var place = new Position(0, 5);
            var prepared =
                    Editor.get(
                            editor.server()
                                    .getTextDocumentService()
                                    .prepareRename(new PrepareRenameParams(document, place)));
            assertThat(prepared.getSecond().getPlaceholder()).isEqualTo("The *old* Name");
            WorkspaceEdit edit =
                    Editor.get(
                            editor.server()
                                    .getTextDocumentService()
                                    .rename(new RenameParams(document, place, "A New Name")));
            assertThat(edits(edit))
                    .containsOnly(
                            Map.entry(
                                    "docs/page.md",
                                    List.of("0:2-0:16 A New Name", "2:10-2:22 a-new-name")),
                            Map.entry("other.md", List.of("0:22-0:34 a-new-name")));
            var nowhere = new PrepareRenameParams(document, new Position(2, 0));
            assertThat(Editor.get(editor.server().getTextDocumentService().prepareRename(nowhere)))
                    .isNull();
        }
    }

    @Test
    void mendsLinksToAndFromAFileThatMoves() throws Exception {
        Path page = write("docs/page.md", "See [home](../home.md#a) and ![it](img/a%20b.png).\n");
        Path home = write("home.md", "# A\n\nSee [page](docs/page.md?x#y) or <https://page.md>.\n");
        write("docs/img/a b.png", "");
        write("docs/same.md", "See [it](page.md) and [it](./page.md).\n");
        try (Editor editor = Editor.in(folder)) {
            editor.open(home);
            Path to = folder.resolve("guide/the page.md");
            WorkspaceEdit edit =
                    Editor.get(
                            editor.server()
                                    .getWorkspaceService()
                                    .willRenameFiles(
                                            new RenameFilesParams(
                                                    List.of(
                                                            new FileRename(
                                                                    Uris.of(page), Uris.of(to))))));
            assertThat(edits(edit))
                    .containsOnly(
                            Map.entry("docs/page.md", List.of("0:35-0:48 ../docs/img/a%20b.png")),
                            Map.entry(
                                    "docs/same.md",
                                    List.of(
                                            "0:27-0:36 ../guide/the%20page.md",
                                            "0:9-0:16 ../guide/the%20page.md")),
                            Map.entry("home.md", List.of("2:11-2:23 guide/the%20page.md")));
        }
    }

    @Test
    void mendsPathsOnTheSiteWhenAFolderMoves() throws Exception {
        write("_config.yml", "title: A blog\n");
        Path images = write("assets/old/a.png", "").getParent();
        write("_posts/2024-01-02-a.md", "---\ntitle: A\n---\n![a chart](/assets/old/a.png)\n");
        try (Editor editor = Editor.in(folder)) {
            var rename = new FileRename(Uris.of(images), Uris.of(folder.resolve("assets/new")));
            WorkspaceEdit edit =
                    Editor.get(
                            editor.server()
                                    .getWorkspaceService()
                                    .willRenameFiles(new RenameFilesParams(List.of(rename))));
            assertThat(edits(edit))
                    .containsOnly(
                            Map.entry(
                                    "_posts/2024-01-02-a.md",
                                    List.of("3:11-3:28 /assets/new/a.png")));
        }
    }
}
