package io.github.devrellint.samples.script;

import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Commands typed at a prompt, and their output.
 *
 * @param prompt at which they were typed
 * @param exchanges in order, at least one
 */
record Session(Prompt prompt, List<Exchange> exchanges) {

    /**
     * A command and the answer to it.
     *
     * @param command without prompts
     * @param at its first line, without prompt, in the code
     * @param output whole lines in the code; empty if none are shown
     */
    record Exchange(String command, Span at, Span output) {}

    /** Reads a session; empty if the code shows no prompt. */
    static Optional<Session> of(Prompt prompt, String code) {
        List<Exchange> exchanges = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            int end = lineEnd(code, at);
            Matcher shown = prompt.primary().matcher(code).region(at, end);
            if (shown.lookingAt()) {
                Exchange exchange = exchange(code, prompt, shown.end(), end);
                exchanges.add(exchange);
                at = exchange.output().end();
            } else {
                at = end;
            }
        }
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(new Session(prompt, exchanges));
    }

    /** The commands alone, as a script. */
    String commands() {
        return exchanges.stream().map(Exchange::command).collect(Collectors.joining("\n"));
    }

    private static Exchange exchange(String code, Prompt prompt, int start, int firstEnd) {
        StringBuilder command = new StringBuilder(code.substring(start, firstEnd));
        int end = firstEnd;
        boolean more = end < code.length();
        while (more) {
            Matcher next = prompt.continuation().matcher(code).region(end, code.length());
            boolean prompted = next.lookingAt();
            more = prompted || prompt.isOpen(command.toString());
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
                    !prompt.primary().matcher(code).region(outputEnd, line).lookingAt()
                            && !(blank && prompt.outputEndsAtBlankLine());
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

    private static int lineEnd(String code, int at) {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end + 1;
    }
}
