package io.github.devrellint.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what makes a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = {
            "Print the completion for a shell: bash, zsh or fish.",
            "",
            "Examples:",
            "  source <(devrel-lint completion bash)      in ~/.bashrc",
            "  source <(devrel-lint completion zsh)       in ~/.zshrc",
            "  devrel-lint completion fish | source     in ~/.config/fish/config.fish",
            ""
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine all = Commands.line(terminal, List.of());
        String name = all.getCommandName();
        // the script for bash turns on the completion of bash where it runs in zsh
        terminal.out()
                .print(
                        shell == Shell.FISH
                                ? new FishCompletion(all.getCommandSpec()).script()
                                : AutoComplete.bash(name, all));
        return 0;
    }
}
