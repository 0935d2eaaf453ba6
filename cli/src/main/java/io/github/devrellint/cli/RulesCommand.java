package io.github.devrellint.cli;

import io.github.devrellint.rule.Rules;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules: id, default severity, and the first paragraph of their page. */
@Command(
        name = "rules",
        description = {
            "List the rules and what each of them finds.",
            "",
            "Examples:",
            "  devrel-lint rules",
            "  devrel-lint rules | grep sample",
            "  devrel-lint explain image-alt    all about one of them",
            ""
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private static final String FORM = "%s  %-7s  ";

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var rules = Rules.load().entries();
        int idWidth = rules.stream().mapToInt(rule -> rule.id().value().length()).max().orElse(0);
        for (Rules.Entry rule : rules) {
            String head = String.format(FORM, pad(rule.id().value(), idWidth), severity(rule));
            String summary = new RulePage(rule.page()).summary();
            terminal.out().print(head);
            terminal.out()
                    .println(terminal.outIsTerminal() ? wrap(summary, head.length()) : summary);
        }
        return 0;
    }

    private static String severity(Rules.Entry rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Breaks a text into lines that go on below its beginning. */
    private String wrap(String text, int indent) {
        var lines = new StringBuilder();
        int room = Math.max(20, terminal.columns() - indent);
        int used = 0;
        for (String word : text.split(" ")) {
            boolean fits = used == 0 || used + 1 + word.length() <= room;
            lines.append(used == 0 ? "" : fits ? " " : "\n" + " ".repeat(indent)).append(word);
            used = fits && used > 0 ? used + 1 + word.length() : word.length();
        }
        return lines.toString();
    }
}
