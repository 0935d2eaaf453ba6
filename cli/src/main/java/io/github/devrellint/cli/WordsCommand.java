package io.github.devrellint.cli;

import io.github.devrellint.Failure;
import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.config.UserConfig;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.spelling.UserDictionary;
import io.github.devrellint.spelling.WordUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the author's own dictionary. */
@Command(
        name = "words",
        description = {
            "Keep your own dictionary, .devrel-lint/words.txt.",
            "It lies beside devrel-lint.yaml. Without an option: print its words.",
            "",
            "Examples:",
            "  devrel-lint words                  prints them",
            "  devrel-lint words --add Kintsugi kubelet",
            "  devrel-lint words --from-check     lists what a check reports, and asks",
            "  devrel-lint words --from-check --yes _posts    takes names that recur",
            "  devrel-lint words --unused         words that no document uses any more",
            ""
        },
        customSynopsis = "devrel-lint words [--add WORD... | --unused | --from-check [PATH...]]",
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

        @ArgGroup(exclusive = false)
        private FromCheck fromCheck;
    }

    /** How words are collected. */
    private static final class FromCheck {
        @Option(
                names = "--from-check",
                required = true,
                description = "Check, list the words that are reported, and ask which are right.")
        private boolean on;

        @Option(
                names = "--yes",
                description = "Do not ask: take the words that look like names and recur.")
        private boolean yes;

        @Parameters(
                paramLabel = "PATH",
                arity = "0..*",
                description = "Files or folders that are checked; default: .")
        private List<Path> paths = List.of();
    }

    WordsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ConfigLoader.folder(terminal.directory());
        UserDictionary file = UserDictionary.in(folder);
        if (!action.add.isEmpty()) {
            return add(file, action.add);
        }
        if (action.fromCheck != null) {
            return fromCheck(file);
        }
        return action.unused ? unused(file, folder) : print(file.words());
    }

    private int add(UserDictionary file, List<String> words) throws IOException {
        try {
            for (String word : file.add(words)) {
                terminal.println("added " + word);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private int fromCheck(UserDictionary file) throws IOException {
        Report report = check(action.fromCheck.paths);
        report.failures().forEach(terminal::error);
        WordChoice choice = new WordChoice(MisspelledWord.of(report));
        if (choice.words().isEmpty()) {
            terminal.println("no word is reported");
        } else if (action.fromCheck.yes) {
            add(file, choice.names());
        } else {
            choice.print(terminal);
            if (terminal.outIsTerminal()) {
                Reader in = new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
                add(file, choice.ask(terminal, new BufferedReader(in)));
            } else {
                terminal.println("'devrel-lint words --add WORD' says that a word is right");
            }
        }
        return report.failures().isEmpty() ? 0 : Commands.FAILURE;
    }

    private Report check(List<Path> paths) {
        LintRequest request =
                LintRequest.of(
                                terminal.directory(),
                                paths.isEmpty() ? List.of(Path.of(".")) : paths)
                        .toBuilder()
                        .userConfig(UserConfig.find())
                        .severities(allButSpelling())
                        .build();
        try (var progress = TerminalProgress.on(terminal, false)) {
            return new Linter().run(request, progress);
        }
    }

    /** The rules that are switched off; those for spelling stay as they are configured. */
    private static Map<RuleId, Severity> allButSpelling() {
        Map<RuleId, Severity> off = new HashMap<>();
        for (Rules.Entry rule : Rules.load().entries()) {
            if (!UserDictionary.RULES.contains(rule.id())) {
                off.put(rule.id(), Severity.OFF);
            }
        }
        return off;
    }

    private int print(List<String> words) {
        words.forEach(terminal::println);
        return 0;
    }

    private int unused(UserDictionary file, Path folder) {
        var usage = new WordUsage();
        LintRequest request =
                LintRequest.of(terminal.directory(), List.of(folder)).toBuilder()
                        .only(Set.of(WordUsage.ID))
                        .allowEmpty(true)
                        .build();
        Report report = new Linter(Rules.load().with(usage)).run(request, Linter.Progress.NONE);
        for (Failure failure : report.failures()) {
            terminal.error(failure);
        }
        print(usage.unused(file.words()));
        return report.failures().isEmpty() ? 0 : Commands.FAILURE;
    }
}
