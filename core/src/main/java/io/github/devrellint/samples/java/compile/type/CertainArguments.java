package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Compares the arguments of a call with parameters, as far as their types are certain and do not
 * depend on the parameter: not lambdas, calls, and variables that the program does not declare.
 */
final class CertainArguments {

    private final Javac.Session session;
    private final SampleProgram program;
    private final KnownTypes types;
    private final UnknownParts unknown;
    private final MethodLookup lookup;

    CertainArguments(
            Javac.Session session,
            SampleProgram program,
            KnownTypes types,
            UnknownParts unknown,
            MethodLookup lookup) {
        this.session = session;
        this.program = program;
        this.types = types;
        this.unknown = unknown;
        this.lookup = lookup;
    }

    /**
     * Whether a method may take the arguments.
     *
     * @param call the path that they stand below
     */
    boolean fit(ExecutableElement method, TreePath call, List<? extends ExpressionTree> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            TreePath argument = new TreePath(call, arguments.get(i));
            if (isPlain(argument)
                    && !lookup.accepts(method, i, session.trees().getTypeMirror(argument))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(TreePath argument) {
        boolean plain =
                argument.getLeaf() instanceof LiteralTree
                        || argument.getLeaf() instanceof IdentifierTree variable
                                && isDeclared(variable)
                        || argument.getLeaf() instanceof NewClassTree made
                                && !made.getIdentifier().toString().endsWith("<>");
        TypeMirror type = plain ? session.trees().getTypeMirror(argument) : null;
        return type != null
                && type.getKind() != TypeKind.NULL
                && types.element(type).filter(types::isQuoted).isEmpty()
                && !unknown.in(argument);
    }

    private boolean isDeclared(IdentifierTree variable) {
        return !program.resolved().variables().containsKey(variable.getName().toString());
    }
}
