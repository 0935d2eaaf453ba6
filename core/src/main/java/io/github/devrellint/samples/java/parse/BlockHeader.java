package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The package statement and the imports of a block, wherever they stand in it, and what remains
 * without them.
 *
 * @param body the code with blanks in their place
 */
record BlockHeader(Optional<String> packageName, List<Import> imports, String body) {

    private static final Set<String> MODIFIERS = Set.of("static", "module");

    static BlockHeader of(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        Optional<String> packageName = Optional.empty();
        List<Import> imports = new ArrayList<>();
        StringBuilder body = new StringBuilder(code);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            boolean begins = i == 0 || tokens.get(i - 1).is(";") || tokens.get(i - 1).is("}");
            if (depth != 0 || !begins || !(token.is("import") || token.is("package"))) {
                continue;
            }
            int end = statementEnd(tokens, i);
            if (end < 0) {
                continue;
            }
            Span span = new Span(token.start(), tokens.get(end).end());
            if (token.is("package")) {
                packageName = Optional.of(text(tokens, i + 1, end));
            } else {
                imports.add(importOf(tokens, i + 1, end, span));
            }
            for (int at = span.start(); at < span.end(); at++) {
                body.setCharAt(at, code.charAt(at) == '\n' ? '\n' : ' ');
            }
            i = end;
        }
        return new BlockHeader(packageName, List.copyOf(imports), body.toString());
    }

    private static Import importOf(List<Token> tokens, int from, int to, Span span) {
        boolean modified =
                to - from > 1
                        && MODIFIERS.contains(tokens.get(from).text())
                        && tokens.get(from + 1).isWord();
        String modifier = modified ? tokens.get(from).text() : "";
        return new Import(text(tokens, modified ? from + 1 : from, to), modifier, span);
    }

    /** The index of the semicolon, if nothing but a name stands before it. */
    private static int statementEnd(List<Token> tokens, int from) {
        for (int i = from + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(";")) {
                return i > from + 1 ? i : -1;
            }
            boolean afterDot = tokens.get(i - 1).is(".");
            boolean name = token.isWord() && (afterDot || i <= from + 2);
            boolean dot = token.is(".") || token.is("*") && afterDot;
            if (!name && !dot) {
                return -1;
            }
        }
        return -1;
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(token -> text.append(token.text()));
        return text.toString();
    }
}
