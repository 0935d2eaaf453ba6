package io.github.devrellint.samples.syntax.format;

import io.github.devrellint.samples.syntax.format.ProtobufTokens.Error;
import io.github.devrellint.samples.syntax.format.ProtobufTokens.Kind;
import io.github.devrellint.samples.syntax.format.ProtobufTokens.Stop;
import io.github.devrellint.samples.syntax.format.ProtobufTokens.Token;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the definition language of Protocol Buffers: proto2, proto3 and editions. What stands
 * inside of a message, an enum or a service may stand alone, too, as in documentation.
 */
final class ProtobufParser {

    /** As deep as {@code protoc} reads. */
    private static final int DEEPEST = 32;

    private static final Set<String> LABELS = Set.of("optional", "required", "repeated");
    private static final Set<String> VISIBILITY = Set.of("export", "local");

    private final ProtobufTokens tokens;
    private final ProtobufOptions options;
    private int depth;

    private ProtobufParser(String code) {
        tokens = new ProtobufTokens(code);
        options = new ProtobufOptions(tokens);
    }

    /** Returns the first error; never throws. */
    static Optional<Error> parse(String code) {
        try {
            ProtobufParser parser = new ProtobufParser(code);
            while (parser.tokens.next().kind() != Kind.END) {
                parser.anything();
            }
            return Optional.empty();
        } catch (Stop stop) {
            return Optional.of(stop.error);
        }
    }

    /** What may stand in a file, and what documentation shows without its surroundings. */
    private void anything() {
        if (tokens.next().is("syntax") || tokens.next().is("edition")) {
            tokens.skip(1);
            tokens.expect("=");
            tokens.string();
            tokens.expect(";");
        } else if (tokens.next().is("import")) {
            tokens.skip(1);
            if (tokens.next().kind() == Kind.WORD) {
                tokens.skip(1);
            }
            tokens.string();
            tokens.expect(";");
        } else if (tokens.next().is("package")
                && tokens.after(1).kind() == Kind.WORD
                && !tokens.after(2).is("=")) {
            tokens.skip(2);
            tokens.expect(";");
        } else if (tokens.next().is("service") && tokens.after(2).is("{")) {
            tokens.skip(1);
            tokens.word();
            block(this::ofService);
        } else if (tokens.next().is("rpc") && tokens.after(2).is("(")) {
            ofService();
        } else if (tokens.next().kind() == Kind.WORD && tokens.after(1).is("=")) {
            ofEnum();
        } else {
            ofMessage();
        }
    }

    private void ofMessage() {
        if (VISIBILITY.contains(tokens.next().text())
                && (tokens.after(1).is("message") || tokens.after(1).is("enum"))) {
            tokens.skip(1);
        }
        if (tokens.take(";")) {
            return;
        }
        boolean named = tokens.after(1).kind() == Kind.WORD && tokens.after(2).is("{");
        if (tokens.next().is("message") && named) {
            tokens.skip(2);
            block(this::ofMessage);
        } else if (tokens.next().is("enum") && named) {
            tokens.skip(2);
            block(this::ofEnum);
        } else if ((tokens.next().is("extend") || tokens.next().is("oneof")) && named) {
            tokens.skip(2);
            block(this::ofMessage);
        } else if (tokens.next().is("option")) {
            options.statement();
        } else if (isRange("reserved") || isRange("extensions")) {
            ranges();
        } else {
            field();
        }
    }

    private boolean isRange(String keyword) {
        return tokens.next().is(keyword)
                && !(tokens.after(1).kind() == Kind.WORD && tokens.after(2).is("="));
    }

    private void field() {
        if (LABELS.contains(tokens.next().text())) {
            tokens.skip(1);
        }
        boolean group = tokens.next().is("group") && tokens.after(1).kind() == Kind.WORD;
        if (tokens.next().is("map") && tokens.after(1).is("<")) {
            tokens.skip(2);
            tokens.word();
            tokens.expect(",");
            tokens.word();
            tokens.expect(">");
        } else {
            tokens.word();
        }
        tokens.word();
        number();
        options.inBrackets();
        if (group && tokens.next().is("{")) {
            block(this::ofMessage);
        } else {
            tokens.expect(";");
        }
    }

    private void ofEnum() {
        if (tokens.take(";")) {
            return;
        }
        if (tokens.next().is("option") && !tokens.after(1).is("=")) {
            options.statement();
        } else if (tokens.next().is("reserved") && !tokens.after(1).is("=")) {
            ranges();
        } else {
            tokens.word();
            number();
            options.inBrackets();
            tokens.expect(";");
        }
    }

    private void ofService() {
        if (tokens.take(";")) {
            return;
        }
        if (tokens.next().is("option")) {
            options.statement();
            return;
        }
        tokens.keyword("rpc");
        tokens.word();
        type();
        tokens.keyword("returns");
        type();
        if (tokens.next().is("{")) {
            block(
                    () -> {
                        if (!tokens.take(";")) {
                            options.statement();
                        }
                    });
            tokens.take(";");
        } else {
            tokens.expect(";");
        }
    }

    private void type() {
        tokens.expect("(");
        if (tokens.next().is("stream") && tokens.after(1).kind() == Kind.WORD) {
            tokens.skip(1);
        }
        tokens.word();
        tokens.expect(")");
    }

    private void number() {
        tokens.expect("=");
        tokens.take("-");
        if (tokens.next().kind() != Kind.NUMBER) {
            throw tokens.unexpected("a number");
        }
        tokens.skip(1);
    }

    private void ranges() {
        tokens.skip(1);
        do {
            tokens.take("-");
            Kind kind = tokens.next().kind();
            if (kind != Kind.NUMBER && kind != Kind.STRING && kind != Kind.WORD) {
                throw tokens.unexpected("a number or a name");
            }
            tokens.skip(1);
            if (tokens.next().is("to")) {
                tokens.skip(1);
                tokens.take("-");
                tokens.skip(1);
            }
        } while (tokens.take(","));
        options.inBrackets();
        tokens.expect(";");
    }

    private void block(Runnable content) {
        if (++depth > DEEPEST) {
            throw new Stop(tokens.next().start(), "is nested too deeply");
        }
        Token open = tokens.next();
        tokens.expect("{");
        while (!tokens.take("}")) {
            if (tokens.next().kind() == Kind.END) {
                throw new Stop(open.start(), "\"{\" is never closed");
            }
            content.run();
        }
        depth--;
    }
}
