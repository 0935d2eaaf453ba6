package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.MethodLookup;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Variables that a block does not declare and whose type is that of a variable of the same name in
 * another block. Pages reuse names, so that a value which does not fit is no proof of a mistake: it
 * may be another variable.
 */
final class TypesOfOtherBlocks {

    private final Javac.Session session;
    private final SampleProgram program;
    private final MethodLookup lookup;

    TypesOfOtherBlocks(Javac.Session session, SampleProgram program) {
        this.session = session;
        this.program = program;
        this.lookup = new MethodLookup(session);
    }

    /** Whether an error is only that the type of such a variable does not fit. */
    boolean explain(String code, ErrorSite site) {
        if (!ErrorCodes.isOfConversion(code)) {
            return false;
        }
        boolean call = ErrorCodes.isNotApplicable(code);
        return call
                ? explainsArguments(site)
                : isBorrowed(site.path().getLeaf()) || comesFromRawType(site.path());
    }

    /** Whether a value comes from such a variable, of a type whose arguments are not shown. */
    private boolean comesFromRawType(TreePath value) {
        TreePath at = value;
        while (true) {
            if (at.getLeaf() instanceof MethodInvocationTree call) {
                at = new TreePath(at, call.getMethodSelect());
            } else if (at.getLeaf() instanceof MemberSelectTree select) {
                at = new TreePath(at, select.getExpression());
            } else {
                break;
            }
        }
        return isBorrowed(at.getLeaf())
                && session.trees().getTypeMirror(at) instanceof DeclaredType type
                && type.getTypeArguments().isEmpty()
                && type.asElement() instanceof TypeElement element
                && !element.getTypeParameters().isEmpty();
    }

    private boolean isBorrowed(Tree tree) {
        return tree instanceof IdentifierTree variable
                && program.resolved().variables().containsKey(variable.getName().toString());
    }

    /** Whether a method would take the arguments if those of a borrowed type had another one. */
    private boolean explainsArguments(ErrorSite site) {
        List<? extends Tree> arguments = site.arguments();
        if (arguments.stream().noneMatch(this::isBorrowed)) {
            return false;
        }
        boolean creation = site.path().getLeaf() instanceof NewClassTree;
        String name = creation ? MethodLookup.CONSTRUCTOR : site.name().orElse("");
        return site.owner().type().stream()
                .flatMap(type -> lookup.methods(type, name).stream())
                .filter(method -> MethodLookup.takes(method, arguments.size()))
                .anyMatch(method -> accepts(method, site, arguments));
    }

    private boolean accepts(
            ExecutableElement method, ErrorSite site, List<? extends Tree> arguments) {
        return IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i) instanceof LiteralTree)
                .allMatch(
                        i ->
                                lookup.accepts(
                                        method,
                                        i,
                                        session.trees()
                                                .getTypeMirror(
                                                        new TreePath(
                                                                site.path(), arguments.get(i)))));
    }
}
