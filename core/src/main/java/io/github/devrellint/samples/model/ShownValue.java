package io.github.devrellint.samples.model;

import io.github.devrellint.samples.model.Printed.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment says that the value of a statement is: {@code // ==> [1, 2]}. It may be written as
 * {@code toString} or as JShell has it, with quotes and the type of an array, and be followed by
 * more words.
 */
record ShownValue(String text) {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "([+-]?(?:\\d[\\d_]*+(?:\\.\\d++)?|\\.\\d++)(?:[eE][+-]?\\d++)?)[lLfFdD]?");

    /** What a value begins with that is written down as such, and not told in words. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)'|(?:true|false|null)\\b|"
                            + NUMBER.pattern()
                            + "(?![\\w.])");

    private static final Pattern ARRAY =
            Pattern.compile("(?:new\\s+)?[\\w.$]++(?:\\[\\d*+\\])++\\s*+(?=\\{)");

    private static final Pattern NAMED = Pattern.compile("[\\w$]++\\s*+(?:is|=|==|equals)\\s++");

    private static final Pattern HASH = Pattern.compile("[\\w.$;\\[]++@[0-9a-f]++");

    ShownValue {
        text = text.strip();
    }

    /** Whether the text says this value, at least with its first words. */
    boolean says(Value value) {
        String plain = NAMED.matcher(text).replaceFirst("");
        return isWritten(text, value) || isWritten(plain, value) || beginsWith(plain, value);
    }

    /**
     * Whether a text that does not say the value contradicts it: not if it may be a remark about
     * the value in words.
     */
    boolean contradicts(Value value) {
        if (HASH.matcher(value.text()).matches()) {
            return false;
        }
        String plain = NAMED.matcher(text).replaceFirst("");
        if (literal(plain).filter(plain::equals).isPresent() || isBracketed(plain)) {
            return true;
        }
        boolean word = plain.indexOf(' ') < 0 && value.text().indexOf(' ') < 0;
        return word && value.string() || resembles(plain, value.text());
    }

    /** The value in the notation of the text. */
    String rewritten(Value value) {
        boolean quoted = value.string() && text.startsWith("\"");
        return quoted ? '"' + escaped(value.text()) + '"' : value.text();
    }

    private static boolean isWritten(String text, Value value) {
        if (Expectation.agree(text, value.text())) {
            return true;
        }
        if (value.string()) {
            return isBracketed(text) && simplified(text).equals(simplified(value.text()))
                    || text.equals('"' + escaped(value.text()) + '"')
                    || text.equals("'" + escaped(value.text()) + "'")
                    || text.equals('"' + value.text() + '"');
        }
        return isNumber(text, value.text()) || simplified(text).equals(simplified(value.text()));
    }

    private static boolean beginsWith(String text, Value value) {
        Optional<String> literal = literal(text);
        if (literal.isPresent()) {
            return isWritten(literal.get(), value);
        }
        return text.startsWith(value.text())
                && !value.text().isBlank()
                && !Character.isLetterOrDigit(text.charAt(value.text().length()));
    }

    /** The literal that a text begins with, if nothing but punctuation follows without a blank. */
    private static Optional<String> literal(String text) {
        Matcher literal = LITERAL.matcher(text);
        return literal.lookingAt() ? Optional.of(literal.group()) : Optional.empty();
    }

    private static boolean isBracketed(String text) {
        String bare = ARRAY.matcher(text).replaceFirst("");
        return bare.startsWith("[") && bare.endsWith("]")
                || bare.startsWith("{") && bare.endsWith("}");
    }

    private static boolean isNumber(String text, String value) {
        Matcher shown = NUMBER.matcher(text);
        Matcher found = NUMBER.matcher(value);
        return shown.matches()
                && found.matches()
                && decimal(shown.group(1)).compareTo(decimal(found.group(1))) == 0;
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace("_", ""));
    }

    /** Without what the notations of arrays, lists, maps and JSON differ in. */
    private static String simplified(String text) {
        return ARRAY.matcher(text)
                .replaceFirst("")
                .replaceAll("[\\s\"']", "")
                .replace('{', '[')
                .replace('}', ']')
                .replace(':', '=');
    }

    /** Whether one of two texts is most probably a mistyped form of the other. */
    private static boolean resembles(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return 2 * (head + tail) > Math.max(a.length(), b.length());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
