package io.github.devrellint.samples.syntax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * A statement of a script.
 *
 * @param start its offset in the script
 * @param text without the semicolon
 * @param tokens words, strings, numbers and marks, without comments
 */
record SqlStatement(int start, String text, List<Token> tokens) {

    /** A token; offsets are in the statement. */
    record Token(String text, int start) {

        int end() {
            return start + text.length();
        }

        boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }
    }

    /**
     * A syntax error: the place at which the parser stopped.
     *
     * @param offset in the statement, that of the token it did not expect
     */
    record Failure(int offset) {}

    private static final Pattern TOKEN =
            Pattern.compile(
                    "--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)|\\$(\\w*+)\\$(?s:.*?)(?:\\$\\1\\$|\\z)"
                            + "|'(?:[^'\\\\]|\\\\(?s:.)|'')*+'?|\"[^\"]*+\"?|`[^`]*+`?"
                            + "|[\\w@#$]++(?:\\.\\d++)?|\\S");

    /** Where parentheses nest deeper, JSqlParser's thorough mode takes exponential time. */
    private static final int THOROUGH_DEPTH = 3;

    private static final int MOST_DEPTH = 50;

    /** Splits a script at its semicolons. */
    static List<SqlStatement> split(String script) {
        List<SqlStatement> statements = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        Matcher matcher = TOKEN.matcher(script);
        while (matcher.find()) {
            String text = matcher.group();
            if (text.equals(";")) {
                statements.add(
                        new SqlStatement(start, script.substring(start, matcher.start()), tokens));
                tokens = new ArrayList<>();
                start = matcher.end();
            } else if (!text.startsWith("--") && !text.startsWith("/*")) {
                tokens.add(new Token(text, matcher.start() - start));
            }
        }
        statements.add(new SqlStatement(start, script.substring(start), tokens));
        return statements;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Offset of its end in the script. */
    int end() {
        return start + text.length();
    }

    /** Parses it; empty if that went well. */
    Optional<Failure> parse() {
        return parse(text);
    }

    /** Whether it parses with another text in place of a part of it. */
    boolean parsesWith(int from, int to, String replacement) {
        return parse(text.substring(0, from) + replacement + text.substring(to)).isEmpty();
    }

    private Optional<Failure> parse(String sql) {
        int depth = depth();
        if (depth > MOST_DEPTH) {
            return Optional.of(new Failure(0));
        }
        Optional<Failure> failure = parse(sql, false);
        return failure.isPresent() && depth <= THOROUGH_DEPTH ? parse(sql, true) : failure;
    }

    private static Optional<Failure> parse(String sql, boolean thorough) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(thorough);
        try {
            parser.Statement();
            return Optional.empty();
        } catch (ParseException e) {
            boolean known = e.currentToken != null && e.currentToken.next != null;
            return Optional.of(
                    new Failure(known ? e.currentToken.next.absoluteBegin - 1 : sql.length()));
        } catch (TokenMgrException e) {
            return Optional.of(new Failure(sql.length()));
        }
    }

    private int depth() {
        int depth = 0;
        int most = 0;
        for (Token token : tokens) {
            depth += token.text.equals("(") ? 1 : token.text.equals(")") ? -1 : 0;
            most = Math.max(most, depth);
        }
        return most;
    }
}
