package io.github.devrellint.document;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a few words, and at the place where the author looks, what the YAML parser found. */
final class YamlFault {

    private final String text;
    private final Span content;
    private final CodePoints codePoints;

    YamlFault(String text, Span content, CodePoints codePoints) {
        this.text = text;
        this.content = content;
        this.codePoints = codePoints;
    }

    FrontMatter.Fault of(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        int at = offset(e.getProblemMark().orElse(null));
        int opened = e.getContextMark().map(this::offset).orElse(at);
        if (context.contains("quoted scalar") && problem.contains("end of")) {
            return fault(opened, "quote is not closed");
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
            return fault(at, "a value that holds \": \" must be quoted");
        }
        if (problem.contains("TAB") || at < content.end() && text.charAt(at) == '\t') {
            return fault(at, "tab in the indentation");
        }
        if (problem.contains("cannot start any token")) {
            return fault(at, "a value that begins with '" + character(at) + "' must be quoted");
        }
        if (problem.startsWith("expected <block end>")) {
            return fault(at, "indentation or text does not fit what is above it");
        }
        if (problem.startsWith("found unknown escape character")) {
            return fault(Math.max(content.start(), at - 1), "unknown escape \\" + character(at));
        }
        return fault(at, problem.isEmpty() ? "not valid YAML" : firstLine(problem));
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

    /** A fault at a character; at the end of a line that character is none. */
    private FrontMatter.Fault fault(int at, String message) {
        boolean character =
                at < content.end() && text.charAt(at) != '\n' && text.charAt(at) != '\r';
        int length = character ? Character.charCount(text.codePointAt(at)) : 0;
        return new FrontMatter.Fault(new Span(at, at + length), message);
    }
}
