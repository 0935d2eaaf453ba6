package io.github.devrellint.samples.syntax.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what authors leave out of a sample: {@code ...}, {@code <your-token>}, <code>
 * {{ template }}</code>. A snippet that does not parse because of it has no fault.
 *
 * <p>Whatever is replaced here keeps its length, so that offsets stay what they were.
 */
public final class Elision {

    private static final Pattern DOTS =
            Pattern.compile("\\.\\.\\.|…|\\. \\. \\.|(?<![\\w./])\\.\\.(?![\\w./])");
    private static final Pattern PROGRAM_DOTS =
            Pattern.compile(
                    "\\.\\.\\.(?![\\w$\\[({])|\\.\\.\\.(?=[a-z]++ [a-z]{2})|…|\\. \\. \\.|\\?\\?\\?|\\{\\{|\\{%|<%|\\{ ?\\.\\. ?\\}");
    private static final Pattern TEMPLATE =
            Pattern.compile(
                    "\\$?\\{\\{[^\\n{}]*+\\}\\}|<%[^\\n%]*+%>|\\$\\{[^\\n{}]*+\\}|(?<=[:=] ?)\\*{3,}");

    /** Prints nothing. */
    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^\\n%]*+%\\}");

    private static final Pattern TEMPLATE_LINE =
            Pattern.compile("(?m)^[ \\t]*+(?:\\{\\{[^\\n{}]*+\\}\\}|\\{%[^\\n%]*+%\\})[ \\t]*+$");
    private static final Pattern TEMPLATE_MARK =
            Pattern.compile("\\{\\{|\\{%|%\\}|<%|%>|\\$\\{|\\$\\(|<\\?=|@@|=\"@\\w++[.(]");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("<[ ]?-{0,2}[A-Za-z][\\w .:|/'-]{0,200}+>|\\[[A-Z][A-Z _-]{2,40}+\\]");

    /** Not the type arguments of {@code List<String>}, {@code parse::<u8>} and {@code <T>(x)}. */
    private static final Pattern PROGRAM_PLACEHOLDER =
            Pattern.compile("(?<!\\w|::)(?!<[A-Z]>)(?:" + PLACEHOLDER.pattern() + ")");

    /** In JSX, what looks like a placeholder is a tag. */
    private static final Pattern TAGS = Pattern.compile("</\\w|/>");

    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^[ \\t]*+\"(?:\\.\\.\\.|…)\",?[ \\t]*+$|^[ \\t]*+(?:(?:[-*#;]|//|/\\*|--|<!--)?[ \\t]*+[\\[(<{]?"
                            + "(?:\\.\\.\\.|…|\\. \\. \\.)[^\\n]{0,100}+|\\.{1,2}"
                            + "|(?://|#|/\\*|--)[ \\t]*+(?:\\.\\.(?![./\\w])|etc\\b|and so on\\b)[^\\n]{0,100}+)[ \\t]*+$");

    private static final Pattern NO_CODE = Pattern.compile("\\s*+(?://|#|/\\*|\\*|\\z)");

    private static final int MOST_COMMENTS = 8;

    private Elision() {}

    /** Whether dots stand for something left out, or a placeholder or template for a value. */
    public static boolean in(CharSequence text) {
        return DOTS.matcher(text).find()
                || TEMPLATE_MARK.matcher(text).find()
                || PLACEHOLDER.matcher(text).find();
    }

    /** The same without placeholders in angle brackets, which are tags in markup. */
    public static boolean inMarkup(CharSequence text) {
        return DOTS.matcher(text).find() || TEMPLATE_MARK.matcher(text).find();
    }

    /**
     * The same in a program, where three dots before a name spread or collect values and <code>
     * ${x}</code> is an expression.
     */
    public static boolean inProgram(CharSequence text) {
        return PROGRAM_DOTS.matcher(text).find()
                || PROGRAM_PLACEHOLDER.matcher(text).find() && !TAGS.matcher(text).find();
    }

    /** Whether dots stand for something left out. */
    public static boolean dots(CharSequence text) {
        return DOTS.matcher(text).find();
    }

    /** Whether a line holds nothing but an elision. */
    public static boolean hasLine(CharSequence text) {
        return LINE.matcher(text).find();
    }

    /** Whether the first line holds nothing but an elision. */
    public static boolean begins(CharSequence text) {
        return LINE.matcher(text).lookingAt();
    }

    /** Blanks the lines that hold nothing but an elision, and puts digits for template values. */
    public static String filled(String code) {
        String text = replaced(code, LINE, ' ');
        text = replaced(replaced(text, TEMPLATE_LINE, ' '), TEMPLATE_TAG, ' ');
        return replaced(text, TEMPLATE, '1');
    }

    /** The text with each match replaced by as many fillers; line feeds stay. */
    public static String replaced(String text, Pattern what, char filler) {
        Matcher matcher = what.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text);
        do {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) != '\n') {
                    result.setCharAt(i, filler);
                }
            }
        } while (matcher.find());
        return result.toString();
    }

    /**
     * The line of an offset, the one before it, and the line of code before that, for which a
     * comment at its end may stand: {@code if (x) // do something...}.
     */
    public static String linesOfCode(String code, int offset) {
        String near = lines(code, offset, 1);
        String first = firstLine(near);
        for (int before = 2;
                before < MOST_COMMENTS && NO_CODE.matcher(first).lookingAt();
                before++) {
            first = firstLine(lines(code, offset, before));
        }
        return first + "\n" + near;
    }

    /** The first line of lines that may begin with the line feed before them. */
    private static String firstLine(String lines) {
        int start = lines.startsWith("\n") ? 1 : 0;
        int end = lines.indexOf('\n', start);
        return lines.substring(start, end < 0 ? lines.length() : end);
    }

    /**
     * The lines around an offset, for a look at what a parser stumbled over.
     *
     * @param before number of lines before that of the offset
     */
    public static String lines(String code, int offset, int before) {
        int at = Math.min(offset, code.length());
        int end = code.indexOf('\n', at);
        int start = at;
        for (int line = 0; line <= before && start >= 0; line++) {
            start = code.lastIndexOf('\n', start - 1);
        }
        return code.substring(Math.max(start, 0), end < 0 ? code.length() : end);
    }
}
