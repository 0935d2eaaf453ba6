package io.github.devrellint.samples.script;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.syntax.snippet.ShellCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Commands typed at a prompt, and their output.
 *
 * @param exchanges in order, at least one
 */
record Session(List<Exchange> exchanges) {

    /**
     * A command and the answer to it.
     *
     * @param command without prompts
     * @param at its first line, without prompt, in the code
     * @param output whole lines in the code; empty if none are shown
     */
    record Exchange(String command, Span at, Span output) {}

    /**
     * How prompts look.
     *
     * @param prompt of a command
     * @param continuation of its further lines
     * @param outputEndsAtBlankLine whether the output of a command ends at an empty line
     */
    private record Prompts(Pattern prompt, Pattern continuation, boolean outputEndsAtBlankLine) {}

    private static final Prompts SHELL =
            new Prompts(ShellCommands.PROMPT, ShellCommands.CONTINUATION, false);
    private static final Prompts PYTHON =
            new Prompts(
                    Pattern.compile("[ \\t]*+>>>(?: |(?=\\n|$))"),
                    Pattern.compile("[ \\t]*+\\.\\.\\.(?: |(?=\\n|$))"),
                    true);

    /** Reads a session of the shell or of Python; empty if the code shows no prompt. */
    static Optional<Session> of(String language, String code) {
        Prompts prompts =
                switch (language) {
                    case "shell", "console" -> SHELL;
                    case "python" -> PYTHON;
                    default -> null;
                };
        if (prompts == null) {
            return Optional.empty();
        }
        List<Exchange> exchanges = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            int end = lineEnd(code, at);
            Matcher prompt = prompts.prompt().matcher(code).region(at, end);
            if (prompt.lookingAt()) {
                Exchange exchange = exchange(code, prompts, prompt.end(), end);
                exchanges.add(exchange);
                at = exchange.output().end();
            } else {
                at = end;
            }
        }
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(new Session(exchanges));
    }

    /** The commands alone, as a script. */
    String commands() {
        return exchanges.stream().map(Exchange::command).collect(Collectors.joining("\n"));
    }

    private static Exchange exchange(String code, Prompts prompts, int start, int firstEnd) {
        StringBuilder command = new StringBuilder(code.substring(start, firstEnd));
        int end = firstEnd;
        boolean more = end < code.length();
        while (more) {
            Matcher next = prompts.continuation().matcher(code).region(end, code.length());
            boolean prompted = next.lookingAt();
            more = prompted || prompts == SHELL && isOpen(command);
            if (more) {
                int from = prompted ? next.end() : end;
                end = lineEnd(code, end);
                command.append(code, from, end);
                more = end < code.length();
            }
        }
        int outputEnd = end;
        boolean goesOn = outputEnd < code.length();
        while (goesOn) {
            int line = lineEnd(code, outputEnd);
            boolean blank = code.substring(outputEnd, line).isBlank();
            goesOn =
                    !prompts.prompt().matcher(code).region(outputEnd, line).lookingAt()
                            && !(blank && prompts.outputEndsAtBlankLine());
            outputEnd = goesOn ? line : outputEnd;
            goesOn &= outputEnd < code.length();
        }
        int firstLine = start + code.substring(start, firstEnd).stripTrailing().length();
        Span output = new Span(end, trimmed(code, end, outputEnd));
        return new Exchange(
                command.toString().stripTrailing(),
                new Span(start, Math.max(start, firstLine)),
                output);
    }

    /** The end of the last line that is not blank. */
    private static int trimmed(String code, int start, int end) {
        String text = code.substring(start, end).stripTrailing();
        return text.isEmpty() ? start : Math.min(end, lineEnd(code, start + text.length() - 1));
    }

    private static boolean isOpen(CharSequence command) {
        String text = command.toString();
        if (text.stripTrailing().endsWith("\\")) {
            return true;
        }
        Matcher heredoc = ShellCommands.HEREDOC.matcher(text);
        return heredoc.find()
                && text.lines().skip(1).map(String::strip).noneMatch(heredoc.group(1)::equals);
    }

    private static int lineEnd(String code, int at) {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end + 1;
    }
}
