package io.github.devrellint.samples.syntax.snippet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that a block shows an excerpt of a program, or more than a program, so that it need not
 * parse as a whole: marks of highlighted lines, comments that say what is omitted, cases of a
 * switch, prompts, error messages.
 */
public final class ExcerptSigns {

    /** Docusaurus' marks of lines that changed in a file that the block shows in part. */
    private static final Pattern HIGHLIGHTED =
            Pattern.compile("(?://|#|/\\*|<!--)[ \\t]*+highlight-(?:next-line|start|end)\\b");

    private static final Pattern OMITTED =
            Pattern.compile(
                    "(?im)^[ \\t]*+(?://|#|/\\*|\\{/\\*|<!--)[ \\t]*+(?:omit|skip|snip|elided|truncated|the rest of|rest of|remaining)");

    private static final Pattern CASE = Pattern.compile("(?:case\\b|default[ \\t]*+:)");

    /** Functions of the engine V8, which a flag allows: {@code %OptimizeFunctionOnNextCall(f)}. */
    private static final Pattern ENGINE = Pattern.compile("(?m)(?<=^|[ \\t(=])%[A-Z]\\w++\\(");

    /** Of shells, of consoles such as irb and psql, and of debuggers. */
    private static final Pattern PROMPT =
            Pattern.compile(
                    "(?:[a-z][\\w-]{0,15}+)?>[ \\t]|\\((?:[A-Za-z]*db|dlv|rdbg|byebug)\\)[ \\t]|[❯➜λ→]++(?:[ \\t]|$)|\\.{1,2}/[\\w./-]++(?:[ \\t]|$)");

    /** A value of several lines that a comment begins to show. */
    private static final Pattern SHOWN_VALUE =
            Pattern.compile("(?:#|//)[ \\t]?=>[ \\t]*+[\\[({][^\\])}\\n]*+\\n");

    /** A line with its number, as editors and pagers show it. */
    private static final Pattern NUMBERED = Pattern.compile("[ \\t]*+(\\d{1,5})[:|.]?[ \\t].*");

    private static final Pattern ERROR_MESSAGE =
            Pattern.compile(
                    "(?m)^[ \\t]*+(?:\\[[\\d:.]++\\][ \\t]++)?(?:Uncaught[ \\t]++)?[A-Z][A-Za-z]{0,40}?Error:[ \\t]");

    /** An object in braces, or an argument with its name as in Ruby. */
    private static final Pattern VALUE =
            Pattern.compile("\\{.*\\}[ \\t]*+|\\w++:[ \\t]++[:%\"'\\[\\d][^\\n]*+");

    /** A type and a name, as manuals of other languages list members. */
    private static final Pattern MEMBER =
            Pattern.compile(
                    "[ \\t]*+(?!(?:let|var|const|return|new|await|async|export|import|function|class|throw|delete|case|def|fn)\\b)"
                            + "[A-Za-z]\\w*+ [A-Za-z]\\w*+(?:\\([^()]*+\\))?;?[ \\t]*+");

    /** Several steps, one after the other: {@code read() -> check() -> tell()}. */
    private static final Pattern STEPS = Pattern.compile("[^\\n]*\\S -> [^\\n]*\\S -> \\S[^\\n]*+");

    /** The head of a class or method in Ruby, under comments, and nothing else. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "\\s*+(?:#[^\\n]*+\\s++)*+(?:(?:class|module) [A-Z][\\w:]*+(?: < [A-Z][\\w:]*+)?"
                            + "|def [\\w.]++[?!]?(?:\\([^()\\n]*+\\))?)\\s*+");

    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \\t]++#");

    /** Files, folders or states with the lines that join them. */
    private static final Pattern TREE =
            Pattern.compile("(?m)^[ \\t|│]*?(?:\\|--|[├└])[─ \\t]*+\\S");

    /** Arrows from below at what is above. */
    private static final Pattern POINTERS = Pattern.compile("(?m)^[ \\t|]*+\\^[ \\t|^~-]*+$");

    private ExcerptSigns() {}

    /**
     * Why a program need not parse; empty if it has to.
     *
     * @param at where a parser stumbled
     * @param near the lines of code around it
     * @param message the parser's
     * @param ends whether there is nothing but the end, or brackets that close, from there on
     */
    public static Optional<String> reason(
            String text, int at, String near, String message, boolean ends) {
        int start = text.lastIndexOf('\n', at - 1) + 1; // where a line ends is part of it
        int feed = text.indexOf('\n', at);
        String line = text.substring(start, feed < 0 ? text.length() : feed);
        if (CASE.matcher(line.strip()).lookingAt()) {
            return Optional.of("cases of a switch that is not shown");
        }
        if (OMITTED.matcher(near).find() || ends && HIGHLIGHTED.matcher(text).find()) {
            return Optional.of("shows a part of a file");
        }
        if (TREE.matcher(text).find()) {
            return Optional.of("shows a tree");
        }
        if (POINTERS.matcher(text).find() || STEPS.matcher(line).matches()) {
            return Optional.of("shows a drawing");
        }
        if (ENGINE.matcher(near).find()) {
            return Optional.of("calls functions of an engine");
        }
        if (PROMPT.matcher(line).lookingAt()
                || ERROR_MESSAGE.matcher(text).find()
                || SHOWN_VALUE.matcher(text).region(0, start).find()) {
            return Optional.of("shows what a program prints");
        }
        if (ends && HEAD.matcher(text).matches()) {
            return Optional.of("incomplete: only the head of a block is shown");
        }
        boolean body = message.contains("indented block");
        if (body && (COMMENT_LINE.matcher(near).find() || isComment(text.substring(0, start)))) {
            return Optional.of("a comment stands for a block");
        }
        if (numbersLines(text)) {
            return Optional.of("shows the numbers of lines");
        }
        List<String> lines = text.lines().filter(each -> !each.isBlank()).toList();
        if (lines.size() > 1 && lines.stream().allMatch(each -> MEMBER.matcher(each).matches())) {
            return Optional.of("lists members");
        }
        boolean list = lines.size() > 1 && lines.stream().allMatch(ExcerptSigns::isValue);
        return list ? Optional.of("a list of values") : Optional.empty();
    }

    /** Whether the last line that is not empty is an indented comment. */
    private static boolean isComment(String before) {
        String code = before.stripTrailing();
        return COMMENT_LINE.matcher(code.substring(code.lastIndexOf('\n') + 1)).lookingAt();
    }

    /** Whether each line begins with a number, greater than the one before. */
    public static boolean numbersLines(String text) {
        List<String> lines = text.lines().filter(each -> !each.isBlank()).toList();
        int before = -1;
        for (String line : lines) {
            Matcher numbered = NUMBERED.matcher(line);
            if (!numbered.matches() || Integer.parseInt(numbered.group(1)) <= before) {
                return false;
            }
            before = Integer.parseInt(numbered.group(1));
        }
        return lines.size() > 1;
    }

    private static boolean isValue(String line) {
        return VALUE.matcher(line).matches();
    }
}
