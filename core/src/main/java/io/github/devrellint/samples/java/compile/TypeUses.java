package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
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
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Weighs how much of what a program does with a class is peculiar to that class, so that another
 * class of which nothing but the name is known can hardly be meant. A program that only declares
 * variables of it weighs nothing.
 */
final class TypeUses extends TreePathScanner<Void, Void> {

    /** A use that only this class explains; members of objects count one each. */
    static final int CONVINCING = 2;

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final TypeElement type;
    private final Set<String> peculiar = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    private TypeUses(Javac.Session session, TypeElement type) {
        this.trees = session.trees();
        this.elements = session.task().getElements();
        this.types = session.task().getTypes();
        this.type = type;
    }

    /**
     * @param name fully qualified name of the class
     */
    static int weight(Javac.Session session, CompilationUnitTree unit, String name) {
        TypeElement type = session.task().getElements().getTypeElement(name);
        if (type == null) {
            return 0;
        }
        TypeUses uses = new TypeUses(session, type);
        uses.scan(new TreePath(unit), null);
        return CONVINCING * uses.peculiar.size() + uses.members.size();
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element member = trees.getElement(getCurrentPath());
        boolean known =
                member != null
                        && member.asType().getKind() != TypeKind.ERROR
                        && isOwn(member.getEnclosingElement());
        if (isType(typeOf(tree.getExpression()))) {
            String name = tree.getIdentifier().toString();
            Element owner = trees.getElement(new TreePath(getCurrentPath(), tree.getExpression()));
            if (known && type.equals(owner)) {
                peculiar.add(name);
            } else if (known || isOwnMember(name)) {
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
        if (known && !tree.getArguments().isEmpty() && isType(typeOf(tree.getIdentifier()))) {
            peculiar.add("new");
        }
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        if (isType(typeOf(tree.getAnnotationType()))) {
            peculiar.add("@");
        }
        return super.visitAnnotation(tree, null);
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
        if (value != null && mentions(declared) && !names(value)) {
            if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
                members.add("->");
            } else if (mentions(found) || found instanceof DeclaredType && isAssignable(found)) {
                peculiar.add("=");
            }
        } else if (isType(found)
                && declared instanceof DeclaredType other
                && !isType(declared)
                && isOwn(other.asElement())
                && types.isAssignable(types.erasure(found), types.erasure(declared))) {
            peculiar.add("new");
        }
        return super.visitVariable(tree, null);
    }

    /** A class that extends it and overrides one of its methods. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        Element declared = trees.getElement(getCurrentPath());
        if (declared instanceof TypeElement subtype
                && !subtype.equals(type)
                && isAssignable(subtype.asType())) {
            members.add("extends");
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree
                        && overrides(trees.getElement(new TreePath(getCurrentPath(), member)))) {
                    peculiar.add("override");
                }
            }
        }
        return super.visitClass(tree, null);
    }

    private boolean overrides(Element method) {
        return method instanceof ExecutableElement overriding
                && elements.getAllMembers(type).stream()
                        .filter(each -> each.getKind() == ElementKind.METHOD)
                        .filter(each -> isOwn(each.getEnclosingElement()))
                        .anyMatch(
                                each ->
                                        each.getSimpleName().equals(overriding.getSimpleName())
                                                && ((ExecutableElement) each).getParameters().size()
                                                        == overriding.getParameters().size());
    }

    private boolean isOwnMember(String name) {
        return elements.getAllMembers(type).stream()
                .filter(member -> isOwn(member.getEnclosingElement()))
                .anyMatch(member -> member.getSimpleName().contentEquals(name));
    }

    private TypeMirror typeOf(Tree tree) {
        return tree == null ? null : trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }

    private boolean isType(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared && type.equals(declared.asElement());
    }

    private boolean isAssignable(TypeMirror mirror) {
        return mirror.getKind() != TypeKind.ERROR
                && types.isAssignable(types.erasure(mirror), types.erasure(type.asType()));
    }

    /** Whether it is the class, or has it as an argument: {@code List<Rocket>}. */
    private boolean mentions(TypeMirror mirror) {
        return isType(mirror)
                || mirror instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(this::isType);
    }

    /** Whether a member is declared by a class of which it says something. */
    private static boolean isOwn(Element owner) {
        return owner instanceof TypeElement declaring
                && !declaring.getQualifiedName().toString().startsWith("java.");
    }

    /** Whether a tree has the name of the class in it. */
    private boolean names(Tree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitMemberSelect(MemberSelectTree select, Void unused) {
                        return select.toString().contentEquals(type.getQualifiedName())
                                || Boolean.TRUE.equals(super.visitMemberSelect(select, null));
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree, null));
    }
}
