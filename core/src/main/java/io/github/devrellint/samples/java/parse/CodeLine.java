package io.github.devrellint.samples.java.parse;

import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The tokens of one line, at least one, and whether Java can have such a line. */
record CodeLine(List<Token> tokens) {

    /** Contextual keywords of Java (JLS 3.9). */
    private static final Set<String> CONTEXTUAL =
            Set.of("var", "record", "sealed", "permits", "yield", "when");

    /** Keywords that are English words, too, and never follow an identifier in Java. */
    private static final Set<String> NEVER_BEHIND_NAME =
            Set.of("for", "this", "if", "new", "do", "while", "try", "import", "package", "return");

    private static final int WORDS_OF_PROSE = 3;
    private static final int LONGEST_OPERATOR = 3;

    /** Parts the tokens of code into its lines; lines without a token are left out. */
    static List<CodeLine> of(String code, List<Token> tokens) {
        List<List<Token>> lines = new ArrayList<>();
        int end = 0;
        for (Token token : tokens) {
            if (lines.isEmpty() || code.substring(end, token.start()).indexOf('\n') >= 0) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(token);
            end = token.end();
        }
        return lines.stream().map(CodeLine::new).toList();
    }

    boolean endsStatement() {
        return tokens.get(tokens.size() - 1).is(";");
    }

    /** Whether it is a horizontal rule: dashes only. */
    boolean isRule() {
        int length = tokens.get(tokens.size() - 1).end() - tokens.get(0).start();
        return length > LONGEST_OPERATOR
                && tokens.stream().allMatch(token -> token.text().matches("-+"));
    }

    /** Whether the line can't be part of Java code. */
    boolean isForeign() {
        Token first = tokens.get(0);
        Token second = tokens.size() > 1 ? tokens.get(1) : first;
        boolean renamed = first.is("import") && tokens.stream().anyMatch(token -> token.is("->"));
        if (renamed || first.is("[") || first.kind() == Kind.NUMBER && second.is(":")) {
            return true;
        }
        return hasForeignToken() || hasProse() || opensBlockByName() || endsWithNumber();
    }

    private boolean hasForeignToken() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean mark = token.is("#") || token.is("`") || token.is("\\");
            boolean longCharacter =
                    token.kind() == Kind.STRING
                            && token.text().startsWith("'")
                            && token.text().length() > 3
                            && token.text().indexOf('\\') < 0;
            boolean bareArgument =
                    i > 0 && token.kind() == Kind.STRING && isName(tokens.get(i - 1));
            if (mark || longCharacter || bareArgument) {
                return true;
            }
        }
        return false;
    }

    private boolean hasProse() {
        int words = 0;
        for (Token token : tokens) {
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

    /** {@code repositories { }} and {@code app.routes { }}, as in Groovy and Kotlin. */
    boolean opensBlockByName() {
        int last = tokens.size() - 1;
        for (int i = 0; i < last; i++) {
            boolean fits = i % 2 == 0 ? isName(tokens.get(i)) : tokens.get(i).is(".");
            if (!fits) {
                return false;
            }
        }
        return last % 2 == 1
                && tokens.get(last).is("{")
                && Character.isLowerCase(tokens.get(0).text().charAt(0));
    }

    /** {@code result: 120}, which is a label of nothing. */
    private boolean endsWithNumber() {
        int last = tokens.size() - 1;
        return last > 1
                && tokens.get(last).kind() == Kind.NUMBER
                && tokens.get(last - 1).is(":")
                && tokens.stream().noneMatch(token -> token.is("?") || token.is("case"));
    }

    /** Whether a token is an identifier: neither a keyword nor a contextual keyword. */
    static boolean isName(Token token) {
        return token.isWord()
                && !SourceVersion.isKeyword(token.text())
                && !CONTEXTUAL.contains(token.text());
    }
}
