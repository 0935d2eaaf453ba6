package io.github.devrellint.samples.syntax.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.model.SyntaxVerdict.Unchecked;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.tool.ToolFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a text is no JSON.
 *
 * @param at offset of what was not expected
 * @param root whether that was outside of all braces
 */
record JsonFailure(int at, boolean root, JsonProcessingException cause) {

    private static final Pattern QUOTED_NAME = Pattern.compile(JsonChecker.QUOTED + "\\s*+:");
    private static final Pattern NAME = Pattern.compile("[{,]\\s*+[A-Za-z_$][\\w$]*+\\s*+:");

    private static final Pattern WORD =
            Pattern.compile(JsonChecker.QUOTED + "|[\\w$.+-]++|.", Pattern.DOTALL);
    private static final Pattern WRONG_LITERAL =
            Pattern.compile("(?i)true|false|null|none|nil|undefined|nan|infinity");

    String reason() {
        return cause.getOriginalMessage();
    }

    /** Whether a character outside of all braces was not expected. */
    boolean atRoot(String text, char what) {
        return root && at < text.length() && text.charAt(at) == what;
    }

    /**
     * Says what is wrong, if it is surely a fault.
     *
     * @param code as in the post
     * @param text the code without what stands for left-out parts
     */
    SyntaxVerdict verdict(String code, String text) {
        if (cause instanceof StreamConstraintsException) {
            return new Unchecked("nested too deeply, or numbers too long", false);
        }
        String reason = reason();
        String bare = Elision.replaced(code, JsonChecker.STRING, '"');
        if (!QUOTED_NAME.matcher(code).find() && NAME.matcher(bare).results().count() > 2) {
            return new Unchecked("in the notation of JavaScript", false);
        }
        int end = text.stripTrailing().length();
        int at = Math.min(this.at, end);
        if (Elision.in(Elision.lines(bare, at, 1)) || Elision.hasLine(Elision.lines(code, at, 1))) {
            return SyntaxVerdict.LEFT_OUT;
        }
        if (reason.startsWith("Illegal unquoted character")) {
            int quote = Math.max(0, text.lastIndexOf('"', at - 1));
            return SyntaxVerdict.fault(quote, at, "string is not closed on its line");
        }
        if (at == end && text.charAt(end - 1) == ',') {
            return new SyntaxVerdict.Fragment("incomplete: its end is not shown");
        }
        boolean members = JsonChecker.isMembers(text);
        if (at == end && members) {
            return new SyntaxVerdict.Fragment("incomplete: its end is not shown");
        }
        boolean comma = text.substring(0, at).stripTrailing().endsWith(",");
        if (!comma && Elision.hasLine(code) && ToolFault.onlyCloses(text.substring(at))) {
            return new SyntaxVerdict.Fragment("incomplete: its beginning is not shown");
        }
        if (at == end) {
            return reason.contains("end-of-input") && !Elision.in(bare)
                    ? SyntaxVerdict.fault(end - 1, end, "ends before it is complete")
                    : SyntaxVerdict.LEFT_OUT;
        }
        if (reason.startsWith("Unrecognized character escape")) {
            String escape = code.substring(at - 1, at + 1);
            return SyntaxVerdict.slip(at - 1, at + 1, "no such escape in JSON: " + escape);
        }
        return unexpected(text, at, reason);
    }

    private static SyntaxVerdict unexpected(String text, int at, String reason) {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        String word = matcher.lookingAt() ? matcher.group() : "";
        int before = text.substring(0, at).stripTrailing().length() - 1;
        if (before >= 0 && text.charAt(before) == ',' && "}]".contains(word)) {
            return SyntaxVerdict.fault(before, before + 1, "comma before \"" + word + "\"");
        }
        if (reason.startsWith("Unrecognized token") && closesAQuote(text, at)) {
            return SyntaxVerdict.fault(at, at + word.length(), "missing quote before " + word);
        }
        if (reason.startsWith("Unrecognized token") && !WRONG_LITERAL.matcher(word).matches()) {
            return new Unchecked("a value is left open: " + word, false);
        }
        return SyntaxVerdict.fault(at, at + word.length(), message(word, reason));
    }

    /** Whether the rest of the line has a quote that nothing opens. */
    private static boolean closesAQuote(String text, int at) {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end).replace("\\\"", "");
        return rest.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static String message(String word, String reason) {
        boolean wordy = word.length() > 1 || Character.isLetterOrDigit(word.charAt(0));
        if (reason.contains("expecting comma") && (wordy || "{[".contains(word))) {
            return "missing comma before " + word;
        }
        if (reason.contains("start field name") && (wordy || word.equals("'"))) {
            return "name without double quotes: " + word;
        }
        if (reason.contains("expecting a colon") && wordy) {
            return "missing colon before " + word;
        }
        if (reason.startsWith("Unrecognized token")) {
            return "no such literal in JSON: " + word;
        }
        return reason.contains("Leading zero")
                ? "number with a leading zero"
                : "unexpected \"" + word.strip() + "\"";
    }
}
