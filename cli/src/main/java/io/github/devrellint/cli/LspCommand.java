package io.github.devrellint.cli;

import io.github.devrellint.lsp.StdioServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

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
            "  vim.lsp.start({ name = 'devrel-lint', cmd = { 'devrel-lint', 'lsp' } })",
            ""
        },
        mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {

    private final Terminal terminal;

    LspCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new StdioServer(Version.number()).run(terminal.in(), terminal.out(), terminal.err());
    }
}
