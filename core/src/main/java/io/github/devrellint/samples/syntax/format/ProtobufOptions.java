package io.github.devrellint.samples.syntax.format;

import io.github.devrellint.samples.syntax.format.ProtobufTokens.Kind;
import io.github.devrellint.samples.syntax.format.ProtobufTokens.Stop;
import io.github.devrellint.samples.syntax.format.ProtobufTokens.Token;

/** Reads the options of Protocol Buffers. */
final class ProtobufOptions {

    private final ProtobufTokens tokens;

    ProtobufOptions(ProtobufTokens tokens) {
        this.tokens = tokens;
    }

    /** Reads {@code option name = value;}. */
    void statement() {
        tokens.keyword("option");
        assignment();
        tokens.expect(";");
    }

    /** Reads {@code [name = value, …]} if there is one. */
    void inBrackets() {
        if (tokens.take("[")) {
            do {
                assignment();
            } while (tokens.take(","));
            tokens.expect("]");
        }
    }

    private void assignment() {
        do {
            if (tokens.take("(")) {
                tokens.word();
                tokens.expect(")");
            } else {
                tokens.word();
            }
        } while (tokens.take(".")
                || tokens.next().text().startsWith(".") && tokens.next().kind() == Kind.WORD);
        tokens.expect("=");
        value();
    }

    private void value() {
        if (tokens.next().is("{") || tokens.next().is("[") || tokens.next().is("<")) {
            skipBraces();
        } else if (tokens.next().kind() == Kind.STRING) {
            while (tokens.next().kind() == Kind.STRING) {
                tokens.skip(1);
            }
        } else {
            if (!tokens.take("-")) {
                tokens.take("+");
            }
            if (tokens.next().kind() != Kind.NUMBER && tokens.next().kind() != Kind.WORD) {
                throw tokens.unexpected("a value");
            }
            tokens.skip(1);
        }
    }

    /** A value in the text format; what is in it is not looked at. */
    private void skipBraces() {
        Token first = tokens.next();
        int open = 0;
        do {
            Token token = tokens.next();
            if (token.kind() == Kind.END) {
                throw new Stop(first.start(), "\"" + first.text() + "\" is never closed");
            }
            open += token.is("{") || token.is("[") || token.is("<") ? 1 : 0;
            open -= token.is("}") || token.is("]") || token.is(">") ? 1 : 0;
            tokens.skip(1);
        } while (open > 0);
    }
}
