package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UnknownTypes;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

/** Finds whether what a declaration leaves out, or takes from unknown types, explains an error. */
final class DeclarationExplanations {

    /** Errors of a method that does not fit the one that it overrides. */
    private static final String OVERRIDE = "compiler.err.override.";

    private final Trees trees;
    private final SampleProgram program;
    private final KnownTypes types;

    DeclarationExplanations(Javac.Session session, SampleProgram program, KnownTypes types) {
        this.trees = session.trees();
        this.program = program;
        this.types = types;
    }

    /** Whether it explains an error with that code. */
    boolean explain(String code, ErrorSite site) {
        if ((site.inWrapper() || inInterface(site)) && ErrorCodes.isOfListing(code)) {
            return true;
        }
        if (ErrorCodes.is(code, "missing.meth.body.or.decl.abstract") && listsSignatures(site)) {
            return true;
        }
        if (ErrorCodes.isOfOpenClass(code) && inOpenClass(site)) {
            return true;
        }
        if (code.startsWith(OVERRIDE) && site.path().getLeaf() instanceof ClassTree) {
            // both methods are inherited, so that neither is of this class
            return true;
        }
        if (ErrorCodes.is(code, "does.not.override.abstract")) {
            return showsNoMethod(site);
        }
        if (ErrorCodes.is(code, "unreported.exception.need.to.catch.or.throw")) {
            // a statement between two classes is read as a field
            return site.inWrapper() && site.enclosingMethod().isEmpty();
        }
        if (ErrorCodes.is(code, "prob.found.req") && returnsNothing(site)) {
            return true;
        }
        if (ErrorCodes.is(code, "missing.ret.stmt")) {
            return isInEmptyMethod(site);
        }
        if (ErrorCodes.is(code, "annotation.type.not.applicable")) {
            return isOfShownField(site);
        }
        return ErrorCodes.is(code, "var.might.not.have.been.initialized") && isOfField(site);
    }

    /** Whether a class shows only headers, of several methods or of one of the project's. */
    private boolean listsSignatures(ErrorSite site) {
        TreePath path = site.enclosingClass().orElse(null);
        if (path == null || !(trees.getElement(path) instanceof TypeElement type)) {
            return false;
        }
        List<MethodTree> methods =
                ((ClassTree) path.getLeaf())
                        .getMembers().stream()
                                .filter(MethodTree.class::isInstance)
                                .map(MethodTree.class::cast)
                                .filter(method -> !method.getName().contentEquals("<init>"))
                                .toList();
        boolean headers = methods.stream().allMatch(method -> method.getBody() == null);
        return headers && (methods.size() > 1 || types.isQuoted(type));
    }

    /** Whether only fields of a class are shown, and not the methods of its interface. */
    private static boolean showsNoMethod(ErrorSite site) {
        return site.path().getLeaf() instanceof ClassTree type
                && !type.getMembers().isEmpty()
                && type.getMembers().stream().allMatch(DeclarationExplanations::isNoMethod);
    }

    private static boolean isNoMethod(Tree member) {
        return member instanceof VariableTree
                // the constructor that the compiler makes
                || member instanceof MethodTree method && method.getName().contentEquals("<init>");
    }

    /** Whether statements, which are those of a method that is not shown, end without a value. */
    private static boolean returnsNothing(ErrorSite site) {
        return site.path().getLeaf() instanceof ReturnTree end
                && end.getExpression() == null
                && site.inWrapper()
                && site.enclosing(LambdaExpressionTree.class).isEmpty()
                && site.enclosingMethod()
                        .map(path -> ((MethodTree) path.getLeaf()).getName())
                        .filter(name -> name.contentEquals("sample"))
                        .isPresent();
    }

    /** Whether the method has an empty body: its code was left out. */
    private static boolean isInEmptyMethod(ErrorSite site) {
        return site.enclosingMethod()
                .map(path -> ((MethodTree) path.getLeaf()).getBody())
                .filter(body -> body.getStatements().isEmpty())
                .isPresent();
    }

    /**
     * Whether a variable of statements is meant to be a field: it has an annotation, or stands in
     * another block.
     */
    private boolean isOfField(ErrorSite site) {
        Element element = trees.getElement(site.path());
        TreePath declaration = element == null ? null : trees.getPath(element);
        if (declaration == null || !(declaration.getLeaf() instanceof VariableTree variable)) {
            return false;
        }
        return !variable.getModifiers().getAnnotations().isEmpty()
                || types.block(element).filter(number -> number != program.own()).isPresent();
    }

    /** Whether an annotation stands at a variable of statements, which is meant to be a field. */
    private static boolean isOfShownField(ErrorSite site) {
        return site.inWrapper()
                && site.enclosing(VariableTree.class)
                        .filter(path -> !(path.getParentPath().getLeaf() instanceof ClassTree))
                        .isPresent();
    }

    /** Interfaces list variants of a method more often than a mistake makes two of one. */
    private static boolean inInterface(ErrorSite site) {
        return site.enclosingClass()
                .filter(path -> path.getLeaf().getKind() == Tree.Kind.INTERFACE)
                .isPresent();
    }

    /** Whether a class around the error, or what it extends, may have members unseen. */
    private boolean inOpenClass(ErrorSite site) {
        for (TreePath at = site.path(); at != null; at = at.getParentPath()) {
            Element element = trees.getElement(at);
            boolean declares =
                    at.getLeaf() instanceof ClassTree || at.getLeaf() instanceof MethodTree;
            if (declares && element != null && types.isAnnotatedOpenly(element)) {
                return true;
            }
            if (at.getLeaf() instanceof ClassTree && element instanceof TypeElement type) {
                return types.inheritsUnseen(type) || hasUnknownParameter(site);
            }
        }
        return false;
    }

    /** Whether the method at the error has a parameter of an unknown type. */
    private boolean hasUnknownParameter(ErrorSite site) {
        return site.enclosingMethod()
                .map(trees::getElement)
                .map(Element::asType)
                .filter(ExecutableType.class::isInstance)
                .map(ExecutableType.class::cast)
                .filter(type -> type.getParameterTypes().stream().anyMatch(UnknownTypes::isUnknown))
                .isPresent();
    }
}
