package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.github.devrellint.samples.java.compile.name.NearNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells whether a variable, whose name is that of a type, may be of a subtype: if the member that
 * is used is one of it, {@code pump} may be a {@code FastPump}; and so may be what a chain of calls
 * on it returns.
 */
final class SubtypeMembers {

    private final Elements elements;
    private final Types types;
    private final SampleProgram program;
    private final NearNames near;

    SubtypeMembers(Javac.Session session, SampleProgram program, NearNames near) {
        this.elements = session.task().getElements();
        this.types = session.task().getTypes();
        this.program = program;
        this.near = near;
    }

    /** Whether the member of a variable may be that of a subtype. */
    boolean have(Optional<Tree> variable, Optional<TypeElement> type, String member) {
        return type.isPresent()
                && variable.map(SubtypeMembers::beginning)
                        .filter(IdentifierTree.class::isInstance)
                        .map(tree -> ((IdentifierTree) tree).getName().toString())
                        .filter(program.resolved().guessed()::contains)
                        .isPresent()
                && near.namedAfter(type.get().getSimpleName().toString()).stream()
                        .map(elements::getTypeElement)
                        .anyMatch(sub -> sub != null && adds(sub, type.get(), member));
    }

    /** What a chain of calls begins with. */
    private static Tree beginning(Tree chain) {
        Tree at = chain;
        while (at instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            at = select.getExpression();
        }
        return at;
    }

    /** Whether a class is a subtype and has a member, by that name, that the other has not. */
    private boolean adds(TypeElement sub, TypeElement type, String member) {
        return types.isSubtype(types.erasure(sub.asType()), types.erasure(type.asType()))
                && elements.getAllMembers(sub).stream()
                        .filter(each -> each.getSimpleName().contentEquals(member))
                        .anyMatch(each -> !elements.getAllMembers(type).contains(each));
    }
}
