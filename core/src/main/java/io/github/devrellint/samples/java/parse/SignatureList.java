package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;

/**
 * Recognizes blocks that list signatures without return types, so that they are neither calls nor
 * declarations: {@code Rocket(String name, int stages)}.
 */
final class SignatureList {

    private static final Set<String> MODIFIERS = Set.of("public", "protected", "private", "static");

    /** What parameters are made of, besides words. */
    private static final Set<String> OF_PARAMETERS =
            Set.of(",", "<", ">", ">>", ">>>", "?", "&", "[", "]", "...", ".", "@");

    private static final Set<String> PRIMITIVE =
            Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

    private final List<Token> tokens;
    private int at;
    private boolean declares;

    private SignatureList(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether code is one signature or several, of which one names the type and the name of a
     * parameter.
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
        while (at < tokens.size() && MODIFIERS.contains(tokens.get(at).text())) {
            at++;
        }
        boolean named = at + 1 < tokens.size() && CodeLine.isName(tokens.get(at));
        if (!named || !tokens.get(at + 1).is("(")) {
            return false;
        }
        at += 2;
        boolean behindType = false;
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            Token token = tokens.get(at);
            if (!token.isWord() && !OF_PARAMETERS.contains(token.text())) {
                return false;
            }
            declares |= behindType && CodeLine.isName(token);
            behindType = endsType(token);
            at++;
        }
        at++;
        if (at < tokens.size() && tokens.get(at).is(";")) {
            at++;
        }
        return at <= tokens.size();
    }

    private static boolean endsType(Token token) {
        return token.isWord()
                ? Character.isUpperCase(token.text().charAt(0)) || PRIMITIVE.contains(token.text())
                : token.text().startsWith(">") || token.is("]") || token.is("...");
    }
}
