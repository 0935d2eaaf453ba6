package io.github.devrellint.cli;

import io.github.devrellint.config.ConfigException;
import io.github.devrellint.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: its subcommands, and exit codes for their errors. */
@Command(
        name = "devrel-lint",
        description = {
            "Lints technical blog posts: front matter, images, links, spelling, code.",
            "",
            "Examples:",
            "  devrel-lint check                  the posts of the current directory",
            "  devrel-lint fix --dry-run          what can be fixed for you, as a diff",
            "  devrel-lint explain misspelling    what a rule finds, and its options",
            "  devrel-lint baseline               accepts today's findings",
            "  devrel-lint check --since main     reports what a branch has changed",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "'devrel-lint COMMAND --help' shows the options of a command.",
            "Exit codes: 0 clean; 1 findings; 2 wrong usage or configuration, or something",
            "could not be checked."
        })
final class Commands implements Callable<Integer> {

    /** Exit code for wrong usage, wrong configuration and failures. */
    static final int FAILURE = 2;

    @CommandLine.Spec private CommandSpec spec;

    private Commands() {}

    /** The commands, in the order in which the help lists them. */
    private static Map<String, Supplier<Callable<Integer>>> all(Terminal terminal) {
        var all = new LinkedHashMap<String, Supplier<Callable<Integer>>>();
        all.put(CheckCommand.NAME, () -> new CheckCommand(terminal));
        all.put("fix", () -> new FixCommand(terminal));
        all.put("watch", () -> new WatchCommand(terminal));
        all.put("lsp", () -> new LspCommand(terminal));
        all.put("init", () -> new InitCommand(terminal));
        all.put("baseline", () -> new BaselineCommand(terminal));
        all.put("rules", () -> new RulesCommand(terminal));
        all.put("explain", () -> new ExplainCommand(terminal));
        all.put("words", () -> new WordsCommand(terminal));
        all.put("stats", () -> new StatsCommand(terminal));
        all.put("links", () -> new LinksCommand(terminal));
        all.put("install-hook", () -> new InstallHookCommand(terminal));
        all.put("completion", () -> new CompletionCommand(terminal));
        all.put("man", () -> new ManCommand(terminal));
        return all;
    }

    /**
     * Returns the command line of a terminal.
     *
     * @param args the arguments. If the first names a command, that one is all that picocli needs
     *     to know: reading the annotations of the others takes longer than checking a post.
     */
    static CommandLine line(Terminal terminal, List<String> args) {
        var line = new CommandLine(new Commands());
        var all = all(terminal);
        String first = args.isEmpty() ? "" : args.get(0);
        if (all.containsKey(first)) {
            line.addSubcommand(first, all.get(first).get());
        } else {
            all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setHelpFactory(CommandHelp::new);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        Color.AUTO.isOn(terminal.outIsTerminal()) ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(usageError(terminal));
        line.setExecutionStrategy(Commands::execute);
        line.setExecutionExceptionHandler(failure());
        return line;
    }

    /** Help of a command that there is not is wrong usage, too. */
    private static int execute(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(
                    parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Prints the help if no command is given. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return FAILURE;
    }

    private static IParameterExceptionHandler usageError(Terminal terminal) {
        return (error, args) -> {
            CommandLine line = error.getCommandLine();
            error(line, new UsageError(error).message(terminal));
            line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return FAILURE;
        };
    }

    private static IExecutionExceptionHandler failure() {
        return (error, line, parsed) -> {
            report(error, message -> error(line, message));
            return FAILURE;
        };
    }

    /** Tells why a command could not be executed, line by line. */
    static void report(Exception error, Consumer<String> to) {
        Main.awaitEndBySignal();
        if (error instanceof ConfigException) {
            to.accept(error.getMessage());
        } else if (error instanceof FileSystemException file) {
            String reason = Objects.requireNonNullElse(file.getReason(), "cannot be used");
            to.accept(file.getFile() + ": " + reason);
        } else if (error instanceof IOException) {
            to.accept(error.getMessage());
        } else {
            to.accept("this is a bug in devrel-lint:");
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(to);
        }
    }

    private static void error(CommandLine line, String message) {
        line.getErr().println("devrel-lint: " + Printable.of(message));
    }
}
