package io.github.devrellint.samples.java.javac;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Java source without the bodies of its methods and the imports that only those need, so that the
 * compiler learns what a class declares and does not compile the rest of a project along with it.
 * Javac looks for each import that it can't resolve in all modules of the JDK. Offsets and lines
 * are kept.
 */
final class SourceSkeleton {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

    private final List<Token> tokens;
    private final StringBuilder text;
    private final BitSet blanked = new BitSet();

    private SourceSkeleton(String code) {
        tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        text = new StringBuilder(code);
    }

    /** Returns the code with blanks in place of what only the compiler of the project needs. */
    static String of(String code) {
        SourceSkeleton skeleton = new SourceSkeleton(code);
        skeleton.types(0);
        skeleton.imports();
        return skeleton.text.toString();
    }

    /** Walks over declarations from a token on, as far as the brace that closes around them. */
    private int types(int from) {
        int first = from;
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is("}")) {
            Token token = tokens.get(at);
            if (token.is(";")) {
                first = at + 1;
            } else if (token.is("{")) {
                if (declaresType(first, at)) {
                    at = types(at + 1);
                } else {
                    int end = closing(at, "{", "}");
                    // what is assigned stays: a constant may be a type argument or a case
                    if (!isAssigned(first, at)) {
                        blank(at, end);
                        at = end;
                        first = end + 1;
                    } else {
                        at = end;
                    }
                    at++;
                    continue;
                }
                first = at + 1;
            }
            at++;
        }
        return at;
    }

    /** Whether a keyword of a type begins what ends with a brace. */
    private boolean declaresType(int first, int brace) {
        for (int i = first; i < brace; i++) {
            if (tokens.get(i).is("(") && isOfAnnotation(i)) {
                i = closing(i, "(", ")"); // values may be assigned in it
                continue;
            }
            boolean keyword = TYPES.contains(tokens.get(i).text());
            boolean literal = i > first && tokens.get(i - 1).is(".");
            boolean named = i + 1 < brace && tokens.get(i + 1).isWord();
            if (tokens.get(i).is("=") || tokens.get(i).is("(")) {
                return false;
            }
            if (keyword && named && !literal) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parenthesis follows the name of an annotation. */
    private boolean isOfAnnotation(int parenthesis) {
        int at = parenthesis - 1;
        while (at > 1 && tokens.get(at).isWord() && tokens.get(at - 1).is(".")) {
            at -= 2;
        }
        return at > 0 && tokens.get(at).isWord() && tokens.get(at - 1).is("@");
    }

    private boolean isAssigned(int first, int brace) {
        int depth = 0;
        for (int i = first; i < brace; i++) {
            String token = tokens.get(i).text();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals("=")) {
                return true;
            }
            if (depth > 0 && i == brace - 1) {
                // the value of an annotation
                return true;
            }
        }
        return false;
    }

    private int closing(int from, String opening, String end) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).is(opening) ? 1 : tokens.get(i).is(end) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private void blank(int from, int to) {
        blanked.set(from + 1, to);
        blankText(tokens.get(from).end(), tokens.get(to).start());
    }

    private void blankText(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /** Blanks the imports of names that nothing uses any more. */
    private void imports() {
        Map<String, List<Span>> imports = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("import")) {
                int begin = i;
                while (i + 1 < tokens.size() && !tokens.get(i).is(";")) {
                    i++;
                }
                imports.computeIfAbsent(tokens.get(i - 1).text(), name -> new ArrayList<>())
                        .add(new Span(tokens.get(begin).start(), tokens.get(i).end()));
            } else if (!blanked.get(i)) {
                used.add(tokens.get(i).text());
            }
        }
        imports.keySet().removeAll(used);
        imports.remove("*");
        imports.values()
                .forEach(spans -> spans.forEach(span -> blankText(span.start(), span.end())));
    }
}
