package io.github.devrellint.cli;

import io.github.devrellint.lsp.ServerLog;
import io.github.devrellint.lsp.StdioServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an editor. */
@Command(
        name = "lsp",
        description = {
            "Serve an editor: a language server on standard input and output.",
            "",
            "It tells what 'devrel-lint check FILE' tells, while you type, by the same",
            "configuration. Your editor starts it; docs/editor.md of the source says how.",
            "",
            "Examples:",
            "  devrel-lint lsp --log lsp.log     what an editor's settings would name",
            "  vim.lsp.start({ name = 'devrel-lint', cmd = { 'devrel-lint', 'lsp' } })",
            ""
        },
        mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "Append to FILE what the editor is told in its log, and what is wrong with its"
                            + " messages, which goes to standard error otherwise.")
    private Path log;

    LspCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (log == null) {
            return serve(ServerLog.faults(terminal.err()));
        }
        var file = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var lines = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            return serve(ServerLog.all(lines));
        }
    }

    private int serve(ServerLog to) throws InterruptedException {
        return new StdioServer(Version.number(), to).run(terminal.in(), terminal.out());
    }
}
