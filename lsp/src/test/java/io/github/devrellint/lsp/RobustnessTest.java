package io.github.devrellint.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.document.Document;
import io.github.devrellint.lsp.text.Uris;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients do that they should not do, and documents that are not files of the workspace. */
class RobustnessTest {

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = Files.createDirectories(temporary.toRealPath().resolve("my site ß"));
    }

    private static void stillWorks(Editor editor, Path folder) throws Exception {
        String uri = editor.open(Files.writeString(folder.resolve("a.md"), "It is is here.\n"));
        editor.diagnostics(uri, 1, "repeated");
    }

    @Test
    void endsWithTheClient() throws Exception {
        Editor editor = Editor.in(folder);
        editor.open(Files.writeString(folder.resolve("a.md"), "It is here.\n"));
        editor.die();
        assertThat(editor.exitCode()).isEqualTo(1);
    }

    @Test
    void endsWithTheProcessOfTheClient() throws Exception {
        assumeThat(Path.of("/bin/sleep")).isExecutable();
        Process client = new ProcessBuilder("/bin/sleep", "60").start();
        try (Editor editor = Editor.connected()) {
            var params = new InitializeParams();
            params.setProcessId((int) client.pid());
            params.setCapabilities(new ClientCapabilities());
            Editor.get(editor.server().initialize(params));
            client.destroyForcibly();
            assertThat(editor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void endsInTheMiddleOfAMessage() throws Exception {
        Editor editor = Editor.in(folder);
        editor.write("Content-Length: 5000\r\n\r\n{\"jsonrpc\":".getBytes(StandardCharsets.UTF_8));
        editor.die();
        assertThat(editor.exitCode()).isEqualTo(1);
    }

    @Test
    void endsInOrder() throws Exception {
        Editor editor = Editor.in(folder);
        editor.close();
        assertThat(editor.exitCode()).isZero();
    }

    @Test
    void survivesNonsense() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            for (String content :
                    List.of(
                            "nonsense",
                            "[".repeat(100_000),
                            "[]",
                            "{}",
                            "{\"jsonrpc\":\"2.0\",\"method\":\"no/such/one\"}",
                            "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":7}",
                            "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{}}")) {
                String message = "Content-Length: " + content.length() + "\r\n\r\n" + content;
                editor.write(message.getBytes(StandardCharsets.UTF_8));
            }
            editor.write("\u0000 no header\n{".getBytes(StandardCharsets.UTF_8));
            stillWorks(editor, folder);
        }
    }

    @Test
    void refusesWhatComesTooEarly() throws Exception {
        try (Editor editor = Editor.connected()) {
            var early = new HoverParams(new TextDocumentIdentifier("file:///a.md"), start());
            assertThatThrownBy(
                            () -> Editor.get(editor.server().getTextDocumentService().hover(early)))
                    .hasMessageContaining("not initialized");
            editor.initialize(new ClientCapabilities(), folder);
            stillWorks(editor, folder);
        }
    }

    private static Position start() {
        return new Position(0, 0);
    }

    @Test
    void saysWhatItDoesNotOffer() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            var document = new TextDocumentIdentifier("file:///a.md");
            var symbols = new DocumentSymbolParams(document);
            var texts = editor.server().getTextDocumentService();
            assertThat(code(texts.documentSymbol(symbols)))
                    .isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
            var workspace = editor.server().getWorkspaceService();
            var item = new WorkspaceSymbol();
            assertThat(code(workspace.resolveWorkspaceSymbol(item)))
                    .isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
            assertThat(code(editor.request("no/such/request", "text")))
                    .isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
        }
    }

    private static int code(CompletableFuture<?> answer) {
        try {
            throw new AssertionError(Editor.get(answer));
        } catch (ExecutionException e) {
            return ((ResponseErrorException) e.getCause()).getResponseError().getCode();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesCommandsWithoutTheirArguments() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            var workspace = editor.server().getWorkspaceService();
            for (String command :
                    List.of("devrel-lint.addWord", "devrel-lint.runSample", "no.such.command")) {
                for (List<Object> arguments :
                        Arrays.<List<Object>>asList(null, List.of(), List.of(7, "seven"))) {
                    var params = new ExecuteCommandParams(command, arguments);
                    assertThat(code(workspace.executeCommand(params)))
                            .as(command + " " + arguments)
                            .isEqualTo(ResponseErrorCode.InvalidParams.getValue());
                }
            }
            stillWorks(editor, folder);
        }
    }

    @Test
    void takesPositionsThatAreNotThere() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            String uri = editor.open(Files.writeString(folder.resolve("b.md"), "It is here.\n"));
            var behind = new Range(new Position(90, 0), new Position(91, 7));
            editor.change(uri, 2, new TextDocumentContentChangeEvent(behind, "It is is there.\n"));
            assertThat(Editor.text(editor.diagnostics(uri, 2, "repeated"))).startsWith("1:3-1:8");
            editor.change("file:///not/open.md", 2, new TextDocumentContentChangeEvent("x"));
            editor.close("file:///not/open.md");
            var params =
                    new DocumentDiagnosticParams(new TextDocumentIdentifier("file:///not/open.md"));
            var report =
                    Editor.get(editor.server().getTextDocumentService().diagnostic(params))
                            .getRelatedFullDocumentDiagnosticReport();
            assertThat(report.getItems()).isEmpty();
            stillWorks(editor, folder);
        }
    }

    @Test
    void checksWhatIsNoFileOfTheWorkspace() throws Exception {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        try (Editor editor = Editor.in(folder)) {
            stillWorks(editor, outside);
            editor.open("untitled:Untitled-1", "It is is here.\n");
            editor.diagnostics("untitled:Untitled-1", 1, "repeated");
            String unsaved = Uris.of(folder.resolve("new folder/Übung.md"));
            editor.open(unsaved, "It is is here.\n");
            editor.diagnostics(unsaved, 1, "repeated");
        }
    }

    @Test
    void leavesOtherSchemesAlone() throws Exception {
        try (Editor editor = Editor.in(folder)) {
            editor.open("git:/site/a.md?HEAD", "It is is here.\n");
            editor.open("file:relative.md", "It is is here.\n");
            stillWorks(editor, folder);
        }
    }

    @Test
    void checksASmallDocumentWhileALargeOneTakesItsTime() throws Exception {
        String paragraph = "A paragraph with some `code` and a [link](#here), over and over.\n\n";
        try (Editor editor = Editor.in(folder)) {
            String large = Uris.of(folder.resolve("large.md"));
            editor.open(large, "It is is large.\n\n" + paragraph.repeat(10_000));
            String small = Uris.of(folder.resolve("small.md"));
            editor.open(small, "It is is small.\n");
            editor.diagnostics(small, 1, "repeated");
            editor.saved(small);
            editor.diagnostics(large, 1, "repeated");
        }
    }

    /** A rule with a bug. */
    static final class ThrowingRule implements Rule<Rule.NoOptions> {
        @Override
        public RuleId id() {
            return RuleId.of("throwing");
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public NoOptions defaults() {
            return new NoOptions();
        }

        @Override
        public Stream<Problem> check(Document document, Site site, NoOptions options) {
            throw new IllegalStateException("a bug");
        }
    }

    @Test
    void aRuleThatThrowsIsAMessage() throws Exception {
        var lines = new ByteArrayOutputStream();
        var log = ServerLog.all(new PrintStream(lines, true, StandardCharsets.UTF_8));
        var server = new StdioServer("test", log, () -> Rules.load().with(new ThrowingRule()));
        try (Editor editor = Editor.connected(server)) {
            editor.initialize(new ClientCapabilities(), folder);
            String uri = editor.open(Files.writeString(folder.resolve("c.md"), "It is is c.\n"));
            assertThat(Editor.text(editor.diagnostics(uri, 1, "repeated")))
                    .contains("rule throwing failed");
            assertThat(editor.shown()).contains("c.md: rule throwing failed", "a bug");
            assertThat(editor.logged()).contains("rule throwing failed");
            assertThat(lines.toString(StandardCharsets.UTF_8).lines())
                    .anyMatch(line -> line.matches("\\S+Z INFO: devrel-lint test serves .*"))
                    .anyMatch(line -> line.matches("\\S+Z SEVERE: c.md: rule throwing failed.*"));
        }
    }
}
