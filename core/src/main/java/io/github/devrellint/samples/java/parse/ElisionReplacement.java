package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;

/** Chooses the code that replaces an elision so that the result parses, by the tokens around it. */
final class ElisionReplacement {

    private static final Set<String> BEFORE_STATEMENT = Set.of("{", "}", ";");

    /** No type of a declaration ends so: what has parentheses behind it is called. */
    private static final Set<String> BEFORE_CALL =
            Set.of(".", "new", "=", "(", ",", "->", "return");

    private static final Set<String> CLOSING = Set.of(")", "{", ";", ",", ">");
    private static final Set<String> ENDS_STATEMENT = Set.of("=", "return", "throw", "yield");
    private static final Set<String> EXPECTS_VALUE =
            Set.of("return", "throw", "new", "case", "extends", "implements", "else", "yield");

    private ElisionReplacement() {}

    /**
     * Returns the replacement.
     *
     * @param at the first token of the elision
     * @param length number of its tokens
     */
    static String of(String code, List<Token> tokens, int at, int length) {
        int next = at + length;
        int previous = at - 1;
        while (previous >= 0 && ElisionFinder.isDots(tokens.get(previous))) {
            previous--;
        }
        String before = previous < 0 ? "{" : tokens.get(previous).text();
        String after = next == tokens.size() ? "}" : tokens.get(next).text();
        if (tokens.get(at).is("<") && before.equals(".")) {
            return "$";
        }
        if (BEFORE_STATEMENT.contains(before) || after.equals(".")) {
            return "";
        }
        boolean again = at > 0 && ElisionFinder.isDots(tokens.get(at - 1));
        if (again && ElisionFinder.newLineBetween(code, tokens.get(at - 1), tokens.get(at))) {
            return "";
        }
        boolean endsLine =
                next == tokens.size()
                        || ElisionFinder.newLineBetween(
                                code, tokens.get(next - 1), tokens.get(next));
        boolean closed = ElisionComment.CLOSES_VALUE.contains(after);
        if (before.equals("->") && tokens.get(at).text().length() > 2) {
            // a call may stand for a value and for a statement
            return endsLine && !closed && next - at > 1 ? "$();" : "$()";
        }
        if (before.equals(":") && endsLine && followsLabel(code, tokens, previous)) {
            return "";
        }
        if (before.equals("(") && after.equals(")")) {
            return inParentheses(tokens, at);
        }
        if (before.equals(",") && after.equals(")") && inParameters(tokens, at)) {
            return "$ $";
        }
        boolean complete = before.equals(")") || before.equals("]") || isName(tokens, at - 1);
        if (!complete) {
            return endsLine && ENDS_STATEMENT.contains(before) && !closed ? "$;" : "$";
        }
        if (ElisionFinder.newLineBetween(code, tokens.get(at - 1), tokens.get(at))) {
            return before.equals(")") && after.equals("}") ? ";" : "";
        }
        boolean wordAfter =
                next < tokens.size()
                        && tokens.get(next).isWord()
                        && !ElisionFinder.newLineBetween(
                                code, tokens.get(next - 1), tokens.get(next));
        boolean annotation = at > 1 && tokens.get(at - 2).is("@");
        return annotation ? "" : wordAfter ? "." : CLOSING.contains(after) ? "" : ";";
    }

    /** Whether a colon ends the line of a label of a switch, so that statements follow. */
    private static boolean followsLabel(String code, List<Token> tokens, int colon) {
        int first = colon;
        while (first > 0
                && !ElisionFinder.newLineBetween(code, tokens.get(first - 1), tokens.get(first))) {
            first--;
        }
        return tokens.get(first).is("case") || tokens.get(first).is("default");
    }

    /**
     * For {@code name(...)}: what a keyword needs, an argument for a call, nothing for parameters.
     */
    private static String inParentheses(List<Token> tokens, int at) {
        String name = at < 2 ? "" : tokens.get(at - 2).text();
        String before = at < 3 ? "" : tokens.get(at - 3).text();
        boolean call = BEFORE_CALL.contains(before);
        return switch (name) {
            case "if", "while", "switch", "synchronized", "try" -> "$";
            case "for" -> ";;";
            case "catch" -> "$ $";
            default -> call ? "$" : "";
        };
    }

    private static boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.isWord() && !EXPECTS_VALUE.contains(token.text());
    }

    /** Whether the innermost parenthesis before a token opens the parameters of a declaration. */
    static boolean inParameters(List<Token> tokens, int at) {
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
}
