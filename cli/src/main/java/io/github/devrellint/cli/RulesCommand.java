package io.github.devrellint.cli;

import io.github.devrellint.rule.Rules;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules: id, default severity, and the first paragraph of their page. */
@Command(
        name = "rules",
        description = "List the rules and what each of them finds.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var rules = Rules.load().entries();
        int width = rules.stream().mapToInt(rule -> rule.id().value().length()).max().orElse(0);
        for (Rules.Entry rule : rules) {
            String severity = rule.severity().name().toLowerCase(Locale.ROOT);
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-" + width + "s  %-7s  %s%n",
                            rule.id(),
                            severity,
                            new RulePage(rule.page()).summary());
        }
        return 0;
    }
}
