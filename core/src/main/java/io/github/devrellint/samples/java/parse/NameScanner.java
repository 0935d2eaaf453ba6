package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.devrellint.samples.java.parse.ParsedBlock.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Finds the names that trees declare and use, so that a block gets those blocks of its page as
 * context that it needs. Types, methods and variables share one space: a block too many in the
 * context does no harm.
 */
final class NameScanner extends TreeScanner<Void, Void> {

    private final Set<String> types = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private final Map<String, Set<String>> typesOfVariables = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    private String mainCall;

    NameScanner() {
        scopes.push(new HashSet<>());
    }

    /** Takes in a statement of the block. */
    void statement(Tree tree) {
        if (tree instanceof VariableTree variable) {
            variables.add(variable.getName().toString());
        }
        declare(tree);
        scan(tree, null);
    }

    /** Takes in a type or another member of the block. */
    void member(Tree tree) {
        declare(tree);
        scan(tree, null);
    }

    private void declare(Tree tree) {
        if (tree instanceof ClassTree type) {
            types.add(type.getSimpleName().toString());
            type.getMembers().forEach(member -> mainIn(type.getSimpleName().toString(), member));
        } else if (tree instanceof MethodTree method) {
            members.add(method.getName().toString());
            mainIn("Sample", method);
        } else if (tree instanceof VariableTree variable) {
            members.add(variable.getName().toString());
        }
    }

    private void mainIn(String type, Tree member) {
        if (member instanceof MethodTree method
                && method.getName().contentEquals("main")
                && method.getParameters().size() <= 1) {
            boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
            String arguments = method.getParameters().isEmpty() ? "()" : "(args)";
            mainCall = (isStatic ? type : "new " + type + "()") + ".main" + arguments;
        }
    }

    /** An expression that calls the last {@code main} method. */
    Optional<String> mainCall() {
        return Optional.ofNullable(mainCall);
    }

    Names names() {
        Set<String> used = new HashSet<>(free);
        used.removeAll(types);
        used.removeAll(members);
        Set<String> fields = new HashSet<>(members);
        fields.removeAll(variables);
        return new Names(
                Set.copyOf(types),
                Set.copyOf(fields),
                Set.copyOf(variables),
                Set.copyOf(inner),
                Set.copyOf(used),
                Set.copyOf(calls),
                Map.copyOf(typesOfVariables),
                Map.copyOf(uses));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof IdentifierTree name && isFree(name)) {
            calls.add(name.getName().toString());
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getExpression() instanceof IdentifierTree owner && isFree(owner)) {
            uses.computeIfAbsent(owner.getName().toString(), key -> new HashSet<>())
                    .add(tree.getIdentifier().toString());
        }
        return super.visitMemberSelect(tree, null);
    }

    private boolean isFree(IdentifierTree tree) {
        String name = tree.getName().toString();
        return scopes.stream().noneMatch(scope -> scope.contains(name));
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (isFree(tree)) {
            free.add(tree.getName().toString());
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        super.visitVariable(tree, null);
        String name = tree.getName().toString();
        scopes.peek().add(name);
        inner.add(name);
        declaredType(tree)
                .ifPresent(
                        type ->
                                typesOfVariables
                                        .computeIfAbsent(name, key -> new HashSet<>())
                                        .add(type));
        return null;
    }

    private static Optional<String> declaredType(VariableTree tree) {
        if (tree.getType() != null && !tree.getType().toString().equals("var")) {
            return Optional.of(tree.getType().toString());
        }
        return tree.getInitializer() instanceof NewClassTree made && made.getClassBody() == null
                ? Optional.of(made.getIdentifier().toString()).filter(type -> !type.contains("<>"))
                : Optional.empty();
    }

    @Override
    public Void visitTypeParameter(TypeParameterTree tree, Void unused) {
        scopes.peek().add(tree.getName().toString());
        return super.visitTypeParameter(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        scopes.peek().add(tree.getSimpleName().toString());
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
