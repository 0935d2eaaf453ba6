package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;

/** Finds dots and placeholders that stand for code: {@code ...}, {@code …}, {@code <options>}. */
final class ElisionFinder {

    private static final int MOST_WORDS = 12;
    private static final int MOST_ENCLOSED = 24;
    private static final Set<String> IN_PROSE = Set.of("/", "-", ",", "&", "(", ")", ":", ".");
    private static final Set<String> BETWEEN_WORDS = Set.of("/", "-", ",", "&");

    private ElisionFinder() {}

    /**
     * The number of tokens of the elision or placeholder that begins at a token, with the words of
     * prose behind it; 0 if none does.
     */
    static int lengthAt(String code, List<Token> tokens, int at) {
        int enclosed = enclosedAt(code, tokens, at);
        if (enclosed > 0) {
            return enclosed;
        }
        int length = elisionAt(tokens, at);
        return length == 0 ? 0 : length + wordsBehind(code, tokens, at, length);
    }

    private static int elisionAt(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (isDots(token)) {
            return isVarargs(tokens, at) ? 0 : 1;
        }
        if (token.is(".") && is(tokens, at + 1, ".") && is(tokens, at + 2, ".")) {
            return 3;
        }
        if (isInBrackets(tokens, at)) {
            return 3;
        }
        return token.is("<") && at > 0 ? placeholderAt(tokens, at) : 0;
    }

    /**
     * The number of tokens of prose between dots: {@code ...set up the client...}, {@code ... other
     * fields ...}.
     */
    private static int enclosedAt(String code, List<Token> tokens, int at) {
        if (!isDots(tokens.get(at))
                || at + 2 >= tokens.size()
                || !tokens.get(at + 1).isWord()
                || isVarargs(tokens, at)) {
            return 0;
        }
        for (int i = at + 1; i < Math.min(at + MOST_ENCLOSED, tokens.size()); i++) {
            if (newLineBetween(code, tokens.get(i - 1), tokens.get(i))) {
                return 0;
            }
            if (isDots(tokens.get(i))) {
                return i - at + 1;
            }
            Token token = tokens.get(i);
            boolean prose = token.isWord() || token.kind() == Kind.NUMBER;
            if (!prose && !IN_PROSE.contains(token.text())) {
                return 0;
            }
        }
        return 0;
    }

    /** {@code [...]} where no array can be. */
    private static boolean isInBrackets(List<Token> tokens, int at) {
        return tokens.get(at).is("[")
                && at + 2 < tokens.size()
                && isDots(tokens.get(at + 1))
                && tokens.get(at + 2).is("]")
                && (at == 0 || !tokens.get(at - 1).isWord());
    }

    /**
     * The number of tokens of prose behind dots at the beginning of a line, or in place of a value,
     * up to the end of the line. A single word has to stick to them: {@code ...omitted}.
     */
    private static int wordsBehind(String code, List<Token> tokens, int at, int length) {
        boolean first =
                at == 0
                        || tokens.get(at - 1).is("=")
                        || newLineBetween(code, tokens.get(at - 1), tokens.get(at));
        int end = at + length + (is(tokens, at + length, ",") ? 1 : 0);
        while (first
                && end < tokens.size()
                && isProse(tokens, end)
                && !newLineBetween(code, tokens.get(end - 1), tokens.get(end))) {
            end++;
        }
        boolean wholeLine =
                end == tokens.size() || newLineBetween(code, tokens.get(end - 1), tokens.get(end));
        int words = end - at - length;
        boolean glued =
                words > 0 && tokens.get(at + length - 1).end() == tokens.get(at + length).start();
        return wholeLine && (words > 1 || glued) ? words : 0;
    }

    /**
     * A word, or what stands between two words: {@code getters/setters}, {@code and so on, here}.
     */
    private static boolean isProse(List<Token> tokens, int at) {
        boolean joins = BETWEEN_WORDS.contains(tokens.get(at).text());
        return joins
                ? tokens.get(at - 1).isWord()
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).isWord()
                : tokens.get(at).isWord();
    }

    static boolean isDots(Token token) {
        boolean dots = token.is("…") || token.text().startsWith("..");
        return token.kind() == Kind.SYMBOL && dots;
    }

    /** {@code .<options>} and {@code = <your-key>}: an opening bracket where no type can begin. */
    private static int placeholderAt(List<Token> tokens, int at) {
        String before = tokens.get(at - 1).text();
        boolean chained = before.equals(".");
        if (!chained && !before.equals("=") && !before.equals("(") && !before.equals(",")) {
            return 0;
        }
        for (int i = at + 1; i < Math.min(at + MOST_WORDS, tokens.size()); i++) {
            if (tokens.get(i).is(">")) {
                boolean typeArguments = i + 1 < tokens.size() && tokens.get(i + 1).isWord();
                return chained && typeArguments ? 0 : i - at + 1;
            }
            if (!tokens.get(i).isWord() && !tokens.get(i).is("-") && !tokens.get(i).is("_")) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isVarargs(List<Token> tokens, int at) {
        if (!tokens.get(at).is("...") || at == 0 || at + 2 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token behind = tokens.get(at + 2);
        return (before.isWord() || before.is(">") || before.is("]"))
                && tokens.get(at + 1).isWord()
                && (behind.is(")") || behind.is(",") || behind.is("["));
    }

    static boolean newLineBetween(String code, Token first, Token second) {
        return code.substring(first.end(), second.start()).indexOf('\n') >= 0;
    }

    private static boolean is(List<Token> tokens, int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }
}
