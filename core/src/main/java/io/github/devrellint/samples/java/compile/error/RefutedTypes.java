package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UnknownTypes;
import io.github.devrellint.samples.java.compile.type.WrongCall;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;

/**
 * Variables that have their type from elsewhere on the page, which what the block does with them
 * refutes: in {@code Tank spare = pump.copy();} the pump is a tank, if tanks have that method and
 * what pumps return does not fit.
 */
final class RefutedTypes {

    private final Javac.Session session;
    private final SampleProgram program;
    private final KnownTypes types;
    private Set<String> names;

    RefutedTypes(Javac.Session session, SampleProgram program, KnownTypes types) {
        this.session = session;
        this.program = program;
        this.types = types;
    }

    /** Whether such a variable is used in the statement of an error. */
    boolean explain(ErrorSite site) {
        if (names == null) {
            names = new HashSet<>();
            new Finder().scan(new TreePath(site.path().getCompilationUnit()), null);
        }
        return !names.isEmpty()
                && site.enclosing(StatementTree.class)
                        .filter(path -> uses(path.getLeaf()))
                        .isPresent();
    }

    /**
     * Whether a member is wanted of a variable of elsewhere whose type, one of the JDK, has none:
     * {@code Map<String, Pump> pumps}, and in another block {@code pumps.find(name)}.
     */
    boolean lacksMember(ErrorSite site) {
        return site.qualifierPath().filter(this::isVariableOfElsewhere).isPresent()
                && site.owner().type().filter(RefutedTypes::isOfJdk).isPresent();
    }

    /** The same of a call. */
    boolean lacksMember(CompilationUnitTree unit, WrongCall call) {
        return call.receiver()
                        .map(tree -> TreePath.getPath(unit, tree))
                        .filter(this::isVariableOfElsewhere)
                        .isPresent()
                && isOfJdk(call.type())
                && !hasMember(call.type(), call.name());
    }

    private static boolean isOfJdk(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }

    private boolean hasMember(TypeElement type, String name) {
        return session.task().getElements().getAllMembers(type).stream()
                .anyMatch(member -> member.getSimpleName().contentEquals(name));
    }

    private boolean isVariableOfElsewhere(TreePath path) {
        return path.getLeaf() instanceof IdentifierTree && isOfElsewhere(path);
    }

    /** Whether a name is that of a variable which this block does not declare. */
    private boolean isOfElsewhere(TreePath name) {
        Element variable = session.trees().getElement(name);
        return variable != null
                && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                        || variable.getKind() == ElementKind.FIELD)
                && (program.resolved().variables().containsKey(name.getLeaf().toString())
                        || types.block(variable)
                                .filter(block -> block != program.own())
                                .isPresent());
    }

    private boolean uses(Tree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitIdentifier(IdentifierTree name, Void nothing) {
                        return names.contains(name.getName().toString());
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree, null));
    }

    private final class Finder extends TreePathScanner<Void, Void> {

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            call(tree.getInitializer())
                    .ifPresent(
                            call -> {
                                MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
                                String name = select.getExpression().toString();
                                String method = select.getIdentifier().toString();
                                if (isOfElsewhere(
                                                new TreePath(
                                                        getCurrentPath(), select.getExpression()))
                                        && refutes(tree, method)) {
                                    names.add(name);
                                }
                            });
            return super.visitVariable(tree, null);
        }

        /** The call of a method of a variable that an expression begins with. */
        private Optional<MethodInvocationTree> call(ExpressionTree tree) {
            ExpressionTree at = tree;
            while (at instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select) {
                if (select.getExpression() instanceof IdentifierTree) {
                    return Optional.of(call);
                }
                at = select.getExpression();
            }
            return Optional.empty();
        }

        private boolean refutes(VariableTree tree, String method) {
            TypeMirror wanted = typeOf(tree.getType());
            TypeMirror found = typeOf(tree.getInitializer());
            if (found instanceof ErrorType wrong) {
                found = session.trees().getOriginalType(wrong); // it did not fit
            }
            return wanted instanceof DeclaredType declared
                    && found instanceof DeclaredType
                    && !UnknownTypes.isUnknown(wanted)
                    && !UnknownTypes.isUnknown(found)
                    && !session.task().getTypes().isAssignable(found, wanted)
                    && hasMember((TypeElement) declared.asElement(), method);
        }

        private TypeMirror typeOf(Tree tree) {
            return tree == null
                    ? null
                    : session.trees().getTypeMirror(new TreePath(getCurrentPath(), tree));
        }
    }
}
