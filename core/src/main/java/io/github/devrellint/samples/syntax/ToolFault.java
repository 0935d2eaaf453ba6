package io.github.devrellint.samples.syntax;

import io.github.devrellint.document.LineIndex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a verdict of what a program says of a place in a snippet. */
final class ToolFault {

    private static final Pattern WORD = Pattern.compile("[\\w$]++|\\S");
    private static final Pattern ENDED =
            Pattern.compile("(?i)end of (?:input|file)|\\bEOF\\b|never closed|unterminated");
    private static final int LONGEST = 160;

    private ToolFault() {}

    /**
     * Returns a fault, or that something was left out if that explains it.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 code units
     */
    static SyntaxVerdict verdict(String code, int line, int column, String message) {
        String text = code.stripTrailing();
        if (text.isEmpty()) {
            return SyntaxVerdict.VALID;
        }
        LineIndex lines = new LineIndex(text);
        int at =
                line > lines.lines()
                        ? text.length() - 1
                        : Math.min(
                                lines.offset(Math.max(1, line), Math.max(1, column)),
                                text.length() - 1);
        String looked = ENDED.matcher(message).find() ? text : Elision.lines(text, at, 1);
        if (Elision.inProgram(looked)) {
            return SyntaxVerdict.LEFT_OUT;
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        boolean found = word.find() && text.substring(at, word.start()).indexOf('\n') < 0;
        return found
                ? SyntaxVerdict.fault(word.start(), word.end(), plain(message))
                : SyntaxVerdict.fault(at, at + 1, plain(message));
    }

    /** The first line of a message, in lower case, without a full stop and control characters. */
    static String plain(String message) {
        String line = message.lines().findFirst().orElse("syntax error").strip();
        String text = line.replaceAll("\\p{Cntrl}", " ").replaceAll("\\.$", "");
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.isEmpty()
                ? "syntax error"
                : Character.toLowerCase(cut.charAt(0)) + cut.substring(1);
    }
}
