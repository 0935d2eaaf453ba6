package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Emoji at the ends of lines, with which authors praise or blame the code before them. */
final class EmojiMarks {

    /** With the signs that join emoji and choose their look. */
    private static final Pattern AT_END =
            Pattern.compile(
                    "[\\p{So}\\x{200D}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]++(?=[ \\t]*+$)",
                    Pattern.MULTILINE);

    private EmojiMarks() {}

    /** Returns where they are, without those in comments and strings. */
    static List<Span> in(String code) {
        Matcher marks = AT_END.matcher(code);
        if (!marks.find()) {
            return List.of();
        }
        List<Token> texts =
                JavaLexer.tokens(code).stream()
                        .filter(
                                token ->
                                        token.kind() == Kind.COMMENT || token.kind() == Kind.STRING)
                        .toList();
        return marks.reset()
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .filter(
                        mark ->
                                texts.stream()
                                        .noneMatch(
                                                text ->
                                                        text.start() <= mark.start()
                                                                && mark.end() <= text.end()))
                .toList();
    }
}
