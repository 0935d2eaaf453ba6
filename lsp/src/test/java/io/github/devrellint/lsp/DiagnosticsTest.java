package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is underlined while somebody writes. */
class DiagnosticsTest {

    @TempDir Path temporary;
    private Path folder;
    private Path post;

    @BeforeEach
    void site() throws Exception {
        folder = temporary.toRealPath();
        post = Files.writeString(folder.resolve("post.md"), "All is well.\n");
    }

    private static TextDocumentContentChangeEvent edit(
            int line, int from, int to, String replacement) {
        return new TextDocumentContentChangeEvent(
                new Range(new Position(line, from), new Position(line, to)), replacement);
    }

    @Test
    void followsWhatIsTyped() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();

            editor.change(uri, 2, edit(0, 4, 6, "is is"));
            assertThat(Editor.text(editor.diagnostics(uri, 2, "repeated")))
                    .isEqualTo("0:4-0:9 Warning repeated-word: \"is\" is repeated\n");

            editor.change(uri, 3, edit(0, 4, 9, "is"), edit(0, 0, 0, "See [this](gone.md). "));
            assertThat(Editor.text(editor.diagnostics(uri, 3, "broken")))
                    .startsWith("0:11-0:18 Error broken-link: ");

            editor.change(uri, 4, new TextDocumentContentChangeEvent("All is well again.\n"));
            assertThat(editor.diagnostics(uri, 4, "")).isEmpty();
        }
    }

    @Test
    void leadsToThePageOfTheRule() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(post, "It is is well.\n"));
            Diagnostic found = editor.diagnostics(uri, 1, "repeated").get(0);
            assertThat(found.getSource()).isEqualTo("devrel-lint");
            assertThat(found.getCodeDescription().getHref()).endsWith("/rules/repeated-word/");
        }
    }

    /** Editors show what has this tag in grey. */
    @Test
    void marksASuppressionThatSuppressesNothingAsUnnecessary() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            String comment = "<!-- devrel-lint-disable-next-line repeated-word -->\n";
            String uri = editor.open(Files.writeString(post, comment + "It is well.\n"));
            Diagnostic found = editor.diagnostics(uri, 1, "suppresses").get(0);
            assertThat(found.getTags()).containsExactly(DiagnosticTag.Unnecessary);
        }
    }

    @Test
    void compilesSamplesInTheBackgroundAndRunsNone() throws Exception {
        Path ran = folder.resolve("ran");
        try (Editor editor = Editor.in(folder)) {
            String text =
                    """
                    It is is well.

                    ```java
                    java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
                    int number = "text";
                    ```
                    """;
            String uri = editor.open(Files.writeString(post, text.formatted(ran)));
            List<Diagnostic> first = editor.diagnostics(uri, 1, "");
            assertThat(Editor.text(first)).contains("repeated-word").doesNotContain("sample");
            assertThat(Editor.text(editor.diagnostics(uri, 1, "sample-compile")))
                    .contains("repeated-word", "4:13-4:19 Error sample-compile");
            editor.change(uri, 2, edit(0, 0, 0, "A line.\n\n"));
            assertThat(Editor.text(editor.diagnostics(uri, 2, "")))
                    .as("kept in sight until compiled again")
                    .contains("2:3-2:8 Warning repeated-word", "6:13-6:19 Error sample-compile");
            editor.change(uri, 3, edit(6, 13, 19, "7"));
            assertThat(Editor.text(editor.diagnostics(uri, 3, "")))
                    .contains("repeated-word")
                    .doesNotContain("sample");
            assertThat(ran).doesNotExist();
        }
    }

    @Test
    void answersAClientThatAsks() throws Exception {
        var texts = new TextDocumentClientCapabilities();
        texts.setDiagnostic(new DiagnosticCapabilities());
        var workspace = new WorkspaceClientCapabilities();
        workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
        var capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        capabilities.setWorkspace(workspace);
        try (Editor editor = Editor.connected()) {
            assertThat(
                            editor.initialize(capabilities, folder)
                                    .getCapabilities()
                                    .getDiagnosticProvider())
                    .isNotNull();
            String uri = editor.open(Files.writeString(post, "It is is well.\n"));
            var params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
            DocumentDiagnosticReport first = pull(editor, params);
            var full = first.getRelatedFullDocumentDiagnosticReport();
            assertThat(Editor.text(full.getItems())).contains("repeated-word");

            editor.awaitRefresh();
            params.setPreviousResultId(full.getResultId());
            assertThat(pull(editor, params).isRelatedUnchangedDocumentDiagnosticReport()).isTrue();
        }
    }

    private static DocumentDiagnosticReport pull(Editor editor, DocumentDiagnosticParams params)
            throws Exception {
        return Editor.get(editor.server().getTextDocumentService().diagnostic(params));
    }

    @Test
    void countsBytesForAClientThatDoes() throws Exception {
        var general = new GeneralClientCapabilities();
        general.setPositionEncodings(List.of("utf-8", "utf-16"));
        var capabilities = new ClientCapabilities();
        capabilities.setGeneral(general);
        try (Editor editor = Editor.connected()) {
            assertThat(
                            editor.initialize(capabilities, folder)
                                    .getCapabilities()
                                    .getPositionEncoding())
                    .isEqualTo("utf-8");
            String uri = editor.open(Files.writeString(post, "\u00dc\ud83d\ude00 is fine.\n"));
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();
            editor.change(uri, 2, edit(0, 7, 9, "is is"));
            assertThat(Editor.text(editor.diagnostics(uri, 2, "repeated")))
                    .startsWith("0:7-0:12 Warning repeated-word");
        }
    }

    @Test
    void usesTheConfigurationOfTheSite() throws Exception {
        Files.writeString(
                folder.resolve("devrel-lint.yaml"),
                "exclude: [drafts/**]\nrules: { repeated-word: info }\n");
        Path draft = Files.createDirectories(folder.resolve("drafts")).resolve("draft.md");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(post, "It is is well.\n"));
            assertThat(Editor.text(editor.diagnostics(uri, 1, "repeated")))
                    .contains("Information repeated-word");
            String excluded = editor.open(Files.writeString(draft, "It is is well.\n"));
            assertThat(editor.diagnostics(excluded, 1, "")).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithTheConfiguration() throws Exception {
        Files.writeString(folder.resolve("devrel-lint.yaml"), "rulez: {}\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            assertThat(Editor.text(editor.diagnostics(uri, 1, "")))
                    .contains("0:0-0:0 Error", "devrel-lint.yaml:1:1", "did you mean 'rules'?");
            assertThat(editor.shown()).contains("devrel-lint.yaml:1:1");
        }
    }

    @Test
    void showsNothingOfWhatIsClosed() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(post, "It is is well.\n"));
            editor.diagnostics(uri, 1, "repeated");
            editor.close(uri);
            PublishDiagnosticsParams last = editor.nextPublished();
            while (last.getVersion() != null) {
                last = editor.nextPublished();
            }
            assertThat(last.getDiagnostics()).isEmpty();
        }
    }
}
