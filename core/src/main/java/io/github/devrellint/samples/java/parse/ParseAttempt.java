package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import io.github.devrellint.document.Span;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.parse.ParsedBlock.Kind;
import io.github.devrellint.samples.java.parse.ParsedBlock.Piece;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One attempt to read a piece of code in one form, and what the parser said.
 *
 * @param code of the attempt, without what the form puts around it
 * @param offset of that code in its block
 */
record ParseAttempt(
        JavaForm form, String code, int offset, Javac.Parsed parsed, SourcePositions positions) {

    private static final Set<Modifier> NESTED =
            EnumSet.of(Modifier.PRIVATE, Modifier.PROTECTED, Modifier.STATIC);

    boolean valid() {
        return parsed.valid();
    }

    Diagnostic<? extends JavaFileObject> error() {
        return parsed.errors().get(0);
    }

    /** Offset in the block of the first error; beyond the code where what follows is in the way. */
    int errorOffset() {
        return (int) error().getPosition() - form.prefix().length() + offset;
    }

    /** Returns the pieces in order and tells their names. */
    List<Piece> pieces(NameScanner names) {
        return form == JavaForm.STATEMENTS ? statementPieces(names) : memberPieces(names);
    }

    private List<Piece> statementPieces(NameScanner names) {
        List<Piece> pieces = new ArrayList<>();
        int at = offset;
        for (Tree tree : statements()) {
            names.statement(tree);
            if (tree instanceof ClassTree type) {
                Span span = span(tree);
                addStatements(at, span.start(), pieces);
                Kind kind = isTopLevel(type.getModifiers()) ? Kind.TYPE : Kind.MEMBER;
                pieces.add(new Piece(kind, span, type.getSimpleName().toString()));
                at = span.end();
            }
        }
        addStatements(at, offset + code.length(), pieces);
        return pieces;
    }

    private List<Piece> memberPieces(NameScanner names) {
        List<Piece> pieces = new ArrayList<>();
        for (Tree tree : members()) {
            names.member(tree);
            boolean top = tree instanceof ClassTree type && isTopLevel(type.getModifiers());
            Piece piece = new Piece(top ? Kind.TYPE : Kind.MEMBER, span(tree), name(tree));
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && piece.span().start() < last.span().end()) {
                // the second variable of "int a, b;"
                Span both = last.span().to(piece.span());
                pieces.set(pieces.size() - 1, new Piece(last.kind(), both, last.name()));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static String name(Tree tree) {
        if (tree instanceof ClassTree type) {
            return type.getSimpleName().toString();
        }
        if (tree instanceof MethodTree method) {
            return method.getName().toString();
        }
        return tree instanceof VariableTree field ? field.getName().toString() : "";
    }

    private static boolean isTopLevel(ModifiersTree modifiers) {
        return modifiers.getFlags().stream().noneMatch(NESTED::contains);
    }

    /** Adds what lies between the types, where there is more than comments. */
    private void addStatements(int from, int to, List<Piece> into) {
        String gap = code.substring(from - offset, to - offset);
        boolean empty =
                JavaLexer.withoutComments(JavaLexer.tokens(gap)).stream()
                        .allMatch(token -> token.is(";"));
        if (!empty) {
            into.add(new Piece(Kind.STATEMENT, new Span(from, to), ""));
        }
    }

    private Span span(Tree tree) {
        CompilationUnitTree unit = parsed.unit();
        int shift = offset - form.prefix().length();
        return new Span(
                (int) positions.getStartPosition(unit, tree) + shift,
                (int) positions.getEndPosition(unit, tree) + shift);
    }

    private List<? extends Tree> members() {
        ClassTree sample = (ClassTree) parsed.unit().getTypeDecls().get(0);
        return sample.getMembers();
    }

    private List<? extends StatementTree> statements() {
        MethodTree method = (MethodTree) members().get(0);
        IfTree always = (IfTree) method.getBody().getStatements().get(0);
        return ((BlockTree) always.getThenStatement()).getStatements();
    }

    /** The expression of {@link JavaForm#EXPRESSION}. */
    Tree expression() {
        return ((VariableTree) members().get(0)).getInitializer();
    }
}
