package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.context.RunContext;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Fragment;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundled script, written in the language that it checks, which runs the language's own parser on
 * files and prints one line per error: number of the file, line, column, message.
 *
 * @param programs names of the program that runs it, the first one found is taken
 * @param options between the program and the script
 * @param script resource in {@code samples/check}
 * @param extension of the files to check
 * @param startUp what the program needs to begin with
 */
public record Driver(
        List<String> programs,
        List<String> options,
        String script,
        String extension,
        Duration startUp)
        implements Tool {

    private static final Pattern ANSWER =
            Pattern.compile("(\\d{1,6})\t(?:(\\d{1,6})\t(\\d{1,6})\t(.*)|([-~])\t(.*))");

    /** One whose program begins at once. */
    public Driver(List<String> programs, List<String> options, String script, String extension) {
        this(programs, options, script, extension, Duration.ZERO);
    }

    @Override
    public List<SyntaxVerdict> ask(
            Path program, List<String> codes, Duration timeout, RunContext context)
            throws IOException {
        return verdicts(codes, Drivers.of(context).ask(this, program, codes, timeout));
    }

    private static List<SyntaxVerdict> verdicts(List<String> codes, List<String> answers) {
        List<SyntaxVerdict> verdicts = Tool.all(codes, SyntaxVerdict.VALID);
        for (String answer : answers) {
            Matcher matcher = ANSWER.matcher(answer);
            if (matcher.matches()) {
                int index = Integer.parseInt(matcher.group(1));
                verdicts.set(index, verdict(codes.get(index), matcher));
            }
        }
        return verdicts;
    }

    private static SyntaxVerdict verdict(String code, Matcher answer) {
        if (answer.group(2) == null) {
            return answer.group(5).equals("~")
                    ? new Fragment(answer.group(6))
                    : new Unchecked(answer.group(6), false);
        }
        return ToolFault.verdict(
                code,
                Integer.parseInt(answer.group(2)),
                Integer.parseInt(answer.group(3)),
                answer.group(4));
    }
}
