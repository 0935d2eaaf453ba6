package io.github.devrellint.samples.java.lexer;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java into tokens without minding whether they make sense, so that code with elisions and
 * code that is only part of something can be looked at before the compiler sees it.
 */
public final class JavaLexer {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        /** Also a character and a text block. */
        STRING,
        COMMENT,
        /** One character, or {@code ->}, {@code ::}, or a run of dots. */
        SYMBOL
    }

    /**
     * A token.
     *
     * @param start offset of its first code unit
     * @param end offset behind its last one
     */
    public record Token(Kind kind, int start, int end, String text) {
        public boolean is(String other) {
            return text.equals(other);
        }

        public boolean isWord() {
            return kind == Kind.WORD;
        }
    }

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaLexer(String code) {
        this.code = code;
    }

    /** Returns all tokens, comments too, in order; never throws. */
    public static List<Token> tokens(String code) {
        JavaLexer lexer = new JavaLexer(code);
        while (lexer.at < code.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    /** Returns the tokens that the compiler would see. */
    public static List<Token> withoutComments(List<Token> tokens) {
        return tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    private void next() {
        char c = code.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (code.startsWith("//", at)) {
            add(Kind.COMMENT, lineEnd(at));
        } else if (code.startsWith("/*", at)) {
            add(Kind.COMMENT, behind("*/", at + 2));
        } else if (code.startsWith("\"\"\"", at)) {
            add(Kind.STRING, textBlockEnd());
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, quotedEnd(c));
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.WORD, wordEnd());
        } else if (c >= '0' && c <= '9') {
            add(Kind.NUMBER, numberEnd());
        } else if (c == '.') {
            add(Kind.SYMBOL, dotsEnd());
        } else if (code.startsWith("->", at) || code.startsWith("::", at)) {
            add(Kind.SYMBOL, at + 2);
        } else {
            add(Kind.SYMBOL, at + 1);
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, at, end, code.substring(at, end)));
        at = end;
    }

    private int lineEnd(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private int behind(String mark, int from) {
        int end = code.indexOf(mark, from);
        return end < 0 ? code.length() : end + mark.length();
    }

    private int textBlockEnd() {
        int end = at + 3;
        while (end < code.length() && !code.startsWith("\"\"\"", end)) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 3, code.length());
    }

    private int quotedEnd(char quote) {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < code.length() && code.charAt(end) == quote;
        return Math.min(closed ? end + 1 : end, code.length());
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private int numberEnd() {
        int end = at + 1;
        while (end < code.length() && numberPart(end)) {
            end++;
        }
        return end;
    }

    private boolean numberPart(int index) {
        char c = code.charAt(index);
        boolean fraction =
                c == '.' && index + 1 < code.length() && Character.isDigit(code.charAt(index + 1));
        return Character.isLetterOrDigit(c) || c == '_' || fraction;
    }

    private int dotsEnd() {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) == '.') {
            end++;
        }
        return end;
    }
}
