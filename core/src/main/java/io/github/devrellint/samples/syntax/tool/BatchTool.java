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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** From this number of pieces on it saves time to try the usual form first. */
    private static final int MANY = 20;

    /** Forms for changes of code: the most likely ones, and those that go furthest. */
    private static final int USUAL = 3;

    private static final int FURTHEST = 4;

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

    /**
     * Returns tools that try only the usual arguments, and the usual forms and those in which the
     * program reads on longest: a small edit does not make code a part of something else. This
     * tool, where there is one list of arguments only: the processes that tell them apart would
     * take longer than the forms that are left out.
     */
    @Override
    public Map<String, Tool> narrowed(
            Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException {
        if (attempts.size() == 1) {
            return Tool.super.narrowed(program, codes, timeout, context);
        }
        Program started = new Program(program, environment(program, context));
        List<List<ToolError>> errors =
                BatchRun.errors(this, started, attempts.get(0), codes, forms, timeout);
        Map<String, Tool> tools = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            tools.put(codes.get(i), narrowed(errors.get(i)));
        }
        return tools;
    }

    private Tool narrowed(List<ToolError> errors) {
        boolean compared = errors.size() == forms.size();
        List<CodeForm> likely =
                !compared
                        ? forms
                        : Stream.concat(
                                        IntStream.range(0, USUAL).boxed(),
                                        IntStream.range(USUAL, forms.size())
                                                .boxed()
                                                .sorted(
                                                        Comparator.comparing(errors::get)
                                                                .reversed())
                                                .limit(FURTHEST))
                                .map(forms::get)
                                .toList();
        return new BatchTool(
                programs,
                attempts.subList(0, 1),
                settings,
                likely,
                wrong,
                error,
                unit,
                other,
                startUp,
                onJava);
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
                        .filter(i -> places.get(i).filter(at -> !BatchRun.isFatal(at)).isPresent())
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

    /** The error in the form that goes furthest; empty if one form has no fault. */
    private List<Optional<ToolError>> places(
            Program program,
            List<String> arguments,
            List<String> codes,
            List<CodeForm> tried,
            Duration timeout)
            throws IOException {
        List<List<ToolError>> errors =
                BatchRun.errors(this, program, arguments, codes, tried, timeout);
        return IntStream.range(0, codes.size())
                .mapToObj(i -> place(errors.get(i), codes.get(i)))
                .toList();
    }

    private Optional<ToolError> place(List<ToolError> errors, String code) {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                BatchRun.isFatal(errors.get(0))
                        ? errors.get(0)
                        : ToolError.of(errors, code.stripTrailing(), unit));
    }
}
