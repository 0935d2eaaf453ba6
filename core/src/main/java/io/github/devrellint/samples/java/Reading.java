package io.github.devrellint.samples.java;

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
import io.github.devrellint.samples.java.ParsedBlock.Kind;
import io.github.devrellint.samples.java.ParsedBlock.Piece;
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
record Reading(Form form, String code, int offset, Javac.Parsed parsed, SourcePositions positions) {

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
        List<Piece> types = new ArrayList<>();
        Kind rest = form == Form.STATEMENTS ? Kind.STATEMENT : Kind.MEMBER;
        for (Tree tree : rest == Kind.STATEMENT ? statements() : members()) {
            if (rest == Kind.STATEMENT) {
                names.statement(tree);
            } else {
                names.member(tree);
            }
            if (tree instanceof ClassTree type && isTopLevel(type.getModifiers())) {
                types.add(new Piece(Kind.TYPE, span(tree)));
            }
        }
        return withGaps(types, rest);
    }

    private static boolean isTopLevel(ModifiersTree modifiers) {
        return modifiers.getFlags().stream().noneMatch(NESTED::contains);
    }

    /** What lies between the types, where there is more than comments. */
    private List<Piece> withGaps(List<Piece> types, Kind rest) {
        List<Piece> pieces = new ArrayList<>();
        int at = offset;
        for (Piece type : types) {
            addGap(at, type.span().start(), rest, pieces);
            pieces.add(type);
            at = type.span().end();
        }
        addGap(at, offset + code.length(), rest, pieces);
        return pieces;
    }

    private void addGap(int from, int to, Kind rest, List<Piece> into) {
        String gap = code.substring(from - offset, to - offset);
        boolean empty =
                JavaLexer.withoutComments(JavaLexer.tokens(gap)).stream()
                        .allMatch(token -> token.is(";"));
        if (!empty) {
            into.add(new Piece(rest, new Span(from, to)));
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

    /** The expression of {@link Form#EXPRESSION}. */
    Tree expression() {
        return ((VariableTree) members().get(0)).getInitializer();
    }
}
