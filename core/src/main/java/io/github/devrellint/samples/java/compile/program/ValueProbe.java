package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Kind;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import io.github.devrellint.samples.model.Printed.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with a comment that tells its value, as JShell prints it: {@code i + 1; // ==> 3}.
 * The program writes such a value to its output on a marked line, which is taken out of the output.
 *
 * @param statement its span in the block, with the semicolon
 * @param comment offset of the comment in the block
 * @param variable that it declares; empty if it is an expression
 */
public record ValueProbe(Span statement, int comment, Optional<String> variable) {

    private static final String MARK = "\u0001";

    private static final Pattern ARROW = Pattern.compile("//[ \\t]*+==>.*+", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile(MARK + "(\\d++)([so])([^\\n]*+)\\R?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** First tokens of statements that have no value. */
    private static final Set<String> NO_VALUE =
            Set.of(
                    "if",
                    "else",
                    "for",
                    "while",
                    "do",
                    "try",
                    "catch",
                    "finally",
                    "switch",
                    "synchronized",
                    "return",
                    "throw",
                    "break",
                    "continue",
                    "assert",
                    "yield",
                    "class",
                    "record",
                    "enum",
                    "interface",
                    "abstract",
                    "static",
                    "{",
                    ";");

    /** Members of the class that runs a program: what writes values. */
    static final String WRITER =
            """
            static final java.io.PrintStream values$ = java.lang.System.out;
            static void value$(int at, java.lang.Object value) {
                java.lang.String text;
                try {
                    boolean array = value != null && value.getClass().isArray();
                    text = array
                            ? java.util.Arrays.deepToString(new java.lang.Object[] {value})
                            : java.lang.String.valueOf(value);
                    text = array ? text.substring(1, text.length() - 1) : text;
                } catch (java.lang.RuntimeException e) {
                    return;
                }
                boolean string = value instanceof java.lang.CharSequence
                        || value instanceof java.lang.Character;
                text = text.replace("\\\\", "\\\\\\\\").replace("\\n", "\\\\n").replace("\\r", "\\\\r");
                values$.println("\\1" + at + (string ? "s" : "o") + text);
            }
            """;

    static final String AFTER = ");";

    /** Returns those of a block, except within other statements. */
    static List<ValueProbe> in(ParsedBlock block) {
        if (!block.code().contains("==>")) {
            return List.of();
        }
        List<Token> tokens = JavaLexer.tokens(block.body());
        List<ValueProbe> probes = new ArrayList<>();
        for (Piece piece : block.pieces()) {
            if (piece.kind() == ParsedBlock.Kind.STATEMENT) {
                List<Token> inside =
                        tokens.stream()
                                .filter(token -> piece.span().start() <= token.start())
                                .filter(token -> token.end() <= piece.span().end())
                                .toList();
                addStatements(inside, probes);
            }
        }
        return probes;
    }

    /** Splits tokens into statements; a comment belongs to the statement before it. */
    private static void addStatements(List<Token> tokens, List<ValueProbe> into) {
        List<Token> statement = new ArrayList<>();
        int depth = 0;
        boolean ended = false;
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMENT) {
                if (ended && ARROW.matcher(token.text()).matches()) {
                    of(statement, token.start()).ifPresent(into::add);
                    statement = new ArrayList<>();
                }
                continue;
            }
            if (ended) {
                statement = new ArrayList<>();
                ended = false;
            }
            statement.add(token);
            depth += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
            boolean block = token.is("}") && NO_VALUE.contains(statement.get(0).text());
            ended = depth == 0 && (token.is(";") || block);
        }
    }

    private static Optional<ValueProbe> of(List<Token> statement, int comment) {
        boolean none = statement.size() < 2 || NO_VALUE.contains(statement.get(0).text());
        if (none || !statement.get(statement.size() - 1).is(";")) {
            return Optional.empty();
        }
        Span span = new Span(statement.get(0).start(), statement.get(statement.size() - 1).end());
        int depth = 0;
        for (int i = 0; i < statement.size(); i++) {
            String text = statement.get(i).text();
            depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            boolean assigns = depth == 0 && text.equals("=") && i > 1;
            if (assigns && statement.get(i - 1).isWord()) {
                Token before = statement.get(i - 2);
                boolean type = before.isWord() || before.is(">") || before.is("]");
                return Optional.of(
                        new ValueProbe(
                                span,
                                comment,
                                type
                                        ? Optional.of(statement.get(i - 1).text())
                                        : Optional.empty()));
            }
        }
        boolean declares =
                statement.size() == 3 && statement.get(0).isWord() && statement.get(1).isWord();
        return declares
                ? Optional.empty()
                : Optional.of(new ValueProbe(span, comment, Optional.empty()));
    }

    /** The code before an expression whose value is to be written; {@link #AFTER} follows it. */
    static String before(int comment) {
        return "SampleMain.value$(" + comment + ", ";
    }

    /** Returns the values that a program has written, by the offset of the comment. */
    public static Map<Integer, Value> values(String output) {
        Map<Integer, Value> values = new HashMap<>();
        Matcher written = WRITTEN.matcher(output);
        while (written.find()) {
            String text =
                    ESCAPE.matcher(written.group(3))
                            .replaceAll(
                                    escape ->
                                            switch (escape.group(1)) {
                                                case "n" -> "\n";
                                                case "r" -> "\r";
                                                default -> "\\\\";
                                            });
            values.put(
                    Integer.parseInt(written.group(1)),
                    new Value(text, written.group(2).equals("s")));
        }
        return values;
    }

    /** Returns the output without these values. */
    public static String withoutValues(String output) {
        return WRITTEN.matcher(output).replaceAll("");
    }
}
