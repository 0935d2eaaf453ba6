package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Calls that a comment says to be left out of a chain, which may change the type of what follows:
 * {@code Rocket.builder() /* ... *&#47; .build()}.
 */
final class ElidedChains {

    private static final Pattern ELISION =
            Pattern.compile(
                    "^/[/*]+\\s*(\\.\\.|…)|omitted|elided|left out|\\brest of\\b|\\betc\\b|\\bother \\w+|\\bmore\\b",
                    Pattern.CASE_INSENSITIVE);

    private final List<Token> tokens;

    /**
     * @param tokens of a block, with its comments
     */
    ElidedChains(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether calls are left out between the beginning of a chain and the name of a member. */
    boolean isBehindElision(Span member) {
        int at = indexOf(member.start());
        while (at > 0) {
            int before = at - 1;
            boolean elided = false;
            boolean dot = false;
            while (before >= 0 && (isComment(before) || !dot && tokens.get(before).is("."))) {
                elided |= isComment(before) && ELISION.matcher(tokens.get(before).text()).find();
                dot |= !isComment(before);
                before--;
            }
            if (!dot || before < 0) {
                return false;
            }
            if (elided) {
                return true;
            }
            at = beginOfCall(before);
        }
        return false;
    }

    /** Whether calls are left out behind the end of a chain, so that its type is not known. */
    boolean isBeforeElision(Span chain) {
        int at = indexOf(chain.end());
        while (at >= 0 && at < tokens.size() && isComment(at)) {
            if (ELISION.matcher(tokens.get(at).text()).find()) {
                return true;
            }
            at++;
        }
        return false;
    }

    private int indexOf(int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() >= offset) {
                return i;
            }
        }
        return -1;
    }

    private boolean isComment(int index) {
        return tokens.get(index).kind() == Kind.COMMENT;
    }

    /** The name of the method whose arguments end there, or else that place itself. */
    private int beginOfCall(int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            Token token = tokens.get(i);
            depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
            if (depth == 0) {
                return token.is("(") ? i - 1 : i;
            }
        }
        return -1;
    }
}
