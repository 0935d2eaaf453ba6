package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.type.SmallestTree;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/** The tree that an error of the compiler is about, and what is around it. */
final class ErrorSite {

    private final TreePath path;
    private final MemberOwner owner;

    private ErrorSite(Javac.Session session, TreePath path) {
        this.path = path;
        this.owner = new MemberOwner(session, this);
    }

    /** Finds the smallest tree that the error is reported for. */
    static ErrorSite of(Javac.Session session, CompilationUnitTree unit, Diagnostic<?> error) {
        long start = error.getStartPosition();
        long end = error.getEndPosition();
        return new ErrorSite(session, SmallestTree.around(session.trees(), unit, start, end));
    }

    /** From the compilation unit to the tree. */
    TreePath path() {
        return path;
    }

    /** What the member that the error is about belongs to. */
    MemberOwner owner() {
        return owner;
    }

    /** The name that could not be resolved, if the error is about a name. */
    Optional<String> name() {
        Tree tree = path.getLeaf();
        if (tree instanceof IdentifierTree identifier) {
            return Optional.of(identifier.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            return Optional.of(select.getIdentifier().toString());
        }
        if (tree instanceof MemberReferenceTree reference) {
            return Optional.of(reference.getName().toString());
        }
        return Optional.empty();
    }

    /** Whether the name is that of a member of something that is named too. */
    boolean isQualified() {
        return path.getLeaf() instanceof MemberSelectTree || isReference();
    }

    /** Whether the error is about a method reference: {@code String::strip}. */
    boolean isReference() {
        return path.getLeaf() instanceof MemberReferenceTree;
    }

    /** Whether the name is that of a method that is called. */
    boolean isCall() {
        return path.getParentPath() != null
                && path.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() == path.getLeaf();
    }

    /** The arguments of the call that the error is about; none if it is about something else. */
    List<? extends Tree> arguments() {
        Tree tree = isCall() ? path.getParentPath().getLeaf() : path.getLeaf();
        if (tree instanceof MethodInvocationTree call) {
            return call.getArguments();
        }
        return tree instanceof NewClassTree made ? made.getArguments() : List.of();
    }

    /** Whether the error is about an unqualified name or the call of an unqualified method. */
    boolean isOwnMethod() {
        return methodSelect() instanceof IdentifierTree;
    }

    /** Whether the error is about {@code super(…)}, or {@code this(…)}. */
    boolean callsConstructor() {
        return callsConstructor("super") || callsConstructor("this");
    }

    /**
     * @param keyword {@code super} or {@code this}
     */
    boolean callsConstructor(String keyword) {
        return methodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals(keyword);
    }

    /** What is called, if the tree is a call; otherwise the tree. */
    private Tree methodSelect() {
        return path.getLeaf() instanceof MethodInvocationTree call
                ? call.getMethodSelect()
                : path.getLeaf();
    }

    /** What stands before the dot or the colons of a member, or the class of a creation. */
    Optional<TreePath> qualifierPath() {
        Tree tree = methodSelect();
        if (tree instanceof MemberSelectTree select) {
            return Optional.of(path(select.getExpression()));
        }
        if (tree instanceof MemberReferenceTree reference) {
            return Optional.of(path(reference.getQualifierExpression()));
        }
        if (tree instanceof NewClassTree creation) {
            return Optional.of(path(creation.getIdentifier()));
        }
        return Optional.empty();
    }

    /** The expression that a switch at the error is over. */
    Optional<TreePath> selector() {
        Tree tree = path.getLeaf();
        if (tree instanceof SwitchTree statement) {
            return Optional.of(path(statement.getExpression()));
        }
        return tree instanceof SwitchExpressionTree expression
                ? Optional.of(path(expression.getExpression()))
                : Optional.empty();
    }

    private TreePath path(Tree tree) {
        return new TreePath(path, tree);
    }

    /** Whether the error is in the class {@code Sample}, not in a class of the block. */
    boolean inWrapper() {
        return enclosingClass()
                .map(type -> ((ClassTree) type.getLeaf()).getSimpleName())
                .filter(name -> !name.contentEquals("Sample"))
                .isEmpty();
    }

    /** The innermost class around the error. */
    Optional<TreePath> enclosingClass() {
        return enclosing(ClassTree.class);
    }

    /** The innermost method around the error. */
    Optional<TreePath> enclosingMethod() {
        return enclosing(MethodTree.class);
    }

    /** The innermost tree of a kind at or around the error. */
    Optional<TreePath> enclosing(Class<? extends Tree> kind) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (kind.isInstance(at.getLeaf())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
