package io.github.devrellint.cli;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.config.ConfigException;
import io.github.devrellint.config.ConfigLoader;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.rule.Rules;
import io.github.devrellint.site.generator.Generator;
import io.github.devrellint.spelling.UserDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a first configuration. */
@Command(
        name = "init",
        description = {
            "Look at the current directory and write devrel-lint.yaml.",
            "None is needed before you want to change something.",
            "",
            "Examples:",
            "  devrel-lint init          shows it, and asks",
            "  devrel-lint init --yes    writes it",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InitCommand implements Callable<Integer> {

    private static final String FILE = ConfigLoader.FILE_NAMES.get(0);
    private static final String SCHEMA = "config.schema.json";

    /** A word on fewer pages may be mistyped on each. */
    private static final int MANY = 3;

    /** Tells the decision of a run about the words that it took over. */
    private static final String WORDS = " words accepted from ";

    private final Terminal terminal;

    @Option(
            names = "--yes",
            description = "Write without asking; accept words that look like names.")
    private boolean yes;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> known = ConfigLoader.find(terminal.directory());
        if (known.isPresent()) {
            throw new ConfigException("there is a configuration already: " + known.get());
        }
        SiteSurvey survey = new SiteSurvey();
        Report report = survey(survey);
        report.failures().forEach(terminal::error);
        String text = text(survey, report);
        WordChoice vocabulary = new WordChoice(vocabulary(report));
        List<String> words = vocabulary.names();
        boolean baseline = false;
        if (!yes) {
            text.lines().forEach(terminal::println);
            terminal.out().print("Write this to " + FILE + "? [y/N] ");
            terminal.out().flush();
            var in =
                    new BufferedReader(
                            new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
            if (!isYes(in.readLine())) {
                terminal.println("nothing was written; --yes writes without asking");
                return Commands.FAILURE;
            }
            words = chosen(vocabulary, in);
            terminal.out()
                    .print("Accept today's findings, so that runs report only new ones? [y/N] ");
            terminal.out().flush();
            baseline = isYes(in.readLine());
        }
        Path schema = terminal.directory().resolve(".devrel-lint").resolve(SCHEMA);
        Files.createDirectories(schema.getParent());
        Files.write(schema, resource("schemas/" + SCHEMA));
        Files.writeString(terminal.directory().resolve(FILE), text);
        terminal.println("wrote " + FILE + " and .devrel-lint/" + SCHEMA);
        accept(words);
        if (baseline) {
            BaselineCommand command = new BaselineCommand(terminal);
            new CommandLine(command).parseArgs(); // sets the defaults of its options
            int accepted = command.call();
            terminal.println("Next: devrel-lint check");
            return report.failures().isEmpty() ? accepted : Commands.FAILURE;
        }
        terminal.println(
                "Next: devrel-lint check. Too much for today? devrel-lint baseline accepts it.");
        return report.failures().isEmpty() ? 0 : Commands.FAILURE;
    }

    private Report survey(SiteSurvey survey) throws IOException {
        Rules known = Rules.load();
        List<Rule<?>> rules = new ArrayList<>(known.rules());
        rules.add(survey);
        LintRequest request =
                LintRequest.of(terminal.directory(), List.of(Path.of("."))).toBuilder()
                        .only(Set.of(SiteSurvey.ID, RuleId.of("misspelling")))
                        .allowEmpty(true)
                        .build();
        try (var progress = TerminalProgress.on(terminal, false)) {
            return new Linter(Rules.of(rules, List.of())).run(request, progress);
        }
    }

    private String text(SiteSurvey survey, Report report) throws IOException {
        Stream<String> words =
                report.decisions().stream().filter(decision -> decision.contains(WORDS));
        String found =
                Stream.of(
                                survey.lines().stream(),
                                words,
                                OtherTools.line(terminal.directory()).stream())
                        .flatMap(lines -> lines)
                        .map(line -> "#   " + line.replaceAll("\\p{Cntrl}", " "))
                        .collect(Collectors.joining("\n"));
        return new String(resource("init.yaml"), StandardCharsets.UTF_8)
                .replace("{found}", found)
                .replace("{generators}", String.join(", ", Generator.names()))
                .replace("{language}", survey.language());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Linter.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        }
    }

    /** The words of the site's own: those that would be reported, though many pages have them. */
    private static List<MisspelledWord> vocabulary(Report report) {
        return MisspelledWord.of(report).stream().filter(word -> word.files() >= MANY).toList();
    }

    private List<String> chosen(WordChoice vocabulary, BufferedReader in) throws IOException {
        if (vocabulary.words().isEmpty()) {
            return List.of();
        }
        terminal.println("These words would be reported, and stand on " + MANY + " pages or more:");
        vocabulary.print(terminal);
        return vocabulary.ask(terminal, in);
    }

    private void accept(List<String> words) throws IOException {
        List<String> added = UserDictionary.in(terminal.directory()).add(words);
        if (!added.isEmpty()) {
            terminal.println(
                    "accepted as right, in .devrel-lint/words.txt: " + String.join(", ", added));
        }
    }

    private static boolean isYes(String answer) {
        return answer != null && answer.strip().toLowerCase().matches("y|yes");
    }
}
