package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A comment, and whether something is left out in its place.
 *
 * @param tokens of the code, comments too
 * @param at index of the comment
 */
record ElisionComment(String code, List<Token> tokens, int at) {

    private static final Pattern IN_COMMENT =
            Pattern.compile(
                    "\\.\\.|…|omitted|elided|\\brest of\\b|your code|code here|goes here|getter|setter"
                            + "|constructor|\\bTODO\\b|\\bother \\w+|same as|as before|left out|\\betc\\b"
                            + "|implement|do something|do some|\\blogic\\b|\\bmore\\b|\\bsnip|some code",
                    Pattern.CASE_INSENSITIVE);
    static final Set<String> CLOSES_VALUE = Set.of(")", ";", ",");
    private static final Set<String> ENDS_VALUE = Set.of(";", "{", "}", "->");
    private static final Set<String> EXPECTS_COMMENT = Set.of("=", "return", ",", "->");
    private static final Pattern DOTS_FIRST = Pattern.compile("/[/*]\\s*(\\.\\.\\.|…)");

    /** Whether it says that something is left out, or is all that a pair of braces holds. */
    boolean speaksOfElision() {
        return isOnlyContent() || IN_COMMENT.matcher(tokens.get(at).text()).find();
    }

    /** Whether a pair of braces holds nothing but comments, the last of which this is. */
    private boolean isOnlyContent() {
        int first = at;
        while (first > 0 && tokens.get(first).kind() == Kind.COMMENT) {
            first--;
        }
        boolean closes = at + 1 < tokens.size() && tokens.get(at + 1).is("}");
        return tokens.get(first).is("{") && closes;
    }

    /** Whether it stands where a value is wanted: {@code String key = // ... from a file}. */
    boolean standsForValue() {
        if (at == 0) {
            return false;
        }
        String before = tokens.get(at - 1).text();
        boolean wanted = EXPECTS_COMMENT.contains(before);
        return wanted
                && (isClosed()
                        || DOTS_FIRST.matcher(tokens.get(at).text()).lookingAt()
                        || before.equals("=")
                                && (beginsDeclaration() || endsLine() || isValueUsed()));
    }

    /** What parses in place of the comment, if it {@link #standsForValue}. */
    String replacement() {
        if (tokens.get(at - 1).is(",") && ElisionReplacement.inParameters(tokens, at)) {
            return "$ $";
        }
        return isClosed() ? "$" : "$;";
    }

    /** Whether a type and a name stand behind: {@code String key = // my key}, newline. */
    private boolean beginsDeclaration() {
        return at + 2 < tokens.size() && tokens.get(at + 1).isWord() && tokens.get(at + 2).isWord();
    }

    /**
     * Whether the next statement uses the variable that the comment gives a value, which its own
     * value cannot: {@code Key key = // from a file}, newline, {@code use(key);}.
     */
    private boolean isValueUsed() {
        if (at < 2 || !tokens.get(at - 2).isWord()) {
            return false;
        }
        for (int i = at + 1; i < tokens.size() && !ENDS_VALUE.contains(tokens.get(i).text()); i++) {
            boolean member = tokens.get(i - 1).is(".");
            if (!member && tokens.get(i).is(tokens.get(at - 2).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comment in place of a value ends in its line: what follows is not that value. */
    private boolean endsLine() {
        return tokens.get(at).text().startsWith("/*")
                && tokens.get(at).text().indexOf('\n') < 0
                && (at + 1 == tokens.size()
                        || ElisionFinder.newLineBetween(code, tokens.get(at), tokens.get(at + 1)));
    }

    /** Whether the statement or argument ends behind it. */
    boolean isClosed() {
        return at + 1 < tokens.size() && CLOSES_VALUE.contains(tokens.get(at + 1).text());
    }
}
