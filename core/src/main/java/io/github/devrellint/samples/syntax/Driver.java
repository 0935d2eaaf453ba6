package io.github.devrellint.samples.syntax;

import io.github.devrellint.samples.syntax.SyntaxVerdict.Unchecked;
import io.github.devrellint.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of ours in the language it checks, that has the language's own parser look at files and
 * tells what it found, a line each: number of the file, line, column, message.
 *
 * @param programs names of the program that runs it, the first one found is taken
 * @param options between the program and the script
 * @param script resource in {@code samples/check}
 * @param extension of the files to check
 */
record Driver(List<String> programs, List<String> options, String script, String extension) {

    private static final Pattern ANSWER =
            Pattern.compile("(\\d{1,6})\t(?:(\\d{1,6})\t(\\d{1,6})\t(.*)|-\t(.*))");

    /** Checks pieces of code; one verdict each, in order. */
    List<SyntaxVerdict> check(List<String> codes, Site site) {
        Optional<Path> program = ToolProcess.find(programs);
        if (program.isEmpty()) {
            return all(codes, new Unchecked(programs.get(0) + " is not installed", true));
        }
        Duration timeout = site.config().samples().timeout().plusMillis(50L * codes.size());
        try {
            return verdicts(codes, Drivers.of(site).ask(this, program.get(), codes, timeout));
        } catch (IOException e) {
            String reason = programs.get(0) + " could not check samples: " + e.getMessage();
            return all(codes, new Unchecked(reason, true));
        }
    }

    private static List<SyntaxVerdict> verdicts(List<String> codes, List<String> answers) {
        List<SyntaxVerdict> verdicts = all(codes, SyntaxVerdict.VALID);
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
        return answer.group(2) == null
                ? new Unchecked(answer.group(5), false)
                : ToolFault.verdict(
                        code,
                        Integer.parseInt(answer.group(2)),
                        Integer.parseInt(answer.group(3)),
                        answer.group(4));
    }

    private static List<SyntaxVerdict> all(List<String> codes, SyntaxVerdict verdict) {
        return new ArrayList<>(Collections.nCopies(codes.size(), verdict));
    }
}
