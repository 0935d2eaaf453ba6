package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds lines below a comment that are no code: text that the comment announces ({@code // result:}
 * and then a line of output), and strings that stand alone ({@code // the address}, {@code
 * "redis://localhost"}).
 */
final class ShownLines {

    private static final Set<String> ENDS_STATEMENT = Set.of(";", "{", "}");
    private static final Set<String> GOES_ON = Set.of("+", ".", ",", ")", ";", "}");

    private final String code;
    private final List<CodeLine> lines;

    private ShownLines(String code) {
        this.code = code;
        this.lines = CodeLine.of(code, JavaLexer.tokens(code));
    }

    /** Returns where they are, in order. */
    static List<Span> in(String code) {
        return new ShownLines(code).find();
    }

    private List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!isComment(i) || !isNext(i + 1)) {
                continue;
            }
            int end = i + 1;
            if (announces(i) && isText(i + 1)) {
                while (end < lines.size() && isNext(end) && !isComment(end)) {
                    end++;
                }
            } else if (isStatementDoneBefore(i)) {
                while (end < lines.size() && isNext(end) && isString(end)) {
                    end++;
                }
                boolean whole = end == lines.size() || !GOES_ON.contains(first(end).text());
                end = whole ? end : i + 1;
            }
            if (end > i + 1) {
                found.add(new Span(first(i + 1).start(), last(end - 1).end()));
            }
        }
        return found;
    }

    private Token first(int line) {
        return lines.get(line).tokens().get(0);
    }

    private Token last(int line) {
        List<Token> tokens = lines.get(line).tokens();
        return tokens.get(tokens.size() - 1);
    }

    /** Whether a line is a comment to its end and nothing else. */
    private boolean isComment(int line) {
        return first(line).kind() == Kind.COMMENT && first(line).text().startsWith("//");
    }

    private boolean isString(int line) {
        return lines.get(line).tokens().size() == 1 && first(line).kind() == Kind.STRING;
    }

    /** Whether no blank line is between a line and the one before. */
    private boolean isNext(int line) {
        String between = code.substring(last(line - 1).end(), first(line).start());
        return between.indexOf('\n') == between.lastIndexOf('\n');
    }

    private boolean announces(int comment) {
        return first(comment).text().strip().endsWith(":");
    }

    /** Whether a line can't be Java, rather than be a statement that has a fault. */
    private boolean isText(int line) {
        return lines.get(line).isForeign() && !ENDS_STATEMENT.contains(last(line).text());
    }

    /** Whether no statement or expression goes on behind a comment. */
    private boolean isStatementDoneBefore(int comment) {
        int before = comment - 1;
        while (before >= 0 && isComment(before)) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        Token end =
                lines.get(before).tokens().stream()
                        .filter(token -> token.kind() != Kind.COMMENT)
                        .reduce((first, second) -> second)
                        .orElse(null);
        return end != null && ENDS_STATEMENT.contains(end.text());
    }
}
