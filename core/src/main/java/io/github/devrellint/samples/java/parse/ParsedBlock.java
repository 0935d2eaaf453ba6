package io.github.devrellint.samples.java.parse;

import io.github.devrellint.document.Span;
import io.github.devrellint.samples.model.SyntaxVerdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parsed block of Java. Spans are offsets in {@link #code}.
 *
 * @param code the block, elisions replaced by something that compiles, offsets kept
 * @param body the code with blanks in place of package statement and imports
 * @param elided whether the author left something out
 * @param replaced whether {@code code} has replacements for what was left out
 * @param packageName of its package statement
 * @param imports in order
 * @param pieces in order, without imports; empty if the block is a fragment
 * @param names what it declares and uses
 * @param mainCall expression that calls its {@code main} method, if it has one
 * @param part what kind of fragment the block is, for example "a method header"; empty if it is
 *     complete
 * @param newer the newer Java that it needs, for example "record patterns need Java 21"
 * @param fault why it can't be parsed in any form
 */
public record ParsedBlock(
        String code,
        String body,
        boolean elided,
        boolean replaced,
        Optional<String> packageName,
        List<Import> imports,
        List<Piece> pieces,
        Names names,
        Optional<String> mainCall,
        Optional<String> part,
        Optional<String> newer,
        Optional<SyntaxVerdict.Fault> fault) {

    /** A comment that tells the value of the expression before it. */
    public static final Pattern VALUE_COMMENT = Pattern.compile("//[ \\t]*+(prints:|==>)");

    /** Where a piece of code can stand. */
    public enum Kind {
        /** A class, interface, enum, record or annotation that can stand in a file. */
        TYPE,
        /** A method, a field, a nested class that needs to be one. */
        MEMBER,
        STATEMENT,
        /** An expression without semicolon. */
        EXPRESSION
    }

    /**
     * Part of a block.
     *
     * @param name of the type or member; empty for code
     */
    public record Piece(Kind kind, Span span, String name) {}

    /**
     * An import.
     *
     * @param name what is imported, with {@code .*} where it ends so
     * @param modifier {@code static}, {@code module} or empty
     */
    public record Import(String name, String modifier, Span span) {

        /** The simple name that it makes known; {@code *} for all of a package. */
        public String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /**
     * Names in a block, all in one space.
     *
     * @param types that it declares
     * @param members methods and fields that it declares
     * @param variables that its statements declare for those behind them
     * @param inner variables that anything in it declares
     * @param free names that it uses and does not declare
     * @param calls those of them that are called as methods
     * @param assigned those of them that get a value
     * @param typesOfVariables types that variables anywhere in it are declared with, as written
     * @param uses names of the members that are accessed on variables that it does not declare, or
     *     declares for those behind it, by variable
     */
    public record Names(
            Set<String> types,
            Set<String> members,
            Set<String> variables,
            Set<String> inner,
            Set<String> free,
            Set<String> calls,
            Set<String> assigned,
            Map<String, Set<String>> typesOfVariables,
            Map<String, Set<String>> uses) {

        /** Only what tells the types of variables: a fragment declares nothing for others. */
        Names ofVariables() {
            Set<String> none = Set.of();
            return new Names(none, none, none, inner, none, none, none, typesOfVariables, Map.of());
        }

        /** What it declares for others. */
        public Set<String> declared() {
            Set<String> all = new HashSet<>(types);
            all.addAll(members);
            all.addAll(variables);
            return all;
        }
    }

    public boolean whole() {
        return fault.isEmpty() && part.isEmpty() && newer.isEmpty();
    }

    /** Whether it is a source file: types and imports, nothing else. */
    public boolean unit() {
        return whole()
                && !pieces.isEmpty()
                && pieces.stream().allMatch(piece -> piece.kind() == Kind.TYPE);
    }

    public boolean hasStatements() {
        return pieces.stream()
                .anyMatch(
                        piece -> piece.kind() == Kind.STATEMENT || piece.kind() == Kind.EXPRESSION);
    }

    /** Whether there is something to run. */
    public boolean runnable() {
        return hasStatements() || mainCall.isPresent();
    }
}
