package io.github.devrellint.samples.java.compile.repair;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Measures how much of what a program does with a class fits this class only. A high weight is
 * evidence that the class is the one that is meant, although the program names another one. A
 * program that only declares variables of it weighs 0.
 */
final class TypeUses extends TreePathScanner<Void, Void> {

    /** Weight of a use that only this class explains; members of objects weigh 1 each. */
    static final int CONVINCING = 2;

    private final Trees trees;
    private final TypeRelation type;
    private final Set<String> peculiar = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    private TypeUses(Javac.Session session, TypeRelation type) {
        this.trees = session.trees();
        this.type = type;
    }

    /**
     * @param name fully qualified name of the class
     * @param ofProject the qualified name of the project's class of a simple name, if it is one
     */
    static int weight(
            Javac.Session session,
            CompilationUnitTree unit,
            String name,
            Function<String, Optional<String>> ofProject) {
        TypeElement type = session.task().getElements().getTypeElement(name);
        if (type == null) {
            return 0;
        }
        TypeRelation relation = new TypeRelation(session, type);
        TypeUses uses = new TypeUses(session, relation);
        uses.scan(new TreePath(unit), null);
        return CONVINCING * uses.peculiar.size()
                + uses.members.size()
                + TypeTakers.weight(session, unit, relation, ofProject);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element member = trees.getElement(getCurrentPath());
        boolean known =
                member != null
                        && member.asType().getKind() != TypeKind.ERROR
                        && TypeRelation.isOutsideJdk(member.getEnclosingElement());
        String name = tree.getIdentifier().toString();
        if (type.is(typeOf(tree.getExpression())) && !name.equals("class")) {
            Element owner = trees.getElement(new TreePath(getCurrentPath(), tree.getExpression()));
            if (known && type.is(owner) && type.is(member.getEnclosingElement())) {
                peculiar.add(name); // a static member that it does not inherit
            } else if (known || type.isOwnMember(name)) {
                members.add(name); // of several, an unknown argument leaves open which
            }
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        Element made = trees.getElement(getCurrentPath());
        boolean known =
                made instanceof ExecutableElement maker
                        && maker.asType().getKind() != TypeKind.ERROR;
        if (known && type.is(typeOf(tree.getIdentifier()))) {
            (tree.getArguments().isEmpty() ? members : peculiar).add("new");
        }
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        if (type.is(typeOf(tree.getAnnotationType()))) {
            peculiar.add("@");
        }
        return super.visitAnnotation(tree, null);
    }

    /** A loop over objects of the class, which something else of the project returns. */
    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        Tree variable = tree.getVariable().getType();
        if (variable != null
                && type.is(typeOf(variable))
                && type.mentions(typeOf(tree.getExpression()))
                && !type.isNamedIn(tree.getExpression())) {
            peculiar.add("for");
        }
        return super.visitEnhancedForLoop(tree, null);
    }

    /**
     * A variable of the class that is set to what something else of the project returns, or to a
     * lambda that fits; a variable of another class of the project that is set to an object of it.
     */
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        ExpressionTree value = tree.getInitializer();
        TypeMirror declared = typeOf(tree.getType());
        TypeMirror found = typeOf(value);
        if (value != null && type.mentions(declared) && !type.isNamedIn(value)) {
            if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
                members.add("->");
            } else if (type.mentions(found) || isKnownClass(found) && type.isAssignable(found)) {
                peculiar.add("=");
            }
        } else if (type.is(found)
                && isKnownClass(declared)
                && !type.is(declared)
                && TypeRelation.isOutsideJdk(((DeclaredType) declared).asElement())
                && type.isAssignable(found, declared)) {
            peculiar.add("new");
        }
        return super.visitVariable(tree, null);
    }

    /** Whether a type is a class; to the compiler, one that it cannot find fits every other. */
    private static boolean isKnownClass(TypeMirror type) {
        return type != null && type.getKind() == TypeKind.DECLARED;
    }

    /** A class that extends it and overrides one of its methods. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        Element declared = trees.getElement(getCurrentPath());
        if (declared instanceof TypeElement subtype
                && !type.is(subtype)
                && type.isAssignable(subtype.asType())) {
            members.add("extends");
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree
                        && type.overrides(
                                trees.getElement(new TreePath(getCurrentPath(), member)))) {
                    peculiar.add("override");
                }
            }
        }
        return super.visitClass(tree, null);
    }

    private TypeMirror typeOf(Tree tree) {
        return tree == null ? null : trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }
}
