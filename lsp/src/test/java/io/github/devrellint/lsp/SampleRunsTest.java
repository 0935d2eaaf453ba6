package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a code lens runs. */
class SampleRunsTest {

    private static final String POST =
            """
            # A page

            ```java
            System.out.println(6 * 7);
            ```

            ```output
            41
            ```

            ```json
            {"a": 1}
            ```

            ```java ignore="later"
            int a
            ```
            """;

    @TempDir Path temporary;

    private static List<? extends CodeLens> lenses(Editor editor, String uri) throws Exception {
        return Editor.get(
                editor.server()
                        .getTextDocumentService()
                        .codeLens(new CodeLensParams(new TextDocumentIdentifier(uri))));
    }

    private static void click(Editor editor, CodeLens lens) throws Exception {
        var command = lens.getCommand();
        var params = new ExecuteCommandParams(command.getCommand(), command.getArguments());
        Editor.get(editor.server().getWorkspaceService().executeCommand(params));
    }

    @Test
    void runsInTheSandboxAndComparesTheOutput() throws Exception {
        assumeTrue(hasSandbox(), "no sandbox");
        Path folder = temporary.toRealPath();
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(folder.resolve("page.md"), POST));
            assertThat(editor.diagnostics(uri, 1, "")).isEmpty();
            editor.diagnostics(uri, 1, "");
            List<? extends CodeLens> lenses = lenses(editor, uri);
            assertThat(lenses)
                    .extracting(lens -> lens.getRange().getStart().getLine())
                    .containsExactly(2, 2);
            click(editor, lenses.get(0));
            assertThat(editor.shown()).startsWith("line 3 failed: ").endsWith("printed:\n42");
            assertThat(Editor.text(editor.diagnostics(uri, 1, "sample-output")))
                    .startsWith("7:0-7:2 Error sample-output: ");
            CodeAction write =
                    CodeActionsTest.named(
                            CodeActionsTest.actions(editor, uri, 7, null),
                            "Write what the sample prints");
            var edit = CodeActionsTest.edit(write, uri);
            assertThat(edit.getNewText()).isEqualTo("42\n");
            assertThat(edit.getRange())
                    .isEqualTo(new Range(new Position(7, 0), new Position(8, 0)));
        }
    }

    private static boolean hasSandbox() throws Exception {
        try {
            return new ProcessBuilder("bwrap", "--ro-bind", "/", "/", "true").start().waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void checksWithoutRunning() throws Exception {
        Path folder = temporary.toRealPath();
        Files.writeString(folder.resolve("devrel-lint.yaml"), "samples: { run: compile }\n");
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(folder.resolve("page.md"), POST));
            List<? extends CodeLens> lenses = lenses(editor, uri);
            assertThat(lenses)
                    .extracting(lens -> lens.getCommand().getTitle())
                    .containsExactly("Check");
            click(editor, lenses.get(0));
            assertThat(editor.shown()).isEqualTo("line 3 compiled");
        }
    }
}
