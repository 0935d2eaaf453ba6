package io.github.devrellint.samples.syntax;

import io.github.devrellint.base.ByteSize;
import io.github.devrellint.base.ProgramFile;
import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Language;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Failed;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.sandbox.Job;
import io.github.devrellint.samples.sandbox.Outcome;
import io.github.devrellint.samples.sandbox.ProcessRunner;
import io.github.devrellint.samples.sandbox.Sandbox;
import io.github.devrellint.samples.sandbox.SandboxChoice;
import io.github.devrellint.samples.sandbox.Workspace;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.ToolFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a language by a command from the configuration: an exit code other than 0 means a fault,
 * and the first {@code file:line[:column]: message} in the output says where. One process for each
 * snippet; the snippet is in a file, never in the command.
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
        Optional<Sandbox> sandbox = SandboxChoice.of(context);
        if (sandbox.isEmpty()) {
            SyntaxVerdict unchecked = unchecked("runs only in a sandbox");
            return snippets.stream().map(snippet -> unchecked).toList();
        }
        List<SyntaxVerdict> verdicts = new ArrayList<>();
        for (Snippet snippet : snippets) {
            try {
                verdicts.add(check(snippet.code(), context, sandbox.get()));
            } catch (IOException e) {
                verdicts.add(
                        new Failed(name() + " could not check samples: " + e.getMessage(), true));
            }
        }
        return verdicts;
    }

    private SyntaxVerdict check(String code, RunContext context, Sandbox sandbox)
            throws IOException {
        Optional<Path> program = program(context, sandbox);
        if (program.isEmpty()) {
            return unchecked("is not installed");
        }
        String name = "sample." + settings.extension();
        try (Workspace workspace = Workspace.of(Map.of(name, code))) {
            String file = workspace.folder().resolve(name).toString();
            List<String> arguments =
                    settings.check().stream()
                            .skip(1)
                            .map(word -> word.replace("{file}", file))
                            .toList();
            SampleSettings samples = context.config().samples();
            Job job =
                    new Job(
                            new Job.Tool(language, name(), program.get(), List.of(program.get())),
                            arguments,
                            workspace.folder(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            new Job.Limits(samples.timeout(), ByteSize.of(samples.memory())));
            return verdict(code, ProcessRunner.run(job, sandbox));
        }
    }

    private String name() {
        return settings.check().get(0);
    }

    /**
     * A path in the command is relative to the configuration; a name is looked for on the PATH, or
     * by a container in its image.
     */
    private Optional<Path> program(RunContext context, Sandbox sandbox) throws IOException {
        boolean path = ProgramFile.isPath(name());
        if (!path && !sandbox.usesToolsOfThisMachine()) {
            return Optional.of(Path.of(name()));
        }
        Optional<Path> program = ProgramFile.of(name(), context.config().base());
        return path && program.isPresent() ? Optional.of(program.get().toRealPath()) : program;
    }

    private SyntaxVerdict verdict(String code, Outcome outcome) {
        if (outcome.end() != Outcome.End.EXITED) {
            return new Failed(name() + " could not check samples: it took too much", true);
        }
        if (outcome.exit() == 0) {
            return SyntaxVerdict.VALID;
        }
        String text = outcome.out() + outcome.err();
        Matcher place = PLACE.matcher(text);
        if (place.find()) {
            int column = place.group(2) == null ? 1 : Integer.parseInt(place.group(2));
            return surely(
                    ToolFault.verdict(
                            code, Integer.parseInt(place.group(1)), column, place.group(3)));
        }
        String message = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return surely(
                ToolFault.verdict(
                        code, 1, 1, message.isEmpty() ? "exit code " + outcome.exit() : message));
    }

    /** Whoever names a command wants to hear what it finds. */
    private static SyntaxVerdict surely(SyntaxVerdict verdict) {
        return verdict instanceof SyntaxVerdict.Checked checked
                ? new SyntaxVerdict.Checked(
                        checked.faults().stream().map(SyntaxVerdict.Fault::surely).toList())
                : verdict;
    }

    private SyntaxVerdict unchecked(String reason) {
        return new Unchecked(name() + " " + reason, true);
    }
}
