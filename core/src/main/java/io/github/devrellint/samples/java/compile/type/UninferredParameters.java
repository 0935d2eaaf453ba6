package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Recognizes parameters of lambdas that are of type {@code Object} only because something unknown
 * takes part in the call which the lambda is an argument of, so that javac had nothing to infer
 * from.
 */
public final class UninferredParameters {

    private final Trees trees;
    private final UnknownParts unknown;

    public UninferredParameters(Trees trees) {
        this.trees = trees;
        this.unknown = new UnknownParts(trees);
    }

    /** Whether an expression is such a parameter. */
    public boolean is(TreePath expression) {
        Element element =
                expression.getLeaf() instanceof IdentifierTree
                        ? trees.getElement(expression)
                        : null;
        if (element == null
                || element.getKind() != ElementKind.PARAMETER
                || !element.asType().toString().equals("java.lang.Object")) {
            return false;
        }
        TreePath lambda = trees.getPath(element);
        while (lambda != null && !(lambda.getLeaf() instanceof LambdaExpressionTree)) {
            lambda = lambda.getParentPath();
        }
        return lambda != null && unknown.takesPartAround(lambda);
    }
}
