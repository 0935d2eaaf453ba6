package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes code whose comment says that it is wrong: {@code int x = "1"; // does not compile}.
 */
final class DeliberateErrors {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(does(n['’]?t| not)|won['’]?t|will not|can ?not|can['’]?t|would(n['’]?t| not)|fails? to|not)"
                            + " (even )?compile|compil\\w*[- ](time )?(error|fail)|\\berror\\b|illegal|invalid"
                            + "|not (allowed|valid|possible|ok)|\\bfails?\\b|\\bwrong\\b|\\bnope\\b|❌|✗|🚫|\\bbad\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PAST =
            Pattern.compile(
                    "deprecat|\\bold\\b|legacy|\\bbefore\\b|obsolete|instead|\\bremoved\\b|avoid|don['’]t|do not",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OLD_WAY =
            Pattern.compile(
                    "(?://|/\\*+)[\\s*-]*(?:before|old|previous(?:ly)?|formerly|legacy|deprecated"
                            + "|removed|prior to|until|up to)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PSEUDO_CODE =
            Pattern.compile("\\bpseudo[- ]?code\\b", Pattern.CASE_INSENSITIVE);

    private DeliberateErrors() {}

    /**
     * Whether a comment on the line of a span, or on the line before or after, says so; the last
     * line of comment before it says that an old way follows; or any comment says that all is
     * pseudo code.
     */
    static boolean saysSo(String code, List<Token> tokens, Span span) {
        return hasComment(code, tokens, span, WORDS)
                || isUnderOldWay(code, tokens, span)
                || hasComment(code, tokens, new Span(0, code.length()), PSEUDO_CODE);
    }

    /** Whether such a comment says that the code shows an old way. */
    static boolean isOfThePast(String code, List<Token> tokens, Span span) {
        return hasComment(code, tokens, span, PAST);
    }

    /** Whether the last comment before a span that has a line of its own begins so. */
    private static boolean isUnderOldWay(String code, List<Token> tokens, Span span) {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.COMMENT && token.end() <= span.start())
                .filter(token -> beginsLine(code, token))
                .reduce((first, last) -> last)
                .filter(last -> OLD_WAY.matcher(last.text()).lookingAt())
                .isPresent();
    }

    private static boolean beginsLine(String code, Token token) {
        int start = code.lastIndexOf('\n', token.start() - 1) + 1;
        return code.substring(start, token.start()).isBlank();
    }

    private static boolean hasComment(String code, List<Token> tokens, Span span, Pattern words) {
        int lineStart = code.lastIndexOf('\n', span.start() - 1) + 1;
        int from = lineStart == 0 ? 0 : code.lastIndexOf('\n', lineStart - 2) + 1;
        int lineEnd = code.indexOf('\n', span.end());
        int to = lineEnd < 0 ? code.length() : code.indexOf('\n', lineEnd + 1);
        int last = to < 0 ? code.length() : to;
        return tokens.stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .filter(token -> token.start() >= from && token.start() < last)
                .anyMatch(token -> words.matcher(token.text()).find());
    }
}
