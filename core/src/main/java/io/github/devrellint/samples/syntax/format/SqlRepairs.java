package io.github.devrellint.samples.syntax.format;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict.Fault;
import io.github.devrellint.samples.syntax.format.SqlStatement.Failure;
import io.github.devrellint.samples.syntax.format.SqlStatement.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks for the one small repair that makes a statement parse, and so proves what is wrong. */
final class SqlRepairs {

    private static final List<String> KEYWORDS =
            List.of(
                    "SELECT",
                    "FROM",
                    "WHERE",
                    "INSERT",
                    "INTO",
                    "VALUES",
                    "UPDATE",
                    "DELETE",
                    "CREATE",
                    "TABLE",
                    "ALTER",
                    "DROP",
                    "ORDER",
                    "GROUP",
                    "HAVING",
                    "LIMIT",
                    "JOIN",
                    "INNER",
                    "LEFT",
                    "OUTER",
                    "UNION",
                    "DISTINCT",
                    "BETWEEN",
                    "PRIMARY",
                    "UNIQUE",
                    "REFERENCES",
                    "FOREIGN",
                    "INDEX",
                    "VIEW");

    /** Words that go on with what is before them, so that no comma is missing there. */
    private static final Set<String> CLAUSES =
            Set.of(
                    "FROM",
                    "WHERE",
                    "GROUP",
                    "ORDER",
                    "HAVING",
                    "LIMIT",
                    "AS",
                    "AND",
                    "OR",
                    "NOT",
                    "SET",
                    "USING",
                    "ON",
                    "WITH",
                    "RETURNING",
                    "DEFERRABLE",
                    "INITIALLY",
                    "ENABLE",
                    "VALIDATE",
                    "COLLATE",
                    "GENERATED",
                    "ALWAYS",
                    "STORED",
                    "PARTITION",
                    "TYPE");

    private final SqlStatement statement;
    private final List<Token> tokens;

    SqlRepairs(SqlStatement statement) {
        this.statement = statement;
        this.tokens = statement.tokens();
    }

    /** The fault that a repair near to where the parser gave up has proved; empty if none has. */
    Optional<Fault> fault(Failure failure) {
        int at = index(failure.offset());
        return Stream.<Supplier<Optional<Fault>>>of(
                        this::openString,
                        () -> slip(at),
                        () -> comma(at),
                        () -> parenthesis(at),
                        () -> missing(at))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Index of the token at or behind an offset; that behind the last if there is none. */
    private int index(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    private Optional<Fault> openString() {
        Token last = tokens.get(tokens.size() - 1);
        char quote = last.text().charAt(0);
        boolean open =
                quote == '\''
                        && (last.text().length() == 1 || !last.text().endsWith("'"))
                        && last.text().length() < 200;
        return open
                ? Optional.of(
                        fault(new Span(last.start(), last.start() + 1), "string is not closed"))
                : Optional.empty();
    }

    /** A keyword with a slip of the keyboard in it. */
    private Optional<Fault> slip(int at) {
        for (int i = Math.max(0, at - 2); i <= Math.min(at, tokens.size() - 1); i++) {
            Token token = tokens.get(i);
            String word = token.text().toUpperCase(Locale.ROOT);
            for (String keyword : KEYWORDS) {
                if (token.isWord()
                        && DidYouMean.slip(word, keyword)
                        && statement.parsesWith(token.start(), token.end(), keyword)) {
                    String message = "\"" + token.text() + "\" where " + keyword + " is expected";
                    return Optional.of(fault(token, message));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> comma(int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(at, tokens.size() - 1); i++) {
            Token token = tokens.get(i);
            if (token.text().equals(",") && statement.parsesWith(token.start(), token.end(), " ")) {
                String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "the end";
                return Optional.of(fault(token, "comma before " + next));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> parenthesis(int at) {
        long open = count("(") - count(")");
        if (open == 1) {
            int end = statement.text().stripTrailing().length();
            Stream<Integer> places =
                    Stream.concat(
                            tokens.stream().filter(SqlRepairs::isClause).map(Token::start),
                            Stream.of(end));
            return places.limit(12)
                    .filter(place -> statement.parsesWith(place, place, " ) "))
                    .findFirst()
                    .map(place -> fault(before(place), "missing \")\""));
        }
        if (open == -1) {
            return Stream.of(at, at - 1, tokens.size() - 1)
                    .filter(i -> i >= 0 && i < tokens.size() && tokens.get(i).text().equals(")"))
                    .map(tokens::get)
                    .filter(token -> statement.parsesWith(token.start(), token.end(), " "))
                    .findFirst()
                    .map(token -> fault(token, "unmatched \")\""));
        }
        return Optional.empty();
    }

    /** A word or comma that is not there. */
    private Optional<Fault> missing(int at) {
        for (int i = Math.max(1, at - 1); i <= Math.min(at + 3, tokens.size() - 1); i++) {
            Token token = tokens.get(i);
            String before = tokens.get(i - 1).text().toUpperCase(Locale.ROOT);
            boolean by = before.equals("ORDER") || before.equals("GROUP");
            if (by && statement.parsesWith(token.start(), token.start(), "BY ")) {
                return Optional.of(fault(tokens.get(i - 1), before + " without BY"));
            }
            if (mayLackComma(i) && statement.parsesWith(token.start(), token.start(), ", ")) {
                return Optional.of(fault(token, "missing comma before " + token.text()));
            }
        }
        return Optional.empty();
    }

    /** Whether a token begins a line, or follows a value and is one, or is assigned to. */
    private boolean mayLackComma(int i) {
        Token before = tokens.get(i - 1);
        Token token = tokens.get(i);
        boolean newLine = statement.text().substring(before.end(), token.start()).contains("\n");
        boolean assigned = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("=");
        return !isClause(token) && (newLine || isValue(before) && (isValue(token) || assigned));
    }

    private static boolean isValue(Token token) {
        char first = token.text().charAt(0);
        return first == '\'' || Character.isDigit(first);
    }

    private static boolean isClause(Token token) {
        return CLAUSES.contains(token.text().toUpperCase(Locale.ROOT));
    }

    private long count(String text) {
        return tokens.stream().filter(token -> token.text().equals(text)).count();
    }

    /** The last token before a place. */
    private Token before(int place) {
        return tokens.get(Math.max(0, index(place) - 1));
    }

    private static Fault fault(Token token, String message) {
        return fault(new Span(token.start(), token.end()), message);
    }

    private static Fault fault(Span span, String message) {
        return new Fault(span, message);
    }
}
