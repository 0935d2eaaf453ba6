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
 * @param code the code, each elision replaced by code of the same length that parses
 * @param present whether there was one
 * @param replaced whether code was replaced; false if only a comment says that something is left
 *     out
 */
record Elisions(String code, boolean present, boolean replaced) {

    private static final Set<String> BEFORE_BODY = Set.of(")", "->", "else", "do", "try");
    private static final Pattern DOTS_BEFORE_CLOSERS =
            Pattern.compile("//\\s*(?:\\.\\.\\.|…)\\s*(?=[)\\]};,]+$)");
    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^%\\n]*%\\}");
    private static final Pattern RESULT =
            Pattern.compile("^[ \\t]*+(?:\"[^\"\\n]*+\"[ \\t]*+)?=>.*", Pattern.MULTILINE);

    /** A line like {@code --snip--}, of at most a few words. */
    private static final Pattern SNIP =
            Pattern.compile(
                    "^[ \\t]*+(--++ ?[a-zA-Z]++(?: [a-zA-Z]++){0,10} ?--++)[ \\t]*+$",
                    Pattern.MULTILINE);

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    /** Finds and replaces the elisions of a piece of code. */
    static Elisions in(String source) {
        String code = plain(source);
        List<Token> all = JavaLexer.tokens(code);
        StringBuilder masked = new StringBuilder(code);
        boolean present = !code.equals(source);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.COMMENT) {
                continue;
            }
            ElisionComment comment = new ElisionComment(code, all, i);
            present |= comment.speaksOfElision();
            if (comment.standsForValue()) {
                present = true;
                String value = comment.replacement();
                mask(masked, all.get(i).start(), all.get(i).end(), value);
            }
        }
        List<Token> tokens = JavaLexer.withoutComments(all);
        for (int i = 0; i < tokens.size(); i++) {
            int length = ElisionFinder.lengthAt(code, tokens, i);
            if (length > 0) {
                present = true;
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
     * Blanks out what is never Java: tags of a template engine, lines that tell a result or a pair
     * of configuration ({@code => 3}, {@code "port" => "80"}), lines that a comment announces, the
     * second of two alternative values, numbers of callouts, emoji behind a line, and a comment of
     * dots in front of closing brackets.
     */
    private static String plain(String source) {
        StringBuilder plain = new StringBuilder(withDots(source));
        for (Pattern foreign : List.of(TEMPLATE_TAG, RESULT)) {
            Matcher found = foreign.matcher(source);
            while (found.find()) {
                mask(plain, found.start(), found.end(), "");
            }
        }
        EmojiMarks.in(source).forEach(mark -> mask(plain, mark.start(), mark.end(), ""));
        ShownLines.in(plain.toString())
                .forEach(shown -> mask(plain, shown.start(), shown.end(), ""));
        List<Token> tokens = JavaLexer.tokens(plain.toString());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Matcher dots = DOTS_BEFORE_CLOSERS.matcher(token.text());
            if (token.kind() == Kind.COMMENT && dots.find()) {
                mask(plain, token.start() + dots.start(), token.start() + dots.end(), "$");
            }
            if (isCallout(source, tokens, i)) {
                mask(plain, token.start(), tokens.get(i + 2).end(), "");
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

    /** The code with dots in place of lines of words between dashes. */
    private static String withDots(String source) {
        StringBuilder dots = new StringBuilder(source);
        SNIP.matcher(source)
                .results()
                .forEach(found -> mask(dots, found.start(1), found.end(1), "..."));
        return dots.toString();
    }

    /** Whether a number in parentheses at the end of a line refers to a note: {@code f(); (1)}. */
    private static boolean isCallout(String code, List<Token> tokens, int at) {
        if (at == 0 || !tokens.get(at).is("(") || !is(tokens, at + 2, ")")) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean number = tokens.get(at + 1).text().chars().allMatch(Character::isDigit);
        boolean chained = before.is(")") && is(tokens, at + 3, ".");
        boolean ended = before.is(";") || before.is("{") || before.is("}") || chained;
        boolean last =
                at + 3 == tokens.size()
                        || ElisionFinder.newLineBetween(
                                code, tokens.get(at + 2), tokens.get(at + 3));
        return number
                && ended
                && last
                && !ElisionFinder.newLineBetween(code, before, tokens.get(at));
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

    /**
     * Whether the code ends with dots, or a comment that stands for them: what goes on is left out,
     * closing braces too.
     */
    static boolean isLast(String source) {
        String code = withDots(source);
        List<Token> all = JavaLexer.tokens(code);
        List<Token> tokens = JavaLexer.withoutComments(all);
        int last = all.size() - 1;
        return !tokens.isEmpty()
                && (ElisionFinder.isDots(tokens.get(tokens.size() - 1))
                        || all.get(last).kind() == JavaLexer.Kind.COMMENT
                                && new ElisionComment(code, all, last).speaksOfElision());
    }

    private static boolean is(List<Token> tokens, int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    /** Overwrites a range; a replacement longer than the range starts one blank earlier. */
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
