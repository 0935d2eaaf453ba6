package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.devrellint.samples.java.parse.ParsedBlock.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the names that a block declares and uses, to find the other blocks of its page that it
 * needs as context. Types, methods and variables are not told apart: a block too many in the
 * context does no harm.
 */
final class NameScanner extends ScopedScanner {

    private final Set<String> types = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Map<String, Set<String>> typesOfVariables = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();

    private Optional<String> mainCall = Optional.empty();

    /** Adds the names in a statement of the block. */
    void statement(Tree tree) {
        if (tree instanceof VariableTree variable) {
            variables.add(variable.getName().toString());
        }
        declare(tree);
        scan(tree, null);
    }

    /** Adds the names in a type or another member of the block. */
    void member(Tree tree) {
        declare(tree);
        scan(tree, null);
    }

    private void declare(Tree tree) {
        if (tree instanceof ClassTree type) {
            types.add(type.getSimpleName().toString());
            type.getMembers().forEach(member -> findMain(type.getSimpleName().toString(), member));
        } else if (tree instanceof MethodTree method) {
            members.add(method.getName().toString());
            findMain("Sample", method);
        } else if (tree instanceof VariableTree variable) {
            members.add(variable.getName().toString());
        }
    }

    private void findMain(String type, Tree member) {
        mainCall = MainMethod.call(type, member).or(() -> mainCall);
    }

    /** An expression that calls the last {@code main} method. */
    Optional<String> mainCall() {
        return mainCall;
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
                Set.copyOf(assigned),
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
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (tree.getVariable() instanceof IdentifierTree name && isFree(name)) {
            assigned.add(name.getName().toString());
        }
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getExpression() instanceof IdentifierTree owner
                && (isFree(owner) || variables.contains(owner.getName().toString()))) {
            uses.computeIfAbsent(owner.getName().toString(), key -> new HashSet<>())
                    .add(tree.getIdentifier().toString());
        }
        return super.visitMemberSelect(tree, null);
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
        declareHere(name);
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
}
