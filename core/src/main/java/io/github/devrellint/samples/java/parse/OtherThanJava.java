package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Knows what stands in a Java fence though it is no Java: output, data, another language. The fence
 * has the wrong name then, and what a Java parser says of its content is of no use.
 */
final class OtherThanJava {

    private static final Pattern SESSION = Pattern.compile("^jshell> ", Pattern.MULTILINE);
    private static final Pattern TRACE =
            Pattern.compile("^\\s++at [\\w.$/]++\\([\\w$]++\\.java:\\d++\\)", Pattern.MULTILINE);
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("\\.java:\\d++: (?:warning|error):", Pattern.MULTILINE);
    private static final Pattern TEMPLATE_LITERAL = Pattern.compile("`[^`\\n]*\\$\\{");

    /** Words with a meaning of their own in some places of Java, beside its keywords. */
    private static final Set<String> CONTEXTUAL =
            Set.of("var", "record", "sealed", "permits", "yield", "when");

    /** Keywords that are words of prose, too, and follow no name in Java. */
    private static final Set<String> NEVER_BEHIND_NAME =
            Set.of("for", "this", "if", "new", "do", "while", "try", "import", "package", "return");

    private static final int WORDS_OF_PROSE = 3;

    private OtherThanJava() {}

    /** Returns what code is that no reading as Java fits. */
    static Optional<String> in(String code) {
        if (SESSION.matcher(code).find()) {
            return Optional.of("a session of jshell");
        }
        if (TRACE.matcher(code).find()) {
            return Optional.of("a stack trace");
        }
        if (DIAGNOSTIC.matcher(code).find()) {
            return Optional.of("what a compiler prints");
        }
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (isJson(tokens)) {
            return Optional.of("JSON");
        }
        if (isKotlin(tokens)) {
            return Optional.of("Kotlin");
        }
        if (hasBracedLambda(tokens) || opensBlockByName(lines(code, tokens).get(0))) {
            return Optional.of("Kotlin or Groovy");
        }
        if (TEMPLATE_LITERAL.matcher(code).find()) {
            return Optional.of("JavaScript");
        }
        if (tokens.stream().anyMatch(OtherThanJava::isOfDrawing)) {
            return Optional.of("a drawing");
        }
        return isText(code, tokens) ? Optional.of("no Java") : Optional.empty();
    }

    /** Whether code that a Java parser accepts is an entry of an sbt build all the same. */
    static boolean isOfSbt(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("%")
                    && tokens.get(i - 1).kind() == Kind.STRING
                    && tokens.get(i + 1).kind() == Kind.STRING) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(0).is("{")
                && tokens.get(1).kind() == Kind.STRING
                && tokens.get(2).is(":");
    }

    private static boolean isKotlin(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean first = i == 0 || !tokens.get(i - 1).is(".");
            Token next = tokens.get(i + 1);
            if (first && tokens.get(i).is("fun") && (next.isWord() || next.is("<"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code { a, b ->}: a lambda whose parameters stand in its braces. */
    private static boolean hasBracedLambda(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("{")) {
                int at = i + 1;
                while (at + 1 < tokens.size()
                        && isName(tokens.get(at))
                        && tokens.get(at + 1).is(",")) {
                    at += 2;
                }
                if (isName(tokens.get(at))
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).is("->")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A character of the Unicode block Box Drawing. */
    private static boolean isOfDrawing(Token token) {
        char c = token.text().charAt(0);
        return token.kind() == Kind.SYMBOL && c >= '\u2500' && c <= '\u257f';
    }

    /** Whether most lines can't be Java, and none ends as a statement does. */
    private static boolean isText(String code, List<Token> tokens) {
        List<List<Token>> lines = lines(code, tokens);
        boolean statement = lines.stream().anyMatch(line -> line.get(line.size() - 1).is(";"));
        long foreign = lines.stream().filter(OtherThanJava::isForeign).count();
        return !statement && 2 * foreign >= lines.size();
    }

    private static List<List<Token>> lines(String code, List<Token> tokens) {
        List<List<Token>> lines = new ArrayList<>();
        int end = 0;
        for (Token token : tokens) {
            if (lines.isEmpty() || code.substring(end, token.start()).indexOf('\n') >= 0) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(token);
            end = token.end();
        }
        return lines;
    }

    private static boolean isForeign(List<Token> line) {
        Token first = line.get(0);
        Token second = line.size() > 1 ? line.get(1) : first;
        boolean renamed = first.is("import") && line.stream().anyMatch(token -> token.is("->"));
        if (renamed || first.is("[") || first.kind() == Kind.NUMBER && second.is(":")) {
            return true;
        }
        return hasForeignToken(line)
                || hasProse(line)
                || opensBlockByName(line)
                || endsWithNumber(line);
    }

    private static boolean hasForeignToken(List<Token> line) {
        for (int i = 0; i < line.size(); i++) {
            Token token = line.get(i);
            boolean mark = token.is("#") || token.is("`") || token.is("\\");
            boolean longCharacter =
                    token.kind() == Kind.STRING
                            && token.text().startsWith("'")
                            && token.text().length() > 3
                            && token.text().indexOf('\\') < 0;
            boolean bareArgument = i > 0 && token.kind() == Kind.STRING && isName(line.get(i - 1));
            if (mark || longCharacter || bareArgument) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasProse(List<Token> line) {
        int words = 0;
        for (Token token : line) {
            if (words > 0 && NEVER_BEHIND_NAME.contains(token.text())) {
                return true;
            }
            words = isName(token) ? words + 1 : 0;
            if (words == WORDS_OF_PROSE) {
                return true;
            }
        }
        return false;
    }

    /** {@code repositories {} and {@code app.routes {}, as in Groovy and Kotlin. */
    private static boolean opensBlockByName(List<Token> line) {
        int last = line.size() - 1;
        for (int i = 0; i < last; i++) {
            boolean fits = i % 2 == 0 ? isName(line.get(i)) : line.get(i).is(".");
            if (!fits) {
                return false;
            }
        }
        return last % 2 == 1
                && line.get(last).is("{")
                && Character.isLowerCase(line.get(0).text().charAt(0));
    }

    /** {@code result: 120}, which is a label of nothing. */
    private static boolean endsWithNumber(List<Token> line) {
        int last = line.size() - 1;
        return last > 1
                && line.get(last).kind() == Kind.NUMBER
                && line.get(last - 1).is(":")
                && line.stream().noneMatch(token -> token.is("?") || token.is("case"));
    }

    private static boolean isName(Token token) {
        return token.isWord()
                && !SourceVersion.isKeyword(token.text())
                && !CONTEXTUAL.contains(token.text());
    }
}
