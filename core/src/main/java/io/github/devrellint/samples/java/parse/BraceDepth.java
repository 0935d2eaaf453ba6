package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;

/**
 * How the nesting of braces changes in a piece of code.
 *
 * @param below how many braces it closes that it does not open
 * @param change how many more it opens than it closes; negative if it closes more
 */
record BraceDepth(int below, int change) {

    static BraceDepth of(String code) {
        int depth = 0;
        int lowest = 0;
        for (Token token : JavaLexer.withoutComments(JavaLexer.tokens(code))) {
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            lowest = Math.min(lowest, depth);
        }
        return new BraceDepth(-lowest, depth);
    }
}
