package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.lsp.text.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeActionsTest {

    @TempDir Path temporary;
    private Path folder;
    private Path post;

    @BeforeEach
    void site() throws Exception {
        folder = temporary.toRealPath();
        post = folder.resolve("post.md");
    }

    static List<CodeAction> actions(Editor editor, String uri, int line, List<String> only)
            throws Exception {
        Range range = new Range(new Position(line, 0), new Position(line, 100));
        var context = new CodeActionContext(List.of(), only);
        var params = new CodeActionParams(new TextDocumentIdentifier(uri), range, context);
        return Editor.get(editor.server().getTextDocumentService().codeAction(params)).stream()
                .map(each -> each.getRight())
                .toList();
    }

    static CodeAction named(List<CodeAction> actions, String title) {
        return actions.stream()
                .filter(action -> action.getTitle().equals(title))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        actions.stream().map(CodeAction::getTitle).toList()));
    }

    static TextEdit edit(CodeAction action, String uri) {
        List<TextEdit> edits = action.getEdit().getChanges().get(uri);
        assertThat(edits).hasSize(1);
        return edits.get(0);
    }

    @Test
    void repairsOneFindingOrAll() throws Exception {
        Files.writeString(post, "Surprisinly it is is well.\n\nThat was was all.\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "misspelling");
            List<CodeAction> first = actions(editor, uri, 0, null);
            CodeAction replace = named(first, "Replace with \"Surprisingly\"");
            assertThat(replace.getKind()).isEqualTo("quickfix");
            assertThat(replace.getDiagnostics().get(0).getCode().getLeft())
                    .isEqualTo("misspelling");
            assertThat(edit(replace, uri))
                    .isEqualTo(
                            new TextEdit(
                                    new Range(new Position(0, 0), new Position(0, 11)),
                                    "Surprisingly"));

            List<CodeAction> all = actions(editor, uri, 0, List.of("source.fixAll"));
            assertThat(all)
                    .extracting(CodeAction::getKind)
                    .containsOnly("source.fixAll.devrel-lint");
            assertThat(all.get(0).getEdit().getChanges().get(uri))
                    .extracting(each -> each.getRange().getStart().getLine())
                    .contains(0, 2);
            assertThat(actions(editor, uri, 1, List.of("quickfix"))).isEmpty();
        }
    }

    @Test
    void suppressesInTheNotationOfThePlace() throws Exception {
        Files.writeString(
                post,
                """
                ---
                title: It is is here
                ---
                See [this](gone.md).

                ```json
                {"a": }
                ```
                """);
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "sample-syntax");
            assertThat(edit(named(actions(editor, uri, 3, null), "Suppress broken-link here"), uri))
                    .isEqualTo(
                            insertion(
                                    3, 20, " <!-- devrel-lint-disable-line broken-link: TODO -->"));
            assertThat(
                            edit(
                                    named(
                                            actions(editor, uri, 6, null),
                                            "Suppress sample-syntax here"),
                                    uri))
                    .isEqualTo(
                            insertion(
                                    5,
                                    0,
                                    "<!-- devrel-lint-disable-next-line sample-syntax: TODO -->\n"));
        }
    }

    @Test
    void selectsTheReasonWhereTheEditorCan() throws Exception {
        var edits = new WorkspaceEditCapabilities();
        edits.setSnippetEditSupport(true);
        var workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(edits);
        var capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        Files.writeString(post, "It costs $5 $5 is is.\n");
        try (Editor editor = Editor.connected()) {
            editor.initialize(capabilities, folder);
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "repeated");
            var edit =
                    named(actions(editor, uri, 0, null), "Suppress repeated-word here")
                            .getEdit()
                            .getDocumentChanges()
                            .get(0)
                            .getLeft();
            assertThat(edit.getTextDocument().getVersion()).isEqualTo(1);
            assertThat(edit.getEdits().get(0).getRight().getSnippet().getValue())
                    .isEqualTo(" <!-- devrel-lint-disable-line repeated-word: ${1:TODO} -->");
        }
    }

    @Test
    void aReasonThatWasNotFilledInIsTold() throws Exception {
        Files.writeString(
                post, "It is is. <!-- devrel-lint-disable-line repeated-word: TODO -->\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            assertThat(Editor.text(editor.diagnostics(uri, 1, "suppression")))
                    .contains("the reason is still to be written");
        }
    }

    @Test
    void updatesASampleFromItsSource() throws Exception {
        Files.writeString(
                folder.resolve("Main.java"),
                "class Main {\n  // region a\n  int a = 2;\n  // endregion\n}\n");
        Files.writeString(post, "# A page\n\n```java file=Main.java#a\nint a = 1;\n```\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "sample-file");
            CodeAction copy = named(actions(editor, uri, 3, null), "Copy from Main.java#a");
            assertThat(edit(copy, uri).getNewText()).isEqualTo("int a = 2;\n");
        }
    }

    private static TextEdit insertion(int line, int column, String text) {
        Position at = new Position(line, column);
        return new TextEdit(new Range(at, at), text);
    }

    @Test
    void addsAWordToTheSite() throws Exception {
        Files.writeString(post, "Surprisinly it is well.\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "misspelling");
            var command =
                    named(
                                    actions(editor, uri, 0, null),
                                    "Add \"Surprisinly\" to the words of the site")
                            .getCommand();
            execute(editor, command);
            assertThat(folder.resolve(".devrel-lint/words.txt")).hasContent("Surprisinly");
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();
        }
    }

    private static void execute(Editor editor, org.eclipse.lsp4j.Command command) throws Exception {
        var params = new ExecuteCommandParams(command.getCommand(), command.getArguments());
        Editor.get(editor.server().getWorkspaceService().executeCommand(params));
    }

    @Test
    void switchesARuleOff() throws Exception {
        Files.writeString(post, "That is is all.\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(post);
            editor.diagnostics(uri, 1, "repeated");
            execute(
                    editor,
                    named(actions(editor, uri, 0, null), "Switch repeated-word off").getCommand());
            Path config = folder.resolve("devrel-lint.yaml");
            assertThat(config).hasContent("rules:\n  repeated-word: off\n");
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();

            Files.writeString(config, "# ours\nrules:\n  mojibake: error\n");
            editor.saved(uri);
            editor.diagnostics(uri, 1, "repeated");
            CodeAction edit = named(actions(editor, uri, 0, null), "Switch repeated-word off");
            assertThat(edit(edit, Uris.of(config)))
                    .isEqualTo(insertion(2, 2, "repeated-word: off\n  "));
        }
    }
}
