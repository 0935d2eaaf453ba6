package io.github.devrellint.samples.java.compile.repair;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Measures how much of what the project declares takes a class or its objects, where a program uses
 * it: parameters of methods, elements of annotations, methods that the page quotes.
 */
final class TypeTakers extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Elements elements;
    private final TypeRelation type;
    private final Function<String, Optional<String>> ofProject;
    private final Set<String> peculiar = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    private TypeTakers(
            Javac.Session session,
            TypeRelation type,
            Function<String, Optional<String>> ofProject) {
        this.trees = session.trees();
        this.elements = session.task().getElements();
        this.type = type;
        this.ofProject = ofProject;
    }

    static int weight(
            Javac.Session session,
            CompilationUnitTree unit,
            TypeRelation type,
            Function<String, Optional<String>> ofProject) {
        TypeTakers takers = new TypeTakers(session, type, ofProject);
        takers.scan(new TreePath(unit), null);
        return TypeUses.CONVINCING * takers.peculiar.size() + takers.members.size();
    }

    /** An element of an annotation that takes classes of a kind, and gets this one. */
    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        for (ExpressionTree argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree element
                    && classes(element.getExpression())
                            .anyMatch(each -> type.mentions(typeOf(each)))
                    && type.isOfBound(elementOf(element))) {
                peculiar.add(".class");
            }
        }
        return super.visitAnnotation(tree, null);
    }

    /** The values of an annotation's element that are written like {@code Rocket.class}. */
    private static Stream<? extends ExpressionTree> classes(ExpressionTree value) {
        Stream<? extends ExpressionTree> values =
                value instanceof NewArrayTree array
                        ? array.getInitializers().stream()
                        : Stream.of(value);
        return values.filter(
                each ->
                        each instanceof MemberSelectTree select
                                && select.getIdentifier().contentEquals("class"));
    }

    private Element elementOf(AssignmentTree element) {
        TreePath assignment = new TreePath(getCurrentPath(), element);
        return trees.getElement(new TreePath(assignment, element.getVariable()));
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        addArguments(trees.getElement(getCurrentPath()), tree.getArguments());
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        addArguments(trees.getElement(getCurrentPath()), tree.getArguments());
        return super.visitMethodInvocation(tree, null);
    }

    /** Adds an argument whose parameter is of the class: something of the project takes it. */
    private void addArguments(Element called, List<? extends ExpressionTree> arguments) {
        if (called instanceof ExecutableElement method
                && method.asType().getKind() != TypeKind.ERROR
                && !type.is(method.getEnclosingElement())) {
            int count = Math.min(arguments.size(), method.getParameters().size());
            for (int i = 0; i < count; i++) {
                if (type.is(typeOf(arguments.get(i)))
                        && type.is(method.getParameters().get(i).asType())) {
                    members.add("argument");
                }
            }
        }
    }

    /** A method of a class of the project that the page quotes, which takes or returns objects. */
    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        Element method = trees.getElement(getCurrentPath());
        if (method instanceof ExecutableElement quoting
                && ofProject
                        .apply(method.getEnclosingElement().getSimpleName().toString())
                        .map(elements::getTypeElement)
                        .filter(quoted -> type.isQuoted(quoting, quoted))
                        .isPresent()) {
            peculiar.add("quoted");
        }
        return super.visitMethod(tree, null);
    }

    private TypeMirror typeOf(Tree tree) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }
}
