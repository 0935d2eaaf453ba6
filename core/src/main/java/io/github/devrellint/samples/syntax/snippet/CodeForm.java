package io.github.devrellint.samples.syntax.snippet;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a piece of code may be a part of. What is missing around it comes before and after it, on
 * lines of its own; what may not be there is blanked. So lines and columns stay what they are.
 *
 * @param extension of the file
 * @param before lines, each with its line feed; empty if there is nothing
 * @param after lines
 * @param change of the code; keeps its length
 */
public record CodeForm(String extension, String before, String after, Change change) {

    /**
     * The code as it is between other code.
     *
     * @param before without line feed; empty if there is nothing
     * @param after without line feed
     */
    public static CodeForm around(String extension, String before, String after) {
        return new CodeForm(
                extension, before.isEmpty() ? "" : before + "\n", after + "\n", Change.NONE);
    }

    /** A change of code that keeps its length and its lines. */
    public enum Change implements UnaryOperator<String> {
        NONE(Optional.empty()),
        /** What compilers before Kotlin 1.4 and 1.8 do not know and all can do without. */
        AS_OLD_KOTLIN(Kotlin.NEWER),
        /** The same without package clause, imports and file annotations. */
        AS_KOTLIN_STATEMENTS(Kotlin.NEWER + "|(?m)^[ \\t]*+(?:package |import |@file:)[^\\n]*+$"),
        /**
         * Package clause and imports, and the names of functions: Go knows functions without name
         * as expressions, so that they may stand among statements.
         */
        AS_GO_STATEMENTS(
                "(?m)^package \\w++|^import\\s*+\\([^)]*+\\)|^import (?:[\\w.]++ )?[\"`][^\\n]*+$"
                        + "|(?<=^func)\\s++(?:\\([^()\\n]*+\\) ?)?\\w++(?:\\[[^\\n(]*\\])?"
                        + "(?=\\()"),
        /** What a signature of Go is called on: {@code server.}. */
        AS_GO_SIGNATURES("(?m)^[ \\t]*+(?:\\w++\\.)++(?=\\w++\\()"),
        /** Attributes of JSX; where none has a value, these are words of a text or a command. */
        AS_ATTRIBUTES("\\A[^=]*+\\z") {
            @Override
            String inPlaceOf(String found) {
                return found.replaceFirst("\\S", ";");
            }
        },
        /** The name of an attribute in JSX at the beginning. */
        AS_ATTRIBUTE_VALUE("\\A\\s*+[\\w:-]++=(?=[{\"'])"),
        /** What ends a signature that lacks the type of its result. */
        WITHOUT_LAST_SEMICOLON(";(?=\\s*+\\z)"),
        /** What a signature of TypeScript is called on: {@code new}, {@code console.}. */
        AS_SIGNATURE("\\A\\s*+(?:new\\s++)?(?:[A-Za-z_$][\\w$]*+\\.)*+(?=[\\w$]++\\()"),
        /**
         * A comment above an object or an array becomes an assignment, since an object that begins
         * a statement is a block.
         */
        WITH_VALUES_BELOW_COMMENTS("(?m)^[ \\t]*+//[^\\n]*+(?=\\n[ \\t]*+[{\\[])") {
            @Override
            String inPlaceOf(String found) {
                return "_=" + super.inPlaceOf(found).substring(2);
            }
        },
        /** The mark of lines that rustdoc hides, and what the shell reads of a script. */
        WITHOUT_RUSTDOC_MARKS("\\A#!(?!\\s*+\\[)[^\\n]*+|(?m)(?<=^[ \\t]{0,40})#(?= |$)");

        private static final class Kotlin {
            static final String NEWER =
                    ",(?=(?:\\s|/\\*[^*]*+\\*/|//[^\\n]*+\\n)*+[)\\]])|(?<=\\.\\.)<|\\b(?:fun(?=[ \\t]++interface\\b)|value(?=[ \\t]++class\\b))";
        }

        private final Optional<Pattern> blanked;

        Change(Optional<Pattern> blanked) {
            this.blanked = blanked;
        }

        Change(String blanked) {
            this(Optional.of(Pattern.compile(blanked)));
        }

        @Override
        public String apply(String code) {
            return blanked.map(
                            pattern ->
                                    pattern.matcher(code)
                                            .replaceAll(found -> quoted(found.group())))
                    .orElse(code);
        }

        /** As a literal, since code may hold {@code $}. */
        private String quoted(String found) {
            return Matcher.quoteReplacement(inPlaceOf(found));
        }

        /** Text of the same length and the same lines. */
        String inPlaceOf(String found) {
            return found.replaceAll("[^\n]", " ");
        }
    }

    /** The text of a file that holds the code in this form. */
    public String of(String code) {
        return before + change.apply(code) + (code.endsWith("\n") ? "" : "\n") + after;
    }

    /** Number of lines before the code. */
    public int linesBefore() {
        return (int) before.lines().count();
    }
}
