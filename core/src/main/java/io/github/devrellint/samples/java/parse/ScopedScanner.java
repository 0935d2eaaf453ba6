package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Visits trees and knows which names are declared at each place, by the scopes around it. */
abstract class ScopedScanner extends TreeScanner<Void, Void> {

    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    ScopedScanner() {
        scopes.push(new HashSet<>());
    }

    /** Whether no scope around the place declares the name. */
    final boolean isFree(IdentifierTree tree) {
        String name = tree.getName().toString();
        return scopes.stream().noneMatch(scope -> scope.contains(name));
    }

    /** Declares a name in the innermost scope, for all that follows in it. */
    final void declareHere(String name) {
        scopes.peek().add(name);
    }

    @Override
    public Void visitTypeParameter(TypeParameterTree tree, Void unused) {
        declareHere(tree.getName().toString());
        return super.visitTypeParameter(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        declareHere(tree.getSimpleName().toString());
        Set<String> scope = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                scope.add(method.getName().toString());
            } else if (member instanceof VariableTree field) {
                scope.add(field.getName().toString());
            } else if (member instanceof ClassTree type) {
                scope.add(type.getSimpleName().toString());
            }
        }
        return scoped(scope, () -> super.visitClass(tree, null));
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitMethod(tree, null));
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitBlock(tree, null));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitLambdaExpression(tree, null));
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitForLoop(tree, null));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitEnhancedForLoop(tree, null));
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitTry(tree, null));
    }

    @Override
    public Void visitCatch(CatchTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitCatch(tree, null));
    }

    @Override
    public Void visitCase(CaseTree tree, Void unused) {
        return scoped(new HashSet<>(), () -> super.visitCase(tree, null));
    }

    private Void scoped(Set<String> scope, Runnable scan) {
        scopes.push(scope);
        scan.run();
        scopes.pop();
        return null;
    }
}
