package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits blocks that mix statements and members, at brackets and semicolons. */
final class StatementSplitter {

    private static final Set<String> GOES_ON =
            Set.of(
                    "else", "catch", "finally", ")", ";", ",", ".", "]", "?", ":", "+", "=", "&",
                    "|");

    private StatementSplitter() {}

    /** Returns the chunks in order; comments outside of them belong to none. */
    static List<Span> of(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        List<Span> chunks = new ArrayList<>();
        int depth = 0;
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            depth += depthChange(text);
            boolean last = i + 1 == tokens.size();
            boolean ends =
                    depth <= 0
                            && (text.equals(";")
                                    || text.equals("}") && !last && !goesOn(tokens, first, i));
            if (last || ends) {
                chunks.add(new Span(tokens.get(first).start(), tokens.get(i).end()));
                first = i + 1;
                depth = 0;
            }
        }
        return chunks;
    }

    private static boolean goesOn(List<Token> tokens, int first, int closing) {
        String next = tokens.get(closing + 1).text();
        boolean doWhile = next.equals("while") && tokens.get(first).is("do");
        return doWhile || GOES_ON.contains(next);
    }

    /**
     * Returns the lines of code without a single semicolon, each with the lines that its open
     * brackets or leading dots belong to; none where a semicolon stands somewhere.
     */
    static List<Span> lines(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        if (tokens.stream().anyMatch(token -> token.is(";"))) {
            return List.of();
        }
        List<Span> lines = new ArrayList<>();
        int depth = 0;
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depthChange(tokens.get(i).text());
            boolean last = i + 1 == tokens.size();
            boolean lineEnds =
                    last
                            || code.substring(tokens.get(i).end(), tokens.get(i + 1).start())
                                    .contains("\n");
            if (last || depth <= 0 && lineEnds && !GOES_ON.contains(tokens.get(i + 1).text())) {
                lines.add(new Span(tokens.get(first).start(), tokens.get(i).end()));
                first = i + 1;
            }
        }
        return lines;
    }

    private static int depthChange(String text) {
        return switch (text) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }
}
