package io.github.devrellint.samples.syntax;

import com.google.auto.service.AutoService;
import io.github.devrellint.context.RunContext;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Checked;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.ShellCommands;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import io.github.devrellint.samples.syntax.tool.Driver;
import io.github.devrellint.samples.syntax.tool.Tool;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks shell scripts and the commands of console sessions by {@code bash -n}. Fences for the
 * shell hold output as often as commands, so that only what is surely a command counts.
 */
@AutoService(SyntaxChecker.class)
public final class ShellChecker implements ToolChecker {

    private static final Driver BASH =
            new Driver(List.of("bash"), List.of("--noprofile", "--norc"), "shell.sh", "sh");
    private static final Pattern TOKEN = Pattern.compile("near unexpected token `(.+)'");

    /** A command of a session may go on in lines that look like output. */
    private static final Pattern UNFINISHED = Pattern.compile("EOF|end of file|here-document");

    private static final SyntaxVerdict OUTPUT = new Unchecked("shows output", false);

    @Override
    public Set<String> languages() {
        return Set.of("shell", "console");
    }

    @Override
    public Map<Tool, List<String>> questions(Snippet snippet) {
        return Map.of(BASH, questions(ShellCommands.of(snippet.code())));
    }

    /** What bash has to be asked about; most commands are so plain that it need not be. */
    private static List<String> questions(List<ShellCommands.Part> parts) {
        return parts.stream()
                .map(ShellCommands.Part::code)
                .filter(code -> !ShellCommands.isPlain(code))
                .toList();
    }

    @Override
    public List<SyntaxVerdict> check(List<Snippet> snippets, RunContext context) {
        List<List<ShellCommands.Part>> parts =
                snippets.stream().map(snippet -> ShellCommands.of(snippet.code())).toList();
        List<String> codes = parts.stream().flatMap(own -> questions(own).stream()).toList();
        Iterator<SyntaxVerdict> found =
                (codes.isEmpty() ? List.<SyntaxVerdict>of() : BASH.check(codes, context))
                        .iterator();
        List<SyntaxVerdict> verdicts = new ArrayList<>();
        for (List<ShellCommands.Part> own : parts) {
            verdicts.add(
                    verdict(
                            own,
                            own.stream()
                                    .map(
                                            part ->
                                                    ShellCommands.isPlain(part.code())
                                                            ? SyntaxVerdict.VALID
                                                            : found.next())
                                    .toList()));
        }
        return verdicts;
    }

    /** Puts the verdicts on the parts of a snippet together. */
    private static SyntaxVerdict verdict(
            List<ShellCommands.Part> parts, List<SyntaxVerdict> verdicts) {
        if (parts.isEmpty()) {
            return OUTPUT;
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!(verdicts.get(i) instanceof Checked checked)) {
                return verdicts.get(i);
            }
            ShellCommands.Part part = parts.get(i);
            for (Fault fault : checked.faults()) {
                if (part.whole() || !UNFINISHED.matcher(fault.message()).find()) {
                    faults.add(moved(fault, part));
                }
            }
        }
        return new Checked(List.copyOf(faults));
    }

    /** The fault where it is in the snippet, at the token that the message names. */
    private static Fault moved(Fault fault, ShellCommands.Part part) {
        Span span = fault.span();
        Matcher named = TOKEN.matcher(fault.message());
        if (named.find()) {
            int end = part.code().indexOf('\n', span.start());
            String line = part.code().substring(span.start(), end < 0 ? part.code().length() : end);
            int at = line.lastIndexOf(named.group(1));
            if (at >= 0) {
                int start = span.start() + at;
                span = new Span(start, start + named.group(1).length());
            }
        }
        return new Fault(
                        span,
                        fault.message().replace('`', '"').replace('\'', '"'),
                        fault.certain(),
                        fault.repair())
                .moved(part.start());
    }
}
