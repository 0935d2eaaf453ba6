package io.github.devrellint.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a few words, and at the place where the author looks, what the YAML parser found. */
final class YamlFault {

    /**
     * A key and the rest of its line, if no comment and no quote makes it doubtful what is value.
     */
    private static final Pattern VALUE =
            Pattern.compile("\\s*+(?:-\\s++)?[\\w.-]++:[ \\t]++([^\"'#\\[{|>\\s][^#]*?)[ \\t]*+");

    private final String text;
    private final Span content;
    private final CodePoints codePoints;

    YamlFault(String text, Span content, CodePoints codePoints) {
        this.text = text;
        this.content = content;
        this.codePoints = codePoints;
    }

    /**
     * @param last the scalar that was read last
     */
    FrontMatter.Fault of(MarkedYamlEngineException e, Span last) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        int at = offset(e.getProblemMark().orElse(null));
        int opened = e.getContextMark().map(this::offset).orElse(at);
        if (context.contains("quoted scalar") && problem.contains("end of")) {
            return fault(opened, "quote is not closed");
        }
        if (runsOn(last, at)) {
            return fault(last.start(), "quote is not closed");
        }
        if (problem.startsWith("expected ',' or")) {
            return fault(
                    opened,
                    "'" + text.charAt(Math.min(opened, text.length() - 1)) + "' is not closed");
        }
        if (context.contains("simple key")) {
            return fault(opened, "expected ':' behind the key");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return quotable(at, "a value that holds \": \" must be quoted");
        }
        if (problem.contains("TAB") || at < content.end() && text.charAt(at) == '\t') {
            return fault(at, "tab in the indentation");
        }
        if (problem.contains("cannot start any token")) {
            return quotable(at, "a value that begins with '" + character(at) + "' must be quoted");
        }
        if (problem.startsWith("expected <block end>")) {
            return fault(at, "indentation or text does not fit what is above it");
        }
        if (problem.startsWith("found unknown escape character")) {
            return fault(Math.max(content.start(), at - 1), "unknown escape \\" + character(at));
        }
        boolean plain = !problem.isEmpty() && !problem.startsWith("unexpected character found");
        return fault(at, plain ? firstLine(problem) : "not valid YAML");
    }

    /**
     * Whether a quote was closed only by the opening quote of a later line, and text follows it.
     */
    private boolean runsOn(Span last, int at) {
        boolean quoted =
                !last.isEmpty()
                        && "\"'".indexOf(text.charAt(last.start())) >= 0
                        && last.end() <= at;
        return quoted
                && text.substring(last.start(), last.end()).indexOf('\n') >= 0
                && text.substring(last.end(), at).indexOf('\n') < 0;
    }

    private int offset(Mark mark) {
        return mark == null ? content.start() : codePoints.offset(mark.getIndex());
    }

    private String character(int at) {
        return at < content.end() ? Character.toString(text.codePointAt(at)) : "";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }

    /** A fault that quotes around the value of the line would mend. */
    private FrontMatter.Fault quotable(int at, String message) {
        FrontMatter.Fault fault = fault(at, message);
        int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int end = start;
        while (end < content.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        Matcher line = VALUE.matcher(text).region(start, Math.max(start, end));
        if (!line.matches() || line.start(1) > at) {
            return fault;
        }
        String value = line.group(1);
        String quoted =
                value.indexOf('"') < 0 && value.indexOf('\\') < 0
                        ? '"' + value + '"'
                        : "'" + value.replace("'", "''") + "'";
        var repair = new Edit(new Span(line.start(1), line.end(1)), quoted);
        return new FrontMatter.Fault(fault.span(), message, Optional.of(repair));
    }

    /** A fault at a character; at the end of a line that character is none. */
    private FrontMatter.Fault fault(int at, String message) {
        boolean character =
                at < content.end() && text.charAt(at) != '\n' && text.charAt(at) != '\r';
        int length = character ? Character.charCount(text.codePointAt(at)) : 0;
        return new FrontMatter.Fault(new Span(at, at + length), message);
    }
}
