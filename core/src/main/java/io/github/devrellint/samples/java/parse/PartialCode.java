package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completes fragments so that they parse if nothing else is wrong with them: a class whose end is
 * left out, a list of method headers.
 */
final class PartialCode {

    private static final Set<String> GOES_ON = Set.of("throws", ".", "{", ",", ")", "(", ";");
    private static final Set<String> ENDS_STATEMENT = Set.of(";", "{", "}");
    private static final int FEWEST_LINES = 3;

    /** Of five lines, this many must have a comment. */
    private static final int MOST_OF_FIVE = 4;

    private PartialCode() {}

    /**
     * Adds the closing braces that are missing at the end, or removes those at the end that close
     * what an earlier block opened, judging by indentation. Empty if the braces are balanced, or if
     * one is missing elsewhere: the last brace then closes a line that is indented more than
     * itself.
     */
    static Optional<String> balanced(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        Deque<Token> open = new ArrayDeque<>();
        Token lastClosed = null;
        int stray = 0;
        for (Token token : tokens) {
            if (token.is("{")) {
                open.push(token);
            } else if (token.is("}") && open.isEmpty()) {
                stray++;
            } else if (token.is("}")) {
                lastClosed = open.pop();
            } else if (stray > 0) {
                return Optional.empty();
            }
        }
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Token last = tokens.get(tokens.size() - 1);
        if (stray > 0) {
            int end = tokens.get(tokens.size() - stray).start();
            boolean ofOuter = indentation(code, last) < indentation(code, tokens.get(0));
            return ofOuter ? Optional.of(code.substring(0, end)) : Optional.empty();
        }
        boolean misplaced =
                lastClosed != null
                        && indentation(code, statement(tokens, lastClosed))
                                > indentation(code, last);
        return open.isEmpty() || misplaced
                ? Optional.empty()
                : Optional.of(code + "\n" + "}".repeat(open.size()));
    }

    /** The first token of the declaration or statement that a brace belongs to. */
    private static Token statement(List<Token> tokens, Token brace) {
        int at = tokens.indexOf(brace);
        while (at > 0 && !ENDS_STATEMENT.contains(tokens.get(at - 1).text())) {
            at--;
        }
        return tokens.get(at);
    }

    private static int indentation(String code, Token token) {
        int start = code.lastIndexOf('\n', token.start() - 1) + 1;
        int at = start;
        while (Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /** The code with a semicolon at the end of each method header, if it has nothing else. */
    static Optional<String> headers(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        StringBuilder closed = new StringBuilder(code);
        int depth = 0;
        int inserted = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(";") || token.is("{") || token.is("=")) {
                return Optional.empty();
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean last = i + 1 == tokens.size();
            boolean endsLine =
                    last
                            || code.substring(token.end(), tokens.get(i + 1).start()).indexOf('\n')
                                    >= 0;
            boolean ends = last || endsLine && !GOES_ON.contains(tokens.get(i + 1).text());
            if (depth == 0 && ends && (token.is(")") || token.isWord())) {
                closed.insert(token.end() + inserted++, ';');
            }
        }
        return inserted == 0 ? Optional.empty() : Optional.of(closed.toString());
    }

    /**
     * Whether nearly every line ends with a comment: a list of possible calls rather than a
     * sequence of statements.
     */
    static boolean isTable(String code) {
        List<Token> tokens = JavaLexer.tokens(code);
        int lines = 0;
        int explained = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last =
                    i + 1 == tokens.size()
                            || code.substring(token.end(), tokens.get(i + 1).start()).indexOf('\n')
                                    >= 0;
            if (token.kind() != Kind.COMMENT && last) {
                lines++;
            } else if (token.kind() == Kind.COMMENT && last && !beginsLine(code, token)) {
                lines++;
                explained++;
            }
        }
        return lines >= FEWEST_LINES && 5 * explained >= MOST_OF_FIVE * lines;
    }

    /**
     * Whether several lines have a bar at the same place: two programs side by side. In Java, a bar
     * has an operand on the same line or the next.
     */
    static boolean hasColumns(String code) {
        Map<Integer, Integer> lines = new HashMap<>();
        code.lines()
                .filter(line -> line.indexOf('|') > 0 && line.indexOf('|') == line.lastIndexOf('|'))
                .forEach(line -> lines.merge(line.indexOf('|'), 1, Integer::sum));
        return lines.values().stream().anyMatch(number -> number >= FEWEST_LINES);
    }

    private static boolean beginsLine(String code, Token token) {
        int start = code.lastIndexOf('\n', token.start() - 1) + 1;
        return code.substring(start, token.start()).isBlank();
    }
}
