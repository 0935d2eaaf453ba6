package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Recognizes blocks that list signatures which are neither calls nor declarations, because they
 * have no return type or their parameters have no names: {@code Rocket(String name, int stages)},
 * {@code Rocket.launch(boolean)}, {@code Rocket.build().of(Stage stage)}, {@code Rocket rocket =
 * Rocket.of(String name)}.
 */
final class SignatureList {

    /** What types are made of, besides words. */
    private static final Set<String> OF_TYPE =
            Set.of(",", "<", ">", ">>", ">>>", "?", "&", "[", "]", "...", ".", "@");

    private static final Set<String> PRIMITIVE =
            Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

    private static final Set<String> OF_HEADER =
            Stream.concat(
                            PRIMITIVE.stream(),
                            Stream.of("public", "protected", "private", "static", "final", "void"))
                    .collect(Collectors.toUnmodifiableSet());

    private final List<Token> tokens;
    private int at;
    private boolean declares;

    private SignatureList(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether code is one signature or several, of which one has a parameter that can't be the
     * argument of a call.
     */
    static boolean is(String code) {
        var list = new SignatureList(JavaLexer.withoutComments(JavaLexer.tokens(code)));
        while (list.at < list.tokens.size()) {
            if (!list.passSignature()) {
                return false;
            }
        }
        return list.declares;
    }

    private boolean passSignature() {
        Token last = null;
        passAssignment();
        while (at < tokens.size() && !tokens.get(at).is("(")) {
            last = tokens.get(at);
            boolean keyword = last.isWord() && SourceVersion.isKeyword(last.text());
            if (keyword ? !OF_HEADER.contains(last.text()) : !isOfType(last)) {
                return false;
            }
            at++;
        }
        if (at == tokens.size() || last == null || !CodeLine.isName(last)) {
            return false;
        }
        at++;
        boolean behindType = false;
        while (at < tokens.size()) {
            Token token = tokens.get(at++);
            declares |= behindType && CodeLine.isName(token);
            boolean ends = token.is(",") || token.is(")");
            declares |= ends && last != null && isNoValue(last);
            if (token.is(")")) {
                boolean goesOn =
                        at < tokens.size() && (tokens.get(at).is(";") || tokens.get(at).is("."));
                at += goesOn ? 1 : 0;
                return true;
            }
            if (!isOfType(token) && token.kind() != Kind.NUMBER) {
                return false;
            }
            behindType = endsType(token);
            last = token;
        }
        return false;
    }

    /** Passes what takes the result: {@code Rocket rocket = new}. */
    private void passAssignment() {
        int next = at;
        while (next < tokens.size() && isOfType(tokens.get(next))) {
            next++;
        }
        if (next > at && next < tokens.size() && tokens.get(next).is("=")) {
            at = next + 1;
            at += at < tokens.size() && tokens.get(at).is("new") ? 1 : 0;
        }
    }

    private static boolean isOfType(Token token) {
        return token.isWord() || OF_TYPE.contains(token.text());
    }

    /** Whether a token ends a type that is no value: {@code int}, {@code List<String>}. */
    private static boolean isNoValue(Token token) {
        return PRIMITIVE.contains(token.text()) || token.text().startsWith(">");
    }

    private static boolean endsType(Token token) {
        return token.isWord()
                ? Character.isUpperCase(token.text().charAt(0)) || PRIMITIVE.contains(token.text())
                : token.text().startsWith(">") || token.is("]") || token.is("...");
    }
}
