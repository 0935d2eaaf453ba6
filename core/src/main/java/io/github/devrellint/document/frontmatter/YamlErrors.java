package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.FrontMatter;
import io.github.devrellint.document.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Turns the YAML parser's errors into short messages at the position where the author has to look.
 */
final class YamlErrors {

    /** A key and an unquoted value without a comment. */
    private static final Pattern VALUE =
            Pattern.compile("\\s*+(?:-\\s++)?[\\w.-]++:[ \\t]++([^\"'#\\[{|>\\s][^#]*?)[ \\t]*+");

    private final String text;
    private final Span content;
    private final CodePointOffsets codePoints;

    YamlErrors(String text, Span content, CodePointOffsets codePoints) {
        this.text = text;
        this.content = content;
        this.codePoints = codePoints;
    }

    /**
     * @param last span of the last scalar read before the error
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
            return fault(opened, "expected ':' after the key");
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

    /** A fault with a fix that quotes the value of the line. */
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

    /** A fault at one character, or an empty span at the end of a line. */
    private FrontMatter.Fault fault(int at, String message) {
        boolean character =
                at < content.end() && text.charAt(at) != '\n' && text.charAt(at) != '\r';
        int length = character ? Character.charCount(text.codePointAt(at)) : 0;
        return new FrontMatter.Fault(new Span(at, at + length), message);
    }
}
