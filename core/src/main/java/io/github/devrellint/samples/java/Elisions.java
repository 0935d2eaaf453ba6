package io.github.devrellint.samples.java;

import io.github.devrellint.samples.java.JavaLexer.Kind;
import io.github.devrellint.samples.java.JavaLexer.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Code whose author left something out: {@code ...}, {@code …}, {@code // getters omitted}.
 *
 * @param code the code with every elision replaced by as many code units that the compiler reads
 * @param present whether there was one
 */
record Elisions(String code, boolean present) {

    private static final Pattern IN_COMMENT =
            Pattern.compile(
                    "\\.\\.|…|omitted|elided|\\brest of\\b|your code|code here|goes here|getter|setter"
                            + "|constructor|\\bTODO\\b|\\bother \\w+|same as|as before|left out|\\betc\\b"
                            + "|implement|do something|do some|\\blogic\\b|\\bmore\\b|\\bsnip|some code",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> BEFORE_STATEMENT = Set.of("{", "}", ";");
    private static final Set<String> CLOSING = Set.of(")", "{", ";", ",", ">");
    private static final Set<String> EXPECTS_VALUE =
            Set.of("return", "throw", "new", "case", "extends", "implements", "else", "yield");

    /** Finds and replaces the elisions of a piece of code. */
    static Elisions in(String code) {
        List<Token> all = JavaLexer.tokens(code);
        List<Token> tokens = JavaLexer.withoutComments(all);
        StringBuilder masked = new StringBuilder(code);
        boolean present =
                all.stream()
                        .anyMatch(
                                token ->
                                        token.kind() == Kind.COMMENT
                                                && IN_COMMENT.matcher(token.text()).find());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isDots(token) && !isVarargs(tokens, i)) {
                present = true;
                mask(masked, token, replacement(code, tokens, i));
            }
        }
        return new Elisions(masked.toString(), present);
    }

    private static boolean isDots(Token token) {
        return token.kind() == Kind.SYMBOL
                && (token.is("…") || token.text().startsWith("..") && token.text().length() > 1);
    }

    private static boolean isVarargs(List<Token> tokens, int at) {
        if (!tokens.get(at).is("...") || at == 0 || at + 2 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token behind = tokens.get(at + 2);
        return (before.isWord() || before.is(">") || before.is("]"))
                && tokens.get(at + 1).isWord()
                && (behind.is(")") || behind.is(",") || behind.is("["));
    }

    private static String replacement(String code, List<Token> tokens, int at) {
        String before = at == 0 ? "{" : tokens.get(at - 1).text();
        String after = at + 1 == tokens.size() ? "}" : tokens.get(at + 1).text();
        if (BEFORE_STATEMENT.contains(before) || after.equals(".")) {
            return "";
        }
        if (before.equals("(") && after.equals(")")) {
            return inParentheses(at < 2 ? "" : tokens.get(at - 2).text());
        }
        if (before.equals(",") && after.equals(")") && inParameters(tokens, at)) {
            return "$ $";
        }
        boolean complete = before.equals(")") || before.equals("]") || isName(tokens, at - 1);
        if (!complete) {
            return "$";
        }
        if (newLineBetween(code, tokens.get(at - 1), tokens.get(at))) {
            return "";
        }
        boolean wordAfter = at + 1 < tokens.size() && tokens.get(at + 1).isWord();
        return wordAfter ? "." : CLOSING.contains(after) ? "" : ";";
    }

    private static String inParentheses(String keyword) {
        return switch (keyword) {
            case "if", "while", "switch", "synchronized", "try" -> "$";
            case "for" -> ";;";
            case "catch" -> "$ $";
            default -> "";
        };
    }

    private static boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.isWord() && !EXPECTS_VALUE.contains(token.text());
    }

    /** Whether the innermost parenthesis before a token opens the parameters of a declaration. */
    private static boolean inParameters(List<Token> tokens, int at) {
        int depth = 0;
        for (int i = at - 1; i > 1; i--) {
            String text = tokens.get(i).text();
            if (text.equals(")")) {
                depth++;
            } else if (text.equals("(") && depth-- == 0) {
                Token type = tokens.get(i - 2);
                return tokens.get(i - 1).isWord()
                        && (type.is(">") || type.is("]") || isName(tokens, i - 2));
            }
        }
        return false;
    }

    private static boolean newLineBetween(String code, Token first, Token second) {
        return code.substring(first.end(), second.start()).indexOf('\n') >= 0;
    }

    private static void mask(StringBuilder code, Token token, String replacement) {
        for (int i = token.start(); i < token.end(); i++) {
            int index = i - token.start();
            code.setCharAt(i, index < replacement.length() ? replacement.charAt(index) : ' ');
        }
    }
}
