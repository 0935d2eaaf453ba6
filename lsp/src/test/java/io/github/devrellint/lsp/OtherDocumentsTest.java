package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document has to do with others: those on the disk, and those being written beside it. */
class OtherDocumentsTest {

    private static final String HEAD = "---\nlayout: post\ntitle: %s\npermalink: %s\n---\n";

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void site() throws Exception {
        folder = temporary.toRealPath();
        write("_config.yml", "title: A blog\n");
        write("_layouts/post.html", "{{ content }}\n");
    }

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Editor editor(boolean related) throws Exception {
        var published = new PublishDiagnosticsCapabilities();
        published.setRelatedInformation(related);
        var texts = new TextDocumentClientCapabilities();
        texts.setPublishDiagnostics(published);
        var capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        Editor editor = Editor.connected();
        editor.initialize(capabilities, folder);
        return editor;
    }

    private static TextDocumentContentChangeEvent text(String text) {
        return new TextDocumentContentChangeEvent(text);
    }

    private static Diagnostic unique(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(each -> each.getCode().getLeft().equals("front-matter-unique"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadsToTheOtherPostWithThisAddress() throws Exception {
        Path one = write("_posts/2024-01-02-one.md", HEAD.formatted("One", "/same/"));
        Path two = write("_posts/2024-01-03-two.md", HEAD.formatted("Two", "/same/"));
        try (Editor editor = editor(true)) {
            // whichever of the two is being written
            for (Path post : List.of(one, two)) {
                Path other = post.equals(one) ? two : one;
                String uri = editor.open(post);
                Diagnostic found = unique(editor.diagnostics(uri, 1, "front-matter-unique"));
                assertThat(found.getMessage().getLeft())
                        .contains("/same/", folder.relativize(other).toString().replace('\\', '/'));
                var place = found.getRelatedInformation().get(0).getLocation();
                assertThat(place.getUri()).isEqualTo(Uris.of(other));
                assertThat(place.getRange())
                        .isEqualTo(new Range(new Position(3, 11), new Position(3, 17)));
                editor.close(uri);
            }
        }
    }

    @Test
    void sendsNoPlacesToAClientThatDoesNotShowThem() throws Exception {
        write("_posts/2024-01-02-one.md", HEAD.formatted("One", "/same/"));
        Path two = write("_posts/2024-01-03-two.md", HEAD.formatted("Two", "/same/"));
        try (Editor editor = editor(false)) {
            String uri = editor.open(two);
            Diagnostic found = unique(editor.diagnostics(uri, 1, "front-matter-unique"));
            assertThat(found.getRelatedInformation()).isNull();
        }
    }

    @Test
    void tellsOfImagesThatNoDocumentUses() throws Exception {
        write("devrel-lint.yaml", "rules: { orphan-image: warning }\n");
        write("assets/used.png", "");
        write("assets/left.png", "");
        Path post =
                write(
                        "_posts/2024-01-02-one.md",
                        HEAD.formatted("One", "/one/") + "![a chart](/assets/used.png)\n");
        try (Editor editor = editor(true)) {
            String uri = editor.open(post);
            assertThat(Editor.text(editor.diagnostics(uri, 1, "orphan-image")))
                    .contains("assets/left.png")
                    .doesNotContain("assets/used.png");
        }
    }

    @Test
    void knowsHeadingsThatAreNotSaved() throws Exception {
        Path one = write("_posts/2024-01-02-one.md", HEAD.formatted("One", "/one/") + "# First\n");
        Path two =
                write(
                        "_posts/2024-01-03-two.md",
                        HEAD.formatted("Two", "/two/") + "See [it](/one/#second).\n");
        try (Editor editor = editor(true)) {
            String linking = editor.open(two);
            editor.diagnostics(linking, 1, "broken-anchor");
            String linked = editor.open(one);
            editor.change(
                    linked, 2, text(HEAD.formatted("One", "/one/") + "# First\n\n## Second\n"));
            editor.diagnosticsWithout(linking, 1, "broken-anchor");
            editor.change(linked, 3, text(HEAD.formatted("One", "/one/") + "# First\n"));
            editor.diagnostics(linking, 1, "broken-anchor");
        }
    }

    @Test
    void knowsAddressesThatAreNotSaved() throws Exception {
        Path one = write("_posts/2024-01-02-one.md", HEAD.formatted("One", "/one/"));
        Path two =
                write(
                        "_posts/2024-01-03-two.md",
                        HEAD.formatted("Two", "/two/") + "See [it](/moved/).\n");
        try (Editor editor = editor(true)) {
            String linking = editor.open(two);
            editor.diagnostics(linking, 1, "broken-link");
            String linked = editor.open(one);
            editor.change(linked, 2, text(HEAD.formatted("One", "/moved/")));
            editor.diagnosticsWithout(linking, 1, "broken-link");
            editor.change(linked, 3, text(HEAD.formatted("One", "/two/")));
            assertThat(Editor.text(editor.diagnostics(linking, 1, "front-matter-unique")))
                    .contains("2024-01-02-one.md");
            editor.close(linked);
            // as it is on the disk again
            editor.diagnosticsWithout(linking, 1, "front-matter-unique");
        }
    }

    @Test
    void showsSoManyFindingsAndHowManyMoreThereAre() throws Exception {
        Path post = write("post.md", "It is is here.\n\n".repeat(1_200));
        try (Editor editor = editor(true)) {
            String uri = editor.open(post);
            List<Diagnostic> found = editor.diagnostics(uri, 1, "repeated");
            assertThat(found).hasSize(1_001);
            assertThat(found.get(0).getMessage().getLeft())
                    .isEqualTo("200 more findings are not shown");
        }
    }
}
