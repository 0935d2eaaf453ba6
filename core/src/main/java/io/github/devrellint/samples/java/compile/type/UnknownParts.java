package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds whether something of an unknown type takes part in an expression or an error. */
public final class UnknownParts {

    private final Trees trees;

    public UnknownParts(Trees trees) {
        this.trees = trees;
    }

    /** Whether the tree or a part of it is of an unknown type. */
    public boolean in(TreePath path) {
        boolean[] found = {false};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree == null || found[0]) {
                    return null;
                }
                TreePath at =
                        getCurrentPath() == null ? path : new TreePath(getCurrentPath(), tree);
                found[0] = isUnknown(at);
                return found[0] ? null : super.scan(tree, null);
            }
        }.scan(path, null);
        return found[0] || isUnknown(path);
    }

    /**
     * Whether one of several trees, or a part of one, is of an unknown type.
     *
     * @param around the path that they stand below
     */
    public boolean inAny(List<? extends Tree> trees, TreePath around) {
        return trees.stream().anyMatch(tree -> in(new TreePath(around, tree)));
    }

    /**
     * Whether something unknown takes part in the error of a tree: a part of the tree, or another
     * argument of the calls around it. The types of the tree itself and of these calls do not
     * count, because the error itself makes them erroneous.
     */
    public boolean takesPart(TreePath path) {
        return takesPart(path, null);
    }

    /** The same, but for the call that a lambda is an argument of, and without the lambda. */
    boolean takesPartAround(TreePath lambda) {
        return takesPart(lambda.getParentPath(), lambda.getLeaf());
    }

    private boolean takesPart(TreePath path, Tree part) {
        TreePath at = path;
        Tree below = part;
        while (at != null) {
            if (beside(at, below)) {
                return true;
            }
            below = at.getLeaf();
            at = outwards(at);
        }
        return false;
    }

    /** Whether a direct part of a tree, except one, is unknown. */
    private boolean beside(TreePath path, Tree except) {
        Tree tree = path.getLeaf();
        if (tree instanceof MethodInvocationTree call) {
            boolean lambda =
                    except instanceof LambdaExpressionTree || except instanceof MemberReferenceTree;
            return isUnknownSelect(new TreePath(path, call.getMethodSelect()), lambda)
                    || call.getArguments().stream()
                            .anyMatch(each -> each != except && in(new TreePath(path, each)));
        }
        if (tree instanceof MemberSelectTree select) {
            return in(new TreePath(path, select.getExpression()));
        }
        if (tree instanceof LambdaExpressionTree && except != null) {
            return false;
        }
        boolean[] found = {false};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree part, Void unused) {
                if (part != null && part != except && !found[0]) {
                    found[0] = in(new TreePath(path, part));
                }
                return null;
            }
        }.scan(path, null);
        return found[0];
    }

    /** Whether a call is made on something unknown, or no method is there to take a lambda. */
    private boolean isUnknownSelect(TreePath path, boolean forLambda) {
        if (path.getLeaf() instanceof MemberSelectTree select) {
            return in(new TreePath(path, select.getExpression())) || forLambda && isUnknown(path);
        }
        return isUnknown(path);
    }

    private TreePath outwards(TreePath path) {
        if (path.getParentPath() == null) {
            return null;
        }
        return goesOn(path) ? path.getParentPath() : returnedFrom(path);
    }

    /** Whether the type of a tree is unknown, or the compiler has not come to it. */
    boolean isUnknown(TreePath path) {
        Tree tree = path.getLeaf();
        boolean typed =
                tree instanceof ExpressionTree
                        || tree instanceof ParameterizedTypeTree
                        || tree instanceof AnnotatedTypeTree;
        if (!typed || tree instanceof LambdaExpressionTree) {
            return false;
        }
        TypeMirror type = trees.getTypeMirror(path);
        if (type == null) {
            return tree instanceof IdentifierTree || tree instanceof MethodInvocationTree;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return isUnresolved(type);
        }
        Element element = trees.getElement(path);
        return UnknownTypes.isUnknown(type)
                || element != null
                        && element.asType().getKind() == TypeKind.ERROR
                        && isUnresolved(element.asType());
    }

    /** Whether javac does not know the type, rather than only expects another one there. */
    private boolean isUnresolved(TypeMirror error) {
        TypeMirror found = trees.getOriginalType((ErrorType) error);
        return found == null
                || found.getKind() == TypeKind.ERROR
                || found.getKind() == TypeKind.NONE
                || UnknownTypes.isUnknown(found);
    }

    /**
     * The outermost expression whose types depend on a tree: the call that it is an argument of,
     * and so on.
     */
    public TreePath surroundings(TreePath path) {
        TreePath at = path;
        while (at.getParentPath() != null) {
            if (goesOn(at)) {
                at = at.getParentPath();
                continue;
            }
            TreePath lambda = returnedFrom(at);
            if (lambda == null) {
                return at;
            }
            at = lambda;
        }
        return at;
    }

    /** The lambda that a tree is the result of by a return statement; null if it is none. */
    private static TreePath returnedFrom(TreePath path) {
        TreePath at = path.getParentPath();
        if (!(path.getLeaf() instanceof ReturnTree) && !(at.getLeaf() instanceof ReturnTree)) {
            return null;
        }
        while (at != null && !(at.getLeaf() instanceof LambdaExpressionTree)) {
            boolean outside =
                    at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof ClassTree;
            at = outside ? null : at.getParentPath();
        }
        return at;
    }

    private static boolean goesOn(TreePath path) {
        Tree tree = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof MethodInvocationTree call) {
            return call.getArguments().contains(tree);
        }
        if (parent instanceof NewClassTree creation) {
            return creation.getArguments().contains(tree);
        }
        if (parent instanceof LambdaExpressionTree lambda) {
            return lambda.getBody() == tree && !(tree instanceof StatementTree);
        }
        return parent instanceof ParenthesizedTree || parent instanceof ConditionalExpressionTree;
    }
}
