package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a parser stumbled, and what stands around it. */
final class Place {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    final String code;
    final Fault fault;
    final List<Token> tokens;

    /** Index of the token at the fault or behind it; the number of tokens at the end. */
    final int index;

    Place(String code, Fault fault) {
        this.code = code;
        this.fault = fault;
        this.tokens = Token.of(code);
        int found = 0;
        while (found < tokens.size() && tokens.get(found).end() <= fault.span().start()) {
            found++;
        }
        this.index = found;
    }

    /** The token that many behind the faulty one, before it if negative. */
    Optional<Token> token(int distance) {
        int at = index + distance;
        return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    /** Whether the token that many behind the faulty one has a text. */
    boolean is(int distance, String text) {
        return token(distance).filter(token -> token.is(text)).isPresent();
    }

    /** Where the code before the faulty token ends. */
    int endBefore() {
        return token(-1).map(Token::end).orElse(0);
    }

    /** Where the last token ends. */
    int end() {
        return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    }

    /** Whether nothing follows an offset on its line. */
    boolean endsLine(int offset) {
        return code.substring(offset, lineEnd(offset)).isBlank();
    }

    /**
     * Where something may be missing: before the faulty token, or behind it, since some parsers
     * tell the token before the gap.
     */
    Stream<Integer> gaps() {
        return Stream.concat(Stream.of(endBefore()), token(0).map(Token::end).stream());
    }

    /** Indices of the brackets that are open before a token, the innermost first. */
    Deque<Integer> open(int before) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < before; i++) {
            String text = tokens.get(i).text();
            if (text.length() != 1) {
                continue;
            }
            if (OPENING.contains(text)) {
                open.push(i);
            } else if (CLOSING.contains(text) && !open.isEmpty()) {
                open.pop();
            }
        }
        return open;
    }

    /** Those that are open at the fault, the faulty token included. */
    Deque<Integer> open() {
        boolean opens = token(0).filter(token -> isBracket(token) && !closes(token)).isPresent();
        return open(opens ? index + 1 : index);
    }

    /** How many more brackets of a kind are opened than closed. */
    int surplus(String bracket) {
        int kind = Math.max(OPENING.indexOf(bracket), CLOSING.indexOf(bracket));
        int surplus = 0;
        for (Token token : tokens) {
            if (token.text().length() == 1) {
                surplus += OPENING.indexOf(token.text()) == kind ? 1 : 0;
                surplus -= CLOSING.indexOf(token.text()) == kind ? 1 : 0;
            }
        }
        return surplus;
    }

    /** What closes the bracket at an index. */
    String closing(int bracket) {
        return "" + CLOSING.charAt(OPENING.indexOf(tokens.get(bracket).text()));
    }

    static boolean isBracket(Token token) {
        return closes(token) || token.text().length() == 1 && OPENING.contains(token.text());
    }

    static boolean closes(Token token) {
        return token.text().length() == 1 && CLOSING.contains(token.text());
    }

    int lineStart(int offset) {
        return code.lastIndexOf('\n', offset - 1) + 1;
    }

    int lineEnd(int offset) {
        int feed = code.indexOf('\n', offset);
        return feed < 0 ? code.length() : feed;
    }

    /** Number of blanks that the line of an offset begins with. */
    int indent(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < code.length() && " \t".indexOf(code.charAt(end)) >= 0) {
            end++;
        }
        return end - start;
    }

    /** Whether offsets are on one line. */
    boolean sameLine(int one, int other) {
        return lineStart(one) == lineStart(other);
    }

    Span span(Token token) {
        return new Span(token.start(), token.end());
    }
}
