package io.github.devrellint.samples.java.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Detects code that would make the compiler run out of memory or time, such as deeply nested
 * expressions. The heap is shared with other documents, so such sources must not reach the
 * compiler. Works on syntax trees before names are resolved.
 */
final class CompilerBombDetector extends TreeScanner<Void, Void> {

    /**
     * Maximum depth of the syntax tree: tree scanners, ours too, need some stack frames for each
     * level.
     */
    private static final int DEEPEST = 500;

    static final String TOO_DEEP = "is nested too deeply";

    /**
     * Maximum nesting of {@code finally} blocks, each level of which doubles the generated code.
     */
    private static final int MOST_FINALLY = 8;

    /**
     * Maximum total length, in UTF-16 code units, of the strings that the compiler folds from
     * constants in one call.
     */
    private static final long MOST_CHARACTERS = 5_000_000;

    private static final long NOT_CONSTANT = -1;

    private final Map<String, List<ExpressionTree>> constants = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private int depth;
    private int blocks;
    private int deepest;
    private boolean inInterface;
    private int mostFinally;
    private long characters;

    /**
     * Returns why a source must not be compiled; called once for each source of a compiler call.
     */
    Optional<String> in(Tree unit) {
        constants.clear();
        lengths.clear();
        scan(unit, null);
        if (deepest > DEEPEST || mostFinally > MOST_FINALLY) {
            return Optional.of(TOO_DEEP);
        }
        new Folding().scan(unit, null);
        return characters > MOST_CHARACTERS
                ? Optional.of("has constants that add up to millions of characters")
                : Optional.empty();
    }

    /** Whether too many brackets are open at once; for source text that is not parsed yet. */
    static boolean nests(String code) {
        int open = 0;
        for (int i = 0; i < code.length() && open <= DEEPEST; i++) {
            char c = code.charAt(i);
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return open > DEEPEST;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        depth++;
        deepest = Math.max(deepest, depth);
        super.scan(tree, unused);
        depth--;
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        int last = tree.getFinallyBlock() == null ? 0 : 1;
        blocks += last;
        mostFinally = Math.max(mostFinally, blocks);
        super.visitTry(tree, unused);
        blocks -= last;
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        boolean outer = inInterface;
        inInterface = tree.getKind() == Kind.INTERFACE || tree.getKind() == Kind.ANNOTATION_TYPE;
        super.visitClass(tree, unused);
        inInterface = outer;
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        boolean constant = inInterface || tree.getModifiers().getFlags().contains(Modifier.FINAL);
        if (tree.getInitializer() != null && constant) {
            constants
                    .computeIfAbsent(tree.getName().toString(), name -> new ArrayList<>())
                    .add(tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
    }

    private long length(String name) {
        Long known = lengths.get(name);
        if (known != null) {
            return known;
        }
        lengths.put(name, NOT_CONSTANT); // guards against constants that refer to themselves
        long longest =
                constants.getOrDefault(name, List.of()).stream()
                        .mapToLong(this::length)
                        .max()
                        .orElse(NOT_CONSTANT);
        lengths.put(name, longest);
        return longest;
    }

    private long length(ExpressionTree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getKind() == Kind.NULL_LITERAL
                    ? NOT_CONSTANT
                    : literal.getValue().toString().length();
        }
        if (tree instanceof IdentifierTree name) {
            return length(name.getName().toString());
        }
        if (tree instanceof MemberSelectTree member) {
            return length(member.getIdentifier().toString());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return length(inner.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return length(cast.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return Math.max(
                    length(choice.getTrueExpression()), length(choice.getFalseExpression()));
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Kind.PLUS) {
            long left = length(sum.getLeftOperand());
            long right = length(sum.getRightOperand());
            boolean constant = left != NOT_CONSTANT && right != NOT_CONSTANT;
            return constant ? Math.min(left + right, MOST_CHARACTERS + 1) : NOT_CONSTANT;
        }
        return NOT_CONSTANT;
    }

    /** Adds the lengths of all strings that are concatenated, intermediate results too. */
    private final class Folding extends TreeScanner<Void, Void> {

        @Override
        public Void visitBinary(BinaryTree tree, Void unused) {
            characters += Math.max(0, length(tree));
            return super.visitBinary(tree, unused);
        }
    }
}
