package io.github.devrellint.samples.syntax.tool;

import io.github.devrellint.document.LineIndex;
import io.github.devrellint.samples.model.SyntaxVerdict;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a program's error in a snippet into a verdict. */
public final class ToolFault {

    private static final Pattern WORD = Pattern.compile("[\\w$]++|\\S");

    /** What neither a newer language nor a part of a program may have. */
    private static final Pattern SLIP =
            Pattern.compile(
                    "(?i)invalid regular expression: .*(?:range out of order|nothing to repeat|unmatched '\\)')");

    private static final int LONGEST = 160;

    private ToolFault() {}

    /**
     * Returns a fault, or that something was left out if that explains it.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 code units
     */
    public static SyntaxVerdict verdict(String code, int line, int column, String message) {
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
        Optional<SyntaxVerdict> explained = FaultExplanation.of(text, at, message);
        if (explained.isPresent()) {
            return explained.get();
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        boolean found = word.find() && text.substring(at, word.start()).indexOf('\n') < 0;
        int start = found ? word.start() : at;
        int end = found ? word.end() : at + 1;
        return SLIP.matcher(message).find()
                ? SyntaxVerdict.slip(start, end, plain(message))
                : SyntaxVerdict.fault(start, end, plain(message));
    }

    /** Whether there is nothing but closing brackets in the text. */
    public static boolean onlyCloses(String text) {
        return FaultExplanation.onlyCloses(text);
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
