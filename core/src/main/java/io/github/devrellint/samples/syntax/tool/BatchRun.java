package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.base.TemporaryFolder;
import io.github.devrellint.samples.sandbox.FailureReason;
import io.github.devrellint.samples.syntax.snippet.CodeForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One process of a {@link BatchTool}: writes the files, starts the program, reads its errors. */
final class BatchRun {

    /**
     * Errors that end the tool, whatever form the code has. It looks at one file after the other.
     */
    private static final Pattern FATAL =
            Pattern.compile("unterminated|prefix `\\w+` is unknown|unknown start of token");

    /**
     * What the program said.
     *
     * @param errors the first of each file, its line counted in the code
     * @param reason why it gave up, if it did
     */
    record Answer(Map<String, ToolError> errors, String reason) {}

    private final BatchTool tool;
    private final List<String> codes;
    private final List<CodeForm> tried;

    /**
     * @param codes pieces of code
     * @param tried the first of the tool's forms, each of which is tried on every piece
     */
    BatchRun(BatchTool tool, List<String> codes, List<CodeForm> tried) {
        this.tool = tool;
        this.codes = codes;
        this.tried = tried;
    }

    /**
     * Returns the errors of each piece of code, one for each form; only that of the first form if
     * it ended the program; none if one form has no fault. Asks again about what stands behind a
     * piece that ended the program.
     */
    static List<List<ToolError>> errors(
            BatchTool tool,
            BatchTool.Program program,
            List<String> arguments,
            List<String> codes,
            List<CodeForm> tried,
            Duration timeout)
            throws IOException {
        List<List<ToolError>> errors = new ArrayList<>();
        do {
            List<String> rest = codes.subList(errors.size(), codes.size());
            BatchRun run = new BatchRun(tool, rest, tried);
            errors.addAll(errors(run.ask(program, arguments, timeout), rest.size(), tried.size()));
        } while (errors.size() < codes.size());
        return errors;
    }

    /**
     * Returns the errors of each piece up to the one that ended the program, if one did.
     *
     * @throws IOException if it gave up for another reason
     */
    private static List<List<ToolError>> errors(BatchRun.Answer answer, int codes, int forms)
            throws IOException {
        Map<String, ToolError> found = answer.errors();
        int last =
                IntStream.rangeClosed(0, codes)
                        .filter(i -> found.containsKey(BatchRun.name(i, 0)))
                        .max()
                        .orElseThrow(() -> new IOException(answer.reason()));
        List<List<ToolError>> errors = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            int index = i;
            List<ToolError> own =
                    IntStream.range(0, forms)
                            .mapToObj(form -> found.get(BatchRun.name(index, form)))
                            .toList();
            errors.add(own.contains(null) ? List.of() : own);
        }
        if (last < codes) {
            ToolError end = found.get(BatchRun.name(last, 0));
            if (!isFatal(end)) {
                throw new IOException(answer.reason());
            }
            errors.add(List.of(end));
        }
        return errors;
    }

    static boolean isFatal(ToolError error) {
        return FATAL.matcher(error.message()).find();
    }

    /**
     * Runs the program.
     *
     * @param arguments of the program, with {@code {files}} for the files
     * @throws IOException if it can't be started or takes longer than the time limit
     */
    Answer ask(BatchTool.Program program, List<String> arguments, Duration timeout)
            throws IOException {
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            Path folder = temporary.path();
            List<String> files = write(folder);
            List<String> command = new ArrayList<>(List.of(program.file().toString()));
            arguments.forEach(
                    word -> {
                        List<String> words = word.equals("{files}") ? files : List.of(word);
                        command.addAll(words);
                    });
            ToolProcess.Output output =
                    ToolProcess.run(command, folder, program.environment(), timeout);
            if (output.timedOut()) {
                throw new IOException("it took too long");
            }
            Map<String, ToolError> found = new HashMap<>();
            Matcher matcher = tool.error().matcher(output.text());
            while (matcher.find()) {
                String file = matcher.group("file");
                int form = Integer.parseInt(file.substring(file.indexOf('_') + 1));
                ToolError place =
                        new ToolError(
                                Integer.parseInt(matcher.group("line")),
                                Integer.parseInt(matcher.group("column")),
                                matcher.group("message"));
                found.merge(
                        file,
                        place.up(tried.get(form).linesBefore()),
                        (a, b) -> Collections.min(List.of(a, b)));
            }
            return new Answer(found, reason(output));
        }
    }

    private static String reason(ToolProcess.Output output) {
        return FailureReason.in(output.text())
                .map(ToolFault::plain)
                .orElse("it ended with exit code " + output.exit());
    }

    /** Writes the settings, every piece of code in every form, and at last what is wrong. */
    private List<String> write(Path folder) throws IOException {
        for (Map.Entry<String, String> setting : tool.settings().entrySet()) {
            Files.writeString(folder.resolve(setting.getKey()), setting.getValue());
        }
        List<String> files = new ArrayList<>();
        for (int i = 0; i <= codes.size(); i++) {
            for (int form = 0; form < (i < codes.size() ? tried.size() : 1); form++) {
                String file = name(i, form) + "." + tool.forms().get(form).extension();
                String code = i < codes.size() ? codes.get(i) : tool.wrong();
                Files.writeString(folder.resolve(file), tool.forms().get(form).of(code));
                files.add(file);
            }
        }
        return files;
    }

    /** The name of a file without its extension, as errors name it. */
    static String name(int index, int form) {
        return "s" + index + "_" + form;
    }
}
