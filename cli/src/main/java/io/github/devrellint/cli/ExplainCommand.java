package io.github.devrellint.cli;

import io.github.devrellint.rule.Rules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a rule. */
@Command(
        name = "explain",
        description = {
            "Explain a rule: what, why, wrong, right, options, fix.",
            "",
            "Examples:",
            "  devrel-lint explain broken-image",
            "  devrel-lint explain sample-compile --color always | less -R",
            ""
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "RULE",
            completionCandidates = RuleIds.class,
            description = "Its id, for example broken-image.")
    private String rule;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never; default: ${DEFAULT-VALUE}.",
            defaultValue = "auto")
    private Color color;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Rules rules = Rules.load();
        var entry = rules.find(rule).orElseThrow(() -> unknown(rules));
        boolean colored = color.isOn(terminal.outIsTerminal());
        terminal.out().print(new RulePage(entry.page()).render(colored));
        return 0;
    }

    private ParameterException unknown(Rules rules) {
        var ids = rules.entries().stream().map(entry -> entry.id().value()).toList();
        return new ParameterException(spec.commandLine(), RuleIds.unknown(rule, ids));
    }
}
