package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes on the disk while a document is open. */
class WatchedFilesTest {

    @TempDir Path temporary;

    private static void changed(Editor editor, Path file, FileChangeType how) {
        editor.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(
                                List.of(new FileEvent(Uris.of(file), how))));
    }

    @Test
    void followsImagesPagesAndSettings() throws Exception {
        Path folder = temporary.toRealPath();
        Path post = folder.resolve("post.md");
        Files.writeString(post, "See ![a chart](chart.svg) in [another](other.md).\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            assertThat(Editor.text(editor.diagnostics(uri, 1, "")))
                    .contains("broken-image", "broken-link");

            Path image = folder.resolve("chart.svg");
            Files.writeString(image, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
            changed(editor, image, FileChangeType.Created);
            assertThat(Editor.text(editor.diagnostics(uri, 1, "")))
                    .contains("broken-link")
                    .doesNotContain("broken-image");

            Path other = Files.writeString(folder.resolve("other.md"), "Another post.\n");
            changed(editor, other, FileChangeType.Created);
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();

            Files.delete(other);
            changed(editor, other, FileChangeType.Deleted);
            editor.diagnostics(uri, 1, "broken-link");

            Path config = folder.resolve("devrel-lint.yaml");
            Files.writeString(config, "rules: { broken-link: off }\n");
            changed(editor, config, FileChangeType.Created);
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();
        }
    }

    @Test
    void asksAClientThatCanWatch() throws Exception {
        var workspace = new WorkspaceClientCapabilities();
        workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        var capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        try (Editor editor = Editor.connected()) {
            editor.initialize(capabilities, temporary.toRealPath());
            assertThat(editor.registered().getRegistrations())
                    .extracting(each -> each.getMethod())
                    .containsExactly("workspace/didChangeWatchedFiles");
        }
    }

    @Test
    void leavesOutTheFoldersOfTools() {
        Function<Path, Optional<Path>> folders = file -> Optional.of(Path.of("/site"));
        assertThat(WatchedFiles.matter(events("/site/.git/index", "/site/target/a.class"), folders))
                .isFalse();
        assertThat(WatchedFiles.matter(events("/site/.git/index", "/site/a.png"), folders))
                .isTrue();
    }

    @Test
    void aSiteMayLieInAFolderThatIsNamedLikeThoseOfTools() {
        Function<Path, Optional<Path>> folders = file -> Optional.of(Path.of("/build/site"));
        assertThat(WatchedFiles.matter(events("/build/site/a.png"), folders)).isTrue();
        assertThat(WatchedFiles.matter(events("/build/site/build/a.png"), folders)).isFalse();
    }

    private static List<FileEvent> events(String... files) {
        return List.of(files).stream()
                .map(file -> new FileEvent("file://" + file, FileChangeType.Changed))
                .toList();
    }

    @Test
    void servesSeveralFolders() throws Exception {
        Path first = Files.createDirectories(temporary.toRealPath().resolve("first"));
        Path second = Files.createDirectories(temporary.toRealPath().resolve("zweite Ä"));
        Files.writeString(second.resolve("devrel-lint.yaml"), "rules: { repeated-word: info }\n");
        Path one = Files.writeString(first.resolve("post.md"), "It is is here.\n");
        Path two = Files.writeString(second.resolve("ein Beitrag.md"), "It is is here.\n");
        try (Editor editor = Editor.in(first)) {
            editor.server()
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(
                            new DidChangeWorkspaceFoldersParams(
                                    new WorkspaceFoldersChangeEvent(
                                            List.of(new WorkspaceFolder(Uris.of(second), "second")),
                                            List.of())));
            String here = editor.open(one);
            assertThat(Editor.text(editor.diagnostics(here, 1, "repeated"))).contains("Warning");
            String there = editor.open(two);
            assertThat(there).contains("%20", "%C3%84");
            assertThat(Editor.text(editor.diagnostics(there, 1, "repeated")))
                    .contains("Information");
        }
    }
}
