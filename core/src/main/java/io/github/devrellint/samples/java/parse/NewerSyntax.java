package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes syntax of a Java release newer than the compiler, which is not a mistake. Releases are
 * those of the JEPs that made each feature final (440, 441, 456, 511, 512, 513).
 */
final class NewerSyntax {

    private static final Pattern USE_RELEASE = Pattern.compile("use -source (\\d+) or higher");

    private NewerSyntax() {}

    /**
     * Returns what is needed, for example "record patterns need Java 21"; empty if the syntax is
     * not newer.
     */
    static Optional<String> in(String code, List<ParseAttempt> readings, int version) {
        return readings.stream()
                .filter(reading -> !reading.valid() && reading.form().part().isEmpty())
                .flatMap(reading -> reading.parsed().errors().stream())
                .filter(error -> isAboutLevel(error.getCode()))
                .map(error -> feature(error.getMessage(Locale.ENGLISH)))
                .findFirst()
                .or(() -> bySight(code, version));
    }

    private static boolean isAboutLevel(String code) {
        return code.startsWith("compiler.err.feature.not.supported.in.source")
                || code.startsWith("compiler.err.preview.feature.disabled")
                || code.startsWith("compiler.err.underscore.as.identifier")
                || code.startsWith("compiler.err.use.of.underscore.not.allowed");
    }

    private static String feature(String message) {
        Matcher release = USE_RELEASE.matcher(message);
        String first = message.lines().findFirst().orElse(message);
        return release.find() ? first + ", but in Java " + release.group(1) : first;
    }

    /** For compilers that do not report the feature as unsupported. */
    private static Optional<String> bySight(String code, int version) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            boolean type = next.isWord() && Character.isUpperCase(next.text().charAt(0));
            if (version < 21 && token.is("case") && type && !isArrow(tokens.get(i + 2))) {
                return Optional.of("patterns in switch need Java 21");
            }
            if (version < 21 && token.is("instanceof") && type && tokens.get(i + 2).is("(")) {
                return Optional.of("record patterns need Java 21");
            }
            if (version < 22 && token.is("_")) {
                return Optional.of("unnamed variables need Java 22");
            }
            if (version < 25 && token.is("import") && next.is("module")) {
                return Optional.of("module imports need Java 25");
            }
            boolean template = token.isWord() && tokens.get(i + 1).is(".");
            if (template && tokens.get(i + 2).kind() == JavaLexer.Kind.STRING) {
                return Optional.of("string templates were a preview of Java 21 and 22");
            }
        }
        return Optional.empty();
    }

    private static boolean isArrow(Token token) {
        return token.is("->") || token.is(":") || token.is(",") || token.is(".");
    }
}
