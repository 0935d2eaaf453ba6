package io.github.devrellint.samples.java.compile.program;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds statements that have no value: calls of void methods. */
public final class VoidStatements extends TreePathScanner<Void, Void> {

    private final Javac.Session session;
    private final SampleProgram program;
    private final Set<Integer> starts = new HashSet<>();

    private VoidStatements(Javac.Session session, SampleProgram program) {
        this.session = session;
        this.program = program;
    }

    /**
     * Returns the offsets of their starts in the block that a program is for.
     *
     * @param session that has analyzed the program, and no other
     */
    public static Set<Integer> in(Javac.Session session, SampleProgram program) {
        var statements = new VoidStatements(session, program);
        statements.scan(new TreePath(session.parsed().get(0).unit()), null);
        return statements.starts;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
        TreePath path = new TreePath(getCurrentPath(), statement.getExpression());
        TypeMirror type = session.trees().getTypeMirror(path);
        if (type == null || type.getKind() == TypeKind.VOID) {
            SourcePositions positions = session.trees().getSourcePositions();
            int at = (int) positions.getStartPosition(path.getCompilationUnit(), statement);
            program.place(at, at + 1)
                    .filter(place -> place.block() == program.own())
                    .ifPresent(place -> starts.add(place.span().start()));
        }
        return super.visitExpressionStatement(statement, nothing);
    }
}
