package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names the parameters of method headers that show their types only: {@code void climb(Hill);}. A
 * block that has a method with a body is no list of headers.
 */
final class UnnamedParameters {

    private static final Set<String> ENDS_TYPE = Set.of(">", ">>", ">>>", "]", "...");

    private final List<Token> tokens;
    private final StringBuilder named;
    private int inserted;

    private UnnamedParameters(String code) {
        this.tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        this.named = new StringBuilder(code);
    }

    /** The code with names where there are none. Empty if there is nothing to name. */
    static Optional<String> named(String code) {
        var parameters = new UnnamedParameters(code);
        return parameters.nameAll() ? Optional.of(parameters.named.toString()) : Optional.empty();
    }

    private boolean nameAll() {
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i).is("{") && tokens.get(i - 1).is(")")) {
                return false;
            }
            boolean header =
                    tokens.get(i).is("(")
                            && CodeLine.isName(tokens.get(i - 1))
                            && (endsType(tokens.get(i - 2)) || beginsMember(tokens.get(i - 2)));
            if (header) {
                nameParameters(i + 1);
            }
        }
        return inserted > 0;
    }

    private void nameParameters(int first) {
        int depth = 0;
        int start = first;
        for (int i = first; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean ends = token.is(")") || token.is(",") && depth == 0;
            if (ends && i > start && isType(start, i)) {
                String name = " p" + i;
                named.insert(tokens.get(i - 1).end() + inserted, name);
                inserted += name.length();
            }
            if (token.is(")") || token.is("(") || token.is(";")) {
                return;
            }
            start = ends ? i + 1 : start;
            depth += nesting(token);
        }
    }

    /** Whether tokens are a type that no name follows. */
    private boolean isType(int start, int end) {
        Token last = tokens.get(end - 1);
        Token before = end - 2 < start ? null : tokens.get(end - 2);
        boolean name = last.isWord() && before != null && endsType(before);
        return endsType(last) && !name;
    }

    private static boolean endsType(Token token) {
        return token.isWord() || ENDS_TYPE.contains(token.text());
    }

    /** Whether the name of a constructor may follow. */
    private static boolean beginsMember(Token token) {
        return token.is("{") || token.is("}") || token.is(";");
    }

    private static int nesting(Token token) {
        if (token.text().startsWith(">")) {
            return -token.text().length();
        }
        return token.is("<") ? 1 : 0;
    }
}
