package io.github.devrellint.samples.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the definition language of Protocol Buffers: proto2, proto3 and editions. What stands
 * inside of a message, an enum or a service may stand alone, too, as in documentation.
 */
final class ProtobufParser {

    /** As deep as {@code protoc} reads. */
    private static final int DEEPEST = 32;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?"
                            + "|(?<word>\\.?[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+)"
                            + "|(?<number>\\.?[0-9](?:[\\w.]|(?<=[eE])[+-])*+)"
                            + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
                            + "|(?<symbol>\\S)");
    private static final Set<String> LABELS = Set.of("optional", "required", "repeated");
    private static final Set<String> VISIBILITY = Set.of("export", "local");

    private enum Kind {
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    private record Token(Kind kind, int start, String text) {
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

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Error error;

        Stop(int offset, String message) {
            super(message, null, false, false);
            error = new Error(offset, message);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ProtobufParser(String code) {
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

    /** Returns the first error; never throws. */
    static Optional<Error> parse(String code) {
        try {
            ProtobufParser parser = new ProtobufParser(code);
            while (parser.next().kind() != Kind.END) {
                parser.anything();
            }
            return Optional.empty();
        } catch (Stop stop) {
            return Optional.of(stop.error);
        }
    }

    /** What may stand in a file, and what documentation shows without its surroundings. */
    private void anything() {
        if (next().is("syntax") || next().is("edition")) {
            at++;
            expect("=");
            string();
            expect(";");
        } else if (next().is("import")) {
            at++;
            if (next().kind() == Kind.WORD) {
                at++;
            }
            string();
            expect(";");
        } else if (next().is("package") && after(1).kind() == Kind.WORD && !after(2).is("=")) {
            at += 2;
            expect(";");
        } else if (next().is("service") && after(2).is("{")) {
            at++;
            word();
            block(this::ofService);
        } else if (next().is("rpc") && after(2).is("(")) {
            ofService();
        } else if (next().kind() == Kind.WORD && after(1).is("=")) {
            ofEnum();
        } else {
            ofMessage();
        }
    }

    private void ofMessage() {
        if (VISIBILITY.contains(next().text()) && (after(1).is("message") || after(1).is("enum"))) {
            at++;
        }
        if (take(";")) {
            return;
        }
        boolean named = after(1).kind() == Kind.WORD && after(2).is("{");
        if (next().is("message") && named) {
            at += 2;
            block(this::ofMessage);
        } else if (next().is("enum") && named) {
            at += 2;
            block(this::ofEnum);
        } else if ((next().is("extend") || next().is("oneof")) && named) {
            at += 2;
            block(this::ofMessage);
        } else if (next().is("option")) {
            option();
        } else if (isRange("reserved") || isRange("extensions")) {
            ranges();
        } else {
            field();
        }
    }

    private boolean isRange(String keyword) {
        return next().is(keyword) && !(after(1).kind() == Kind.WORD && after(2).is("="));
    }

    private void field() {
        if (LABELS.contains(next().text())) {
            at++;
        }
        boolean group = next().is("group") && after(1).kind() == Kind.WORD;
        if (next().is("map") && after(1).is("<")) {
            at += 2;
            word();
            expect(",");
            word();
            expect(">");
        } else {
            word();
        }
        word();
        number();
        options();
        if (group && next().is("{")) {
            block(this::ofMessage);
        } else {
            expect(";");
        }
    }

    private void ofEnum() {
        if (take(";")) {
            return;
        }
        if (next().is("option") && !after(1).is("=")) {
            option();
        } else if (next().is("reserved") && !after(1).is("=")) {
            ranges();
        } else {
            word();
            number();
            options();
            expect(";");
        }
    }

    private void ofService() {
        if (take(";")) {
            return;
        }
        if (next().is("option")) {
            option();
            return;
        }
        keyword("rpc");
        word();
        type();
        keyword("returns");
        type();
        if (next().is("{")) {
            block(
                    () -> {
                        if (!take(";")) {
                            option();
                        }
                    });
            take(";");
        } else {
            expect(";");
        }
    }

    private void type() {
        expect("(");
        if (next().is("stream") && after(1).kind() == Kind.WORD) {
            at++;
        }
        word();
        expect(")");
    }

    private void number() {
        expect("=");
        take("-");
        if (next().kind() != Kind.NUMBER) {
            throw unexpected("a number");
        }
        at++;
    }

    private void ranges() {
        at++;
        do {
            take("-");
            Kind kind = next().kind();
            if (kind != Kind.NUMBER && kind != Kind.STRING && kind != Kind.WORD) {
                throw unexpected("a number or a name");
            }
            at++;
            if (next().is("to")) {
                at++;
                take("-");
                at++;
            }
        } while (take(","));
        options();
        expect(";");
    }

    private void option() {
        keyword("option");
        assignment();
        expect(";");
    }

    private void options() {
        if (take("[")) {
            do {
                assignment();
            } while (take(","));
            expect("]");
        }
    }

    private void assignment() {
        do {
            if (take("(")) {
                word();
                expect(")");
            } else {
                word();
            }
        } while (take(".") || next().text().startsWith(".") && next().kind() == Kind.WORD);
        expect("=");
        value();
    }

    private void value() {
        if (next().is("{") || next().is("[") || next().is("<")) {
            skipBraces();
        } else if (next().kind() == Kind.STRING) {
            while (next().kind() == Kind.STRING) {
                at++;
            }
        } else {
            if (!take("-")) {
                take("+");
            }
            if (next().kind() != Kind.NUMBER && next().kind() != Kind.WORD) {
                throw unexpected("a value");
            }
            at++;
        }
    }

    /** A value in the text format; what is in it is not looked at. */
    private void skipBraces() {
        int first = at;
        int open = 0;
        do {
            Token token = next();
            if (token.kind() == Kind.END) {
                throw new Stop(
                        tokens.get(first).start(),
                        "\"" + tokens.get(first).text() + "\" is never closed");
            }
            open += token.is("{") || token.is("[") || token.is("<") ? 1 : 0;
            open -= token.is("}") || token.is("]") || token.is(">") ? 1 : 0;
            at++;
        } while (open > 0);
    }

    private void block(Runnable content) {
        if (++depth > DEEPEST) {
            throw new Stop(next().start(), "is nested too deeply");
        }
        Token open = next();
        expect("{");
        while (!take("}")) {
            if (next().kind() == Kind.END) {
                throw new Stop(open.start(), "\"{\" is never closed");
            }
            content.run();
        }
        depth--;
    }

    private Token next() {
        return after(0);
    }

    private Token after(int more) {
        return tokens.get(Math.min(at + more, tokens.size() - 1));
    }

    private boolean take(String text) {
        boolean found = next().is(text);
        at += found ? 1 : 0;
        return found;
    }

    private void word() {
        if (next().kind() != Kind.WORD) {
            throw unexpected("a name");
        }
        at++;
    }

    private void keyword(String word) {
        if (!take(word)) {
            throw unexpected(word);
        }
    }

    private void string() {
        if (next().kind() != Kind.STRING) {
            throw unexpected("a string");
        }
        at++;
    }

    private void expect(String symbol) {
        if (take(symbol)) {
            return;
        }
        if (symbol.equals(";") && at > 0) {
            Token last = tokens.get(at - 1);
            throw new Stop(last.start(), "missing \";\" behind \"" + last.text() + "\"");
        }
        throw unexpected("\"" + symbol + "\"");
    }

    private Stop unexpected(String wanted) {
        String found = next().kind() == Kind.END ? "the end" : "\"" + next().text() + "\"";
        return new Stop(next().start(), found + " where " + wanted + " is expected");
    }
}
