package io.github.devrellint.samples.syntax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a definition of Protocol Buffers, read from the first to the last. */
final class ProtobufTokens {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)"
                            + "|(?<word>\\.?[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+)"
                            + "|(?<number>\\.?[0-9](?:[\\w.]|(?<=[eE])[+-])*+)"
                            + "|(?<string>\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+')"
                            // a string that is not closed is no string, and not looked at again
                            + "|(?<symbol>[\"'][^\\n]*+|\\S)");

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    /**
     * A word or sign.
     *
     * @param start its offset
     */
    record Token(Kind kind, int start, String text) {
        boolean is(String other) {
            return kind != Kind.STRING && text.equals(other);
        }
    }

    /**
     * Why a text is no definition.
     *
     * @param offset of the token that does not fit, or behind which one is missing
     */
    record Error(int offset, String message) {}

    /** Ends the reading at the first error. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Error error;

        Stop(int offset, String message) {
            super(message, null, false, false);
            error = new Error(offset, message);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    ProtobufTokens(String code) {
        Matcher matcher = TOKEN.matcher(code);
        while (matcher.find()) {
            for (Kind kind : List.of(Kind.WORD, Kind.NUMBER, Kind.STRING, Kind.SYMBOL)) {
                String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new Token(kind, matcher.start(), text));
                }
            }
        }
        tokens.add(new Token(Kind.END, code.length(), "end"));
    }

    Token next() {
        return after(0);
    }

    Token after(int more) {
        return tokens.get(Math.min(at + more, tokens.size() - 1));
    }

    boolean take(String text) {
        boolean found = next().is(text);
        at += found ? 1 : 0;
        return found;
    }

    void word() {
        if (next().kind() != Kind.WORD) {
            throw unexpected("a name");
        }
        at++;
    }

    void keyword(String word) {
        if (!take(word)) {
            throw unexpected(word);
        }
    }

    void string() {
        if (next().kind() != Kind.STRING) {
            throw unexpected("a string");
        }
        at++;
    }

    void expect(String symbol) {
        if (take(symbol)) {
            return;
        }
        if (symbol.equals(";") && at > 0) {
            Token last = tokens.get(at - 1);
            throw new Stop(last.start(), "missing \";\" after \"" + last.text() + "\"");
        }
        throw unexpected("\"" + symbol + "\"");
    }

    Stop unexpected(String wanted) {
        String found = next().kind() == Kind.END ? "the end" : "\"" + next().text() + "\"";
        return new Stop(next().start(), found + " where " + wanted + " is expected");
    }

    /** Moves on, whatever stands there. */
    void skip(int count) {
        at = Math.min(at + count, tokens.size() - 1);
    }
}
