package io.github.devrellint.cli;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.spelling.UserDictionary;
import io.github.devrellint.spelling.WordUsage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the author's own dictionary. */
@Command(
        name = "words",
        description = {
            "Keep your own dictionary, .devrel-lint/words.txt.",
            "It lies beside devrel-lint.yaml. Without an option: print its words.",
            "",
            "Examples:",
            "  devrel-lint words",
            "  devrel-lint words --add Kintsugi kubelet",
            "  devrel-lint words --unused",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WordsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ArgGroup private Action action = new Action();

    /** What to do with the dictionary. */
    private static final class Action {
        @Option(
                names = "--add",
                paramLabel = "WORD",
                arity = "1..*",
                description = "Add words; their inflections are right, too.")
        private List<String> add = List.of();

        @Option(names = "--unused", description = "Print the words that no document uses.")
        private boolean unused;
    }

    WordsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ConfigLoader.folder(terminal.directory());
        UserDictionary file = UserDictionary.in(folder);
        if (!action.add.isEmpty()) {
            return add(file);
        }
        return action.unused ? unused(file, folder) : print(file.words());
    }

    private int add(UserDictionary file) throws IOException {
        try {
            for (String word : file.add(action.add)) {
                terminal.println("added " + word);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private int print(List<String> words) {
        words.forEach(terminal::println);
        return 0;
    }

    private int unused(UserDictionary file, Path folder) {
        var usage = new WordUsage();
        Rules known = Rules.load();
        List<Rule<?>> rules = new ArrayList<>(known.rules());
        rules.add(usage);
        LintRequest request =
                LintRequest.of(terminal.directory(), List.of(folder)).toBuilder()
                        .only(Set.of(WordUsage.ID))
                        .allowEmpty(true)
                        .build();
        Report report =
                new Linter(Rules.of(rules, known.siteRules())).run(request, Linter.Progress.NONE);
        for (Failure failure : report.failures()) {
            terminal.error(failure);
        }
        print(usage.unused(file.words()));
        return report.failures().isEmpty() ? 0 : Commands.FAILURE;
    }
}
