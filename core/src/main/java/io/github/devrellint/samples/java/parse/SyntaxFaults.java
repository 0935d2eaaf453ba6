package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.JavacMessages;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Locates a syntax error in the block, without the code that was put around it. */
final class SyntaxFaults {

    private SyntaxFaults() {}

    /** Returns the fault of a block that could not be read. */
    static Fault of(String code, ParseAttempt reading) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        int at = Math.max(0, reading.errorOffset());
        Optional<Token> stray = strayCloser(tokens).filter(token -> token.start() <= at);
        if (stray.isPresent()) {
            Token closer = stray.get();
            return new Fault(span(closer), "unmatched '" + closer.text() + "'");
        }
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last == null) {
            return new Fault(Span.at(0), "no code");
        }
        if (at >= last.end() && isOpen(tokens)) {
            return new Fault(span(last), "the sample ends before its last '{' is closed");
        }
        boolean behind = reading.error().getCode().startsWith("compiler.err.expected");
        return new Fault(
                span(nearest(tokens, at, behind)), JavacMessages.readable(reading.error()));
    }

    /** Whether the brackets are unbalanced. */
    static boolean unbalanced(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        return isOpen(tokens) || strayCloser(tokens).isPresent();
    }

    private static Span span(Token token) {
        return new Span(token.start(), token.end());
    }

    /**
     * The token at an offset, or else the last one before it.
     *
     * @param behind whether a token that ends at the offset is meant, not the one that begins there
     */
    private static Token nearest(List<Token> tokens, int at, boolean behind) {
        Token found = tokens.get(0);
        for (Token token : tokens) {
            if (token.start() < at || token.start() == at && (!behind || found.end() < at)) {
                found = token;
            }
        }
        return found;
    }

    private static boolean isOpen(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        }
        return depth > 0;
    }

    private static Optional<Token> strayCloser(List<Token> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (Token token : tokens) {
            switch (token.text()) {
                case "(", "[", "{" -> open.push(token.text());
                case ")", "]", "}" -> {
                    if (open.isEmpty()) {
                        return Optional.of(token);
                    }
                    open.pop();
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
