package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Code whose author left something out: {@code ...}, {@code …}, {@code // getters omitted}.
 *
 * @param code the code with every elision replaced by as many code units that the compiler reads
 * @param present whether there was one
 * @param replaced whether code was replaced, not only a comment found that speaks of it
 */
record Elisions(String code, boolean present, boolean replaced) {

    private static final Pattern IN_COMMENT =
            Pattern.compile(
                    "\\.\\.|…|omitted|elided|\\brest of\\b|your code|code here|goes here|getter|setter"
                            + "|constructor|\\bTODO\\b|\\bother \\w+|same as|as before|left out|\\betc\\b"
                            + "|implement|do something|do some|\\blogic\\b|\\bmore\\b|\\bsnip|some code",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> BEFORE_BODY = Set.of(")", "->", "else", "do", "try");
    static final Set<String> CLOSES_VALUE = Set.of(")", ";", ",");
    private static final Set<String> EXPECTS_COMMENT = Set.of("=", "return", ",", "->");
    private static final Pattern DOTS_FIRST = Pattern.compile("/[/*]\\s*(\\.\\.\\.|…)");
    private static final Pattern DOTS_BEFORE_CLOSERS =
            Pattern.compile("//\\s*(?:\\.\\.\\.|…)\\s*(?=[)\\]};,]+$)");
    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^%\\n]*%\\}");
    private static final Set<String> BOOLEANS = Set.of("true", "false");
    private static final int MOST_WORDS = 12;

    /** Finds and replaces the elisions of a piece of code. */
    static Elisions in(String source) {
        String code = plain(source);
        List<Token> all = JavaLexer.tokens(code);
        StringBuilder masked = new StringBuilder(code);
        boolean present = !code.equals(source);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.COMMENT
                    && (isOnlyContent(all, i) || IN_COMMENT.matcher(all.get(i).text()).find())) {
                present = true;
            }
            if (all.get(i).kind() == Kind.COMMENT && i > 0 && standsForValue(code, all, i)) {
                present = true;
                mask(masked, all.get(i).start(), all.get(i).end(), closed(all, i) ? "$" : "$;");
            }
        }
        List<Token> tokens = JavaLexer.withoutComments(all);
        for (int i = 0; i < tokens.size(); i++) {
            int length = elisionAt(tokens, i);
            if (length > 0) {
                present = true;
                length += wordsBehind(code, tokens, i, length);
                int end = tokens.get(i + length - 1).end();
                mask(
                        masked,
                        tokens.get(i).start(),
                        end,
                        ElisionReplacement.of(code, tokens, i, length));
                i += length - 1;
            }
        }
        String replaced = masked.toString();
        return new Elisions(replaced, present, !replaced.equals(source));
    }

    /**
     * The code without what is no Java in any place: tags of a template engine, the second of two
     * values to choose from, a comment of dots in front of brackets that it would hide.
     */
    private static String plain(String source) {
        StringBuilder plain = new StringBuilder(source);
        Matcher tag = TEMPLATE_TAG.matcher(source);
        while (tag.find()) {
            mask(plain, tag.start(), tag.end(), "");
        }
        List<Token> tokens = JavaLexer.tokens(plain.toString());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Matcher dots = DOTS_BEFORE_CLOSERS.matcher(token.text());
            if (token.kind() == Kind.COMMENT && dots.find()) {
                mask(plain, token.start() + dots.start(), token.start() + dots.end(), "$");
            }
            if (isPlaceholderBody(tokens, i)) {
                mask(plain, token.start(), token.end(), "");
            }
            boolean choice = i > 0 && token.is("/") && BOOLEANS.contains(tokens.get(i - 1).text());
            if (choice && i + 1 < tokens.size() && BOOLEANS.contains(tokens.get(i + 1).text())) {
                mask(plain, token.start(), tokens.get(i + 1).end(), "");
            }
        }
        return plain.toString();
    }

    /** Whether a word stands for statements: the last one of {@code (parameters) -> { body }}. */
    private static boolean isPlaceholderBody(List<Token> tokens, int at) {
        return at > 1
                && tokens.get(at).isWord()
                && !SourceVersion.isKeyword(tokens.get(at).text())
                && tokens.get(at - 1).is("{")
                && BEFORE_BODY.contains(tokens.get(at - 2).text())
                && is(tokens, at + 1, "}");
    }

    /** Whether the code ends with dots: what goes on is left out, closing braces too. */
    static boolean isLast(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        return !tokens.isEmpty() && isDots(tokens.get(tokens.size() - 1));
    }

    /** Whether a pair of braces holds nothing but comments, the last of which this is. */
    private static boolean isOnlyContent(List<Token> all, int at) {
        int first = at;
        while (first > 0 && all.get(first).kind() == Kind.COMMENT) {
            first--;
        }
        return all.get(first).is("{") && is(all, at + 1, "}");
    }

    /**
     * Whether a comment stands where a value is wanted: {@code String key = // ... from a file}.
     */
    private static boolean standsForValue(String code, List<Token> all, int at) {
        String before = all.get(at - 1).text();
        boolean wanted = EXPECTS_COMMENT.contains(before);
        return wanted
                && (closed(all, at)
                        || DOTS_FIRST.matcher(all.get(at).text()).lookingAt()
                        || before.equals("=")
                                && (beginsDeclaration(all, at + 1) || endsLine(code, all, at)));
    }

    /** Whether a type and a name stand behind: {@code String key = // my key}, newline. */
    private static boolean beginsDeclaration(List<Token> all, int at) {
        return at + 1 < all.size() && all.get(at).isWord() && all.get(at + 1).isWord();
    }

    /** Whether a comment in place of a value ends in its line: what follows is not that value. */
    private static boolean endsLine(String code, List<Token> all, int at) {
        return all.get(at).text().startsWith("/*")
                && all.get(at).text().indexOf('\n') < 0
                && (at + 1 == all.size() || newLineBetween(code, all.get(at), all.get(at + 1)));
    }

    private static boolean closed(List<Token> all, int at) {
        return at + 1 < all.size() && CLOSES_VALUE.contains(all.get(at + 1).text());
    }

    /**
     * The number of tokens of the elision or placeholder that begins at a token; 0 if none does.
     */
    private static int elisionAt(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (isDots(token)) {
            return isVarargs(tokens, at) ? 0 : 1;
        }
        if (token.is(".") && is(tokens, at + 1, ".") && is(tokens, at + 2, ".")) {
            return 3;
        }
        return token.is("<") && at > 0 ? placeholderAt(tokens, at) : 0;
    }

    /** The number of words of prose behind dots at the beginning of a line, up to its end. */
    private static int wordsBehind(String code, List<Token> tokens, int at, int length) {
        boolean first = at == 0 || newLineBetween(code, tokens.get(at - 1), tokens.get(at));
        int end = at + length;
        while (first
                && end < tokens.size()
                && tokens.get(end).isWord()
                && !newLineBetween(code, tokens.get(end - 1), tokens.get(end))) {
            end++;
        }
        boolean wholeLine =
                end == tokens.size() || newLineBetween(code, tokens.get(end - 1), tokens.get(end));
        int words = end - at - length;
        return wholeLine && words > 1 ? words : 0;
    }

    static boolean isDots(Token token) {
        boolean dots = token.is("…") || token.text().startsWith("..");
        return token.kind() == Kind.SYMBOL && dots;
    }

    private static boolean is(List<Token> tokens, int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
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

    /** Overwrites a range; a replacement that is too long begins in the blank before it. */
    private static void mask(StringBuilder code, int start, int end, String replacement) {
        boolean tight = end - start < replacement.length() && code.charAt(start - 1) == ' ';
        int from = tight ? start - 1 : start;
        for (int i = from; i < end; i++) {
            int index = i - from;
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, index < replacement.length() ? replacement.charAt(index) : ' ');
            }
        }
    }
}
