package io.github.devrellint.samples.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only a module of JavaScript may have: imports, exports, and {@code await} outside of
 * functions, be it in a block or a condition. Looks at words and brackets only; a regular
 * expression with a quote or a bracket in it may be taken for something else.
 */
final class ModuleSyntax {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*+|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'"
                            + "|`(?:[^`\\\\]|\\\\(?s:.))*+`|=>|[\\w$]++|[(){};\\n]");

    private static final Pattern STATEMENT =
            Pattern.compile("^(?:import\\b(?!\\s*+[(.])|export\\b)", Pattern.MULTILINE);

    /** What stands before the parenthesis of a block that is no function. */
    private static final Pattern CONTROL = Pattern.compile("if|for|while|switch|catch|with|await");

    private ModuleSyntax() {}

    static boolean isIn(String code) {
        return STATEMENT.matcher(code).find() || code.contains("await") && awaits(code);
    }

    private static boolean awaits(String code) {
        Deque<Boolean> braces = new ArrayDeque<>(); // whether each opens a function
        Deque<Boolean> parentheses = new ArrayDeque<>(); // whether each is of a control statement
        int functions = 0;
        boolean control = true; // of the parenthesis that was closed last
        boolean arrow = false; // in the body of an arrow function that has no braces
        String before = "";
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            String text = token.group();
            switch (text) {
                case "(" -> parentheses.push(CONTROL.matcher(before).matches());
                case ")" -> control = parentheses.isEmpty() || parentheses.pop();
                case "{" -> {
                    boolean function = before.equals("=>") || before.equals(")") && !control;
                    braces.push(function);
                    functions += function ? 1 : 0;
                }
                case "}" -> functions -= !braces.isEmpty() && braces.pop() ? 1 : 0;
                case "await" -> {
                    if (functions == 0 && !arrow) {
                        return true;
                    }
                }
                default -> {}
            }
            arrow = text.equals("=>") || arrow && !text.equals("\n") && !text.equals(";");
            arrow &= !text.equals("{");
            if (!text.equals("\n") && !text.startsWith("//") && !text.startsWith("/*")) {
                before = text;
            }
        }
        return false;
    }
}
