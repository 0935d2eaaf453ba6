package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.sandbox.JavaForTools;
import io.github.devrellint.samples.syntax.snippet.CodeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A compiler or formatter that looks at many files at once, executes none, and ends. Each piece of
 * code is put in a file for each of its possible forms, and has a fault only if it parses in none
 * of them.
 *
 * @param programs names of the program, the first one found is taken
 * @param attempts arguments, each list tried on what did not parse with the one before; {@code
 *     {files}} stands for the files
 * @param settings files besides, by name
 * @param forms what pieces of code may be, the most likely first
 * @param wrong code in the first form that is surely no code: an answer without a word on it is
 *     none
 * @param error a syntax error in the output, with the groups {@code file}, {@code line}, {@code
 *     column} and {@code message}
 * @param unit of columns
 * @param other finds what is no fault of the author though it does not parse: other dialects,
 *     output
 * @param startUp what the program needs to begin with
 * @param onJava whether it runs on a Java virtual machine
 */
public record BatchTool(
        List<String> programs,
        List<List<String>> attempts,
        Map<String, String> settings,
        List<CodeForm> forms,
        String wrong,
        Pattern error,
        ToolError.Unit unit,
        Pattern other,
        Duration startUp,
        boolean onJava)
        implements Tool {

    /** Finds the name of a file in an error, which {@link BatchRun} gave it. */
    static final String FILE = "(?<file>s\\d+_\\d+)";

    /**
     * Errors that end the tool, whatever form the code has. It looks at one file after the other.
     */
    private static final Pattern FATAL =
            Pattern.compile("unterminated|prefix `\\w+` is unknown|unknown start of token");

    /** From this number of pieces on it saves time to try the usual form first. */
    private static final int MANY = 20;

    /** A program and the variables that it is started with besides ours. */
    record Program(Path file, Map<String, String> environment) {}

    private Map<String, String> environment(Path program, RunContext context) {
        return onJava
                ? Map.of("JAVA_HOME", context.service(JavaForTools.KEY).home(program).toString())
                : Map.of();
    }

    @Override
    public List<SyntaxVerdict> ask(
            Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException {
        Program started = new Program(program, environment(program, context));
        List<Optional<ToolError>> places = places(started, attempts.get(0), codes, timeout);
        List<SyntaxVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            verdicts.add(places.get(i).map(at -> verdict(code, at)).orElse(SyntaxVerdict.VALID));
        }
        for (List<String> arguments : attempts.subList(1, attempts.size())) {
            tryAgain(started, arguments, codes, timeout, verdicts);
        }
        return verdicts;
    }

    /** Retracts faults that disappear with other arguments, if the program supports these. */
    private void tryAgain(
            Program program,
            List<String> arguments,
            List<String> codes,
            Duration timeout,
            List<SyntaxVerdict> verdicts) {
        List<Integer> faulty =
                IntStream.range(0, codes.size())
                        .filter(i -> verdicts.get(i) instanceof Checked c && !c.faults().isEmpty())
                        .boxed()
                        .toList();
        if (faulty.isEmpty()) {
            return;
        }
        try {
            List<String> asked = faulty.stream().map(codes::get).toList();
            List<Optional<ToolError>> places = places(program, arguments, asked, timeout);
            for (int i = 0; i < asked.size(); i++) {
                if (places.get(i).isEmpty()) {
                    verdicts.set(faulty.get(i), SyntaxVerdict.VALID);
                }
            }
        } catch (IOException e) {
            // an old program does not know the newest edition: what it said first stands
        }
    }

    private SyntaxVerdict verdict(String code, ToolError place) {
        if (other.matcher(code).find()) {
            return new Unchecked("other syntax", false);
        }
        int column = place.column(code.lines().toList(), unit);
        return ToolFault.verdict(code, place.line(), column, place.message());
    }

    /**
     * Returns the error of each piece of code. Many pieces are first tried in the most common form.
     *
     * @throws IOException if the program does not find what is wrong in the last file: it gave up
     */
    private List<Optional<ToolError>> places(
            Program program, List<String> arguments, List<String> codes, Duration timeout)
            throws IOException {
        if (codes.size() < MANY) {
            return places(program, arguments, codes, forms, timeout);
        }
        List<CodeForm> usual = forms.subList(0, 1);
        List<Optional<ToolError>> places =
                new ArrayList<>(places(program, arguments, codes, usual, timeout));
        List<Integer> others =
                IntStream.range(0, codes.size())
                        .filter(i -> places.get(i).filter(at -> !isFatal(at)).isPresent())
                        .boxed()
                        .toList();
        if (others.isEmpty()) {
            return places;
        }
        List<Optional<ToolError>> again =
                places(
                        program,
                        arguments,
                        others.stream().map(codes::get).toList(),
                        forms,
                        timeout);
        for (int i = 0; i < others.size(); i++) {
            places.set(others.get(i), again.get(i));
        }
        return places;
    }

    /** Asks again about what stands behind a piece that ended the program. */
    private List<Optional<ToolError>> places(
            Program program,
            List<String> arguments,
            List<String> codes,
            List<CodeForm> tried,
            Duration timeout)
            throws IOException {
        List<Optional<ToolError>> places = new ArrayList<>();
        do {
            List<String> rest = codes.subList(places.size(), codes.size());
            BatchRun run = new BatchRun(this, rest, tried);
            places.addAll(places(run.ask(program, arguments, timeout), rest, tried));
        } while (places.size() < codes.size());
        return places;
    }

    /**
     * Returns the error of each piece up to the one that ended the program, if one did.
     *
     * @throws IOException if it gave up for another reason
     */
    private List<Optional<ToolError>> places(
            BatchRun.Answer answer, List<String> codes, List<CodeForm> tried) throws IOException {
        Map<String, ToolError> found = answer.errors();
        int last =
                IntStream.rangeClosed(0, codes.size())
                        .filter(i -> found.containsKey(BatchRun.name(i, 0)))
                        .max()
                        .orElseThrow(() -> new IOException(answer.reason()));
        List<Optional<ToolError>> places = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            places.add(place(codes, i, tried, found));
        }
        if (last < codes.size()) {
            ToolError end = found.get(BatchRun.name(last, 0));
            if (!isFatal(end)) {
                throw new IOException(answer.reason());
            }
            places.add(Optional.of(end));
        }
        return places;
    }

    private static boolean isFatal(ToolError error) {
        return FATAL.matcher(error.message()).find();
    }

    /** The place in the form that goes furthest; empty if one form has no fault. */
    private Optional<ToolError> place(
            List<String> codes, int index, List<CodeForm> tried, Map<String, ToolError> found) {
        List<ToolError> places =
                IntStream.range(0, tried.size())
                        .mapToObj(form -> found.get(BatchRun.name(index, form)))
                        .toList();
        if (places.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        return Optional.of(ToolError.of(places, codes.get(index).stripTrailing(), unit));
    }
}
