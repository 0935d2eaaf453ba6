package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes the content of Java fences that is not Java: output, data, another language. Syntax
 * errors of a Java parser would say nothing useful about it.
 */
final class NonJavaContent {

    private static final Pattern SESSION = Pattern.compile("^jshell> ", Pattern.MULTILINE);
    private static final Pattern TRACE =
            Pattern.compile("^\\s++at [\\w.$/]++\\([\\w$]++\\.java:\\d++\\)", Pattern.MULTILINE);
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("\\.java:\\d++: (?:warning|error):", Pattern.MULTILINE);
    private static final Pattern PSEUDO_CODE =
            Pattern.compile("\\bpseudo[- ]?code\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR_EACH = Pattern.compile("^\\s*+for each\\b", Pattern.MULTILINE);

    /** {@code Rocket.mass int -> long}, as change logs tell that something was renamed. */
    private static final Pattern CHANGE =
            Pattern.compile("\\s*+[\\w.]++(?:[ \\t]++[\\w.]++)*+[ \\t]*+->[ \\t]*+[\\w.]++\\s*+");

    private static final Pattern TEMPLATE_LITERAL = Pattern.compile("`[^`\\n]*\\$\\{");

    private NonJavaContent() {}

    /** Names the content of a block that does not parse as Java; empty if it is unknown. */
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
        List<Token> all = JavaLexer.tokens(code);
        if (all.stream().anyMatch(NonJavaContent::announcesPseudoCode)
                || FOR_EACH.matcher(code).find()) {
            return Optional.of("pseudo code");
        }
        List<Token> tokens = JavaLexer.withoutComments(all);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (code.lines().allMatch(line -> line.isBlank() || CHANGE.matcher(line).matches())) {
            return Optional.of("a list of changes");
        }
        if (isJson(tokens)) {
            return Optional.of("JSON");
        }
        if (isKotlin(tokens)) {
            return Optional.of("Kotlin");
        }
        if (hasBracedLambda(tokens) || CodeLine.of(code, tokens).get(0).opensBlockByName()) {
            return Optional.of("Kotlin or Groovy");
        }
        if (TEMPLATE_LITERAL.matcher(code).find()) {
            return Optional.of("JavaScript");
        }
        if (tokens.stream().anyMatch(NonJavaContent::isOfDrawing)
                || CodeLine.of(code, tokens).stream().anyMatch(CodeLine::isRule)) {
            return Optional.of("a drawing");
        }
        if (tokens.stream().anyMatch(NonJavaContent::isArrow)) {
            return Optional.of("a notation with arrows");
        }
        if (SignatureList.is(code)) {
            return Optional.of("a list of signatures");
        }
        if (declaresQualifiedName(tokens)) {
            return Optional.of("what javap prints");
        }
        if (marksOptionalParameters(tokens)) {
            return Optional.of("method signatures in another notation");
        }
        return isText(code, tokens) ? Optional.of("no Java") : Optional.empty();
    }

    private static boolean announcesPseudoCode(Token token) {
        return token.kind() == Kind.COMMENT && PSEUDO_CODE.matcher(token.text()).find();
    }

    /** {@code class com.example.Name}. */
    private static boolean declaresQualifiedName(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean declares = tokens.get(i).is("class") || tokens.get(i).is("interface");
            if (declares && tokens.get(i + 1).isWord() && tokens.get(i + 2).is(".")) {
                return true;
            }
        }
        return false;
    }

    /** {@code name(first, second?)}: a question mark right after a name that ends a parameter. */
    private static boolean marksOptionalParameters(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token mark = tokens.get(i);
            Token after = tokens.get(i + 1);
            if (mark.is("?")
                    && tokens.get(i - 1).isWord()
                    && tokens.get(i - 1).end() == mark.start()
                    && (after.is(",") || after.is(")"))) {
                return true;
            }
        }
        return false;
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
                        && CodeLine.isName(tokens.get(at))
                        && tokens.get(at + 1).is(",")) {
                    at += 2;
                }
                if (CodeLine.isName(tokens.get(at))
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

    /** A character of the Unicode blocks Arrows and Mathematical Operators. */
    private static boolean isArrow(Token token) {
        char c = token.text().charAt(0);
        return token.kind() == Kind.SYMBOL && c >= '\u2190' && c <= '\u22ff';
    }

    /** Whether most lines can't be Java, and none ends as a statement does. */
    private static boolean isText(String code, List<Token> tokens) {
        List<CodeLine> lines = CodeLine.of(code, tokens);
        boolean statement = lines.stream().anyMatch(CodeLine::endsStatement);
        long foreign = lines.stream().filter(CodeLine::isForeign).count();
        return !statement && 2 * foreign >= lines.size();
    }
}
