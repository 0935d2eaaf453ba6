package io.github.devrellint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the manual page. */
@Command(
        name = "man",
        description = {
            "Print the manual page.",
            "",
            "Examples:",
            "  devrel-lint man | man -l -",
            "  devrel-lint man > ~/.local/share/man/man1/devrel-lint.1",
            ""
        },
        mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {

    private final Terminal terminal;

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String version = "devrel-lint " + Version.number();
        var spec = Commands.line(terminal, List.of()).getCommandSpec();
        terminal.out().print(new ManPage(spec, version).roff());
        return 0;
    }
}
