package io.github.devrellint.samples.syntax.format;

import com.google.auto.service.AutoService;
import io.github.devrellint.samples.model.SyntaxVerdict;
import io.github.devrellint.samples.syntax.snippet.Elision;
import io.github.devrellint.samples.syntax.snippet.SnippetChecker;
import io.github.devrellint.samples.syntax.snippet.SyntaxChecker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks CSS, SCSS and Less for what no version of them allows. CSS Syntax Level 3 gives every
 * token stream a meaning, so only its own parse errors are faults: a bracket, string or comment
 * that is not closed, and a closing bracket without its opening one.
 */
@AutoService(SyntaxChecker.class)
public final class CssChecker implements SnippetChecker {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "/\\*(?s:.*?)(?:\\*/|\\z)|(?<![:\\w])//[^\\n]*+"
                            + "|\\burl\\(\\s*+[^\"'\\s)][^)\\n]*+\\)"
                            + "|\"(?:[^\"\\\\\\n]|\\\\(?s:.))*+[\"\\n]?|'(?:[^'\\\\\\n]|\\\\(?s:.))*+['\\n]?"
                            + "|\\\\(?s:.)|[(){}\\[\\]]");
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";

    @Override
    public Set<String> languages() {
        return Set.of("css", "scss", "less", "postcss");
    }

    @Override
    public SyntaxVerdict check(Snippet snippet) {
        String code = snippet.code();
        String text = Elision.filled(code);
        Deque<Integer> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            char first = word.charAt(0);
            if (word.startsWith("/*") && (word.length() < 4 || !word.endsWith("*/"))) {
                return SyntaxVerdict.fault(
                        token.start(), token.start() + 2, "comment is not closed");
            }
            if ((first == '"' || first == '\'')
                    && (word.length() == 1 || word.charAt(word.length() - 1) != first)) {
                return fault(code, token.start(), token.end(), "string is not closed on its line");
            }
            if (OPENING.indexOf(first) >= 0) {
                open.push(token.start());
            } else if (CLOSING.indexOf(first) >= 0) {
                boolean matches =
                        !open.isEmpty()
                                && OPENING.indexOf(text.charAt(open.peek()))
                                        == CLOSING.indexOf(first);
                if (!matches) {
                    return fault(code, token.start(), token.end(), "unmatched \"" + first + "\"");
                }
                open.pop();
            }
        }
        return open.isEmpty()
                ? SyntaxVerdict.VALID
                : fault(
                        code,
                        open.peek(),
                        open.peek() + 1,
                        "\"" + text.charAt(open.peek()) + "\" is never closed");
    }

    private static SyntaxVerdict fault(String code, int start, int end, String message) {
        return Elision.inMarkup(code)
                ? SyntaxVerdict.LEFT_OUT
                : SyntaxVerdict.fault(start, Math.min(end, code.stripTrailing().length()), message);
    }
}
