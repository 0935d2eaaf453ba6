package io.github.devrellint.samples.syntax;

import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a language by the command that the configuration names for it: an exit code other than 0
 * means a fault, and the first {@code file:line[:column]: message} in the output says where. One
 * process for each snippet; the snippet is in a file, never in the command.
 */
public final class CommandChecker implements SyntaxChecker {

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?m)^.{0,300}?sample\\.\\w++[\"']?(?:: line |:|\",? line |\\()(\\d{1,6})(?:[:,](\\d{1,6}))?\\)?:?\\s*+(.*)$");

    private final String language;
    private final Language settings;

    /**
     * @param language canonical name
     * @param settings with a command to check
     */
    public CommandChecker(String language, Language settings) {
        this.language = language;
        this.settings = settings;
    }

    @Override
    public Set<String> languages() {
        return Set.of(language);
    }

    @Override
    public List<SyntaxVerdict> check(List<Snippet> snippets, RunContext context) {
        List<SyntaxVerdict> verdicts = new ArrayList<>();
        for (Snippet snippet : snippets) {
            try {
                verdicts.add(check(snippet.code(), context));
            } catch (IOException e) {
                verdicts.add(failed("can't be started"));
            }
        }
        return verdicts;
    }

    private SyntaxVerdict check(String code, RunContext context) throws IOException {
        Optional<Path> program = program(context);
        if (program.isEmpty()) {
            return failed("is not installed");
        }
        Path folder = Files.createTempDirectory("devrel-lint-check");
        Path file = folder.resolve("sample." + settings.extension());
        try {
            Files.writeString(file, code);
            List<String> command = new ArrayList<>(List.of(program.get().toString()));
            settings.check().stream()
                    .skip(1)
                    .map(word -> word.replace("{file}", file.toString()))
                    .forEach(command::add);
            return verdict(
                    code, ToolProcess.run(command, folder, context.config().samples().timeout()));
        } finally {
            ToolProcess.delete(folder);
        }
    }

    /** A path in the command is relative to the configuration; a name is looked for on the PATH. */
    private Optional<Path> program(RunContext context) {
        String name = settings.check().get(0);
        return name.contains("/")
                ? Optional.of(context.config().base().resolve(name)).filter(Files::isExecutable)
                : ToolProcess.find(List.of(name));
    }

    private SyntaxVerdict verdict(String code, ToolProcess.Output output) {
        if (output.timedOut()) {
            return failed("took too long");
        }
        if (output.exit() == 0) {
            return SyntaxVerdict.VALID;
        }
        Matcher place = PLACE.matcher(output.text());
        if (place.find()) {
            int column = place.group(2) == null ? 1 : Integer.parseInt(place.group(2));
            return ToolFault.verdict(
                    code, Integer.parseInt(place.group(1)), column, place.group(3));
        }
        String message =
                output.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return ToolFault.verdict(
                code, 1, 1, message.isEmpty() ? "exit code " + output.exit() : message);
    }

    private SyntaxVerdict failed(String reason) {
        return new Unchecked(settings.check().get(0) + " " + reason, true);
    }
}
