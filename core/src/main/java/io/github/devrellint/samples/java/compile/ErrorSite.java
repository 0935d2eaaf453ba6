package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.tools.Diagnostic;

/**
 * The tree that an error of the compiler is about, and whose fault it can be: a member that a
 * library does not have is a mistake, a name that nothing declares may be declared elsewhere.
 */
final class ErrorSite {

    private final Javac.Session session;
    private final TreePath path;

    private ErrorSite(Javac.Session session, TreePath path) {
        this.session = session;
        this.path = path;
    }

    /** Finds the smallest tree that the error is reported for. */
    static ErrorSite of(Javac.Session session, CompilationUnitTree unit, Diagnostic<?> error) {
        SourcePositions positions = session.trees().getSourcePositions();
        long start = error.getStartPosition();
        long end = error.getEndPosition();
        TreePath[] found = {new TreePath(unit)};
        long[] size = {Long.MAX_VALUE};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree == null) {
                    return null;
                }
                long from = positions.getStartPosition(unit, tree);
                long to = positions.getEndPosition(unit, tree);
                boolean holds = from <= start && end <= to;
                // a method's type arguments stand within the range of its name's tree
                if (holds && to - from <= size[0]) {
                    size[0] = to - from;
                    found[0] =
                            new TreePath(
                                    getCurrentPath() == null ? found[0] : getCurrentPath(), tree);
                }
                return holds || from < 0 || to < 0 ? super.scan(tree, null) : null;
            }
        }.scan(new TreePath(unit), null);
        return new ErrorSite(session, found[0]);
    }

    /** From the compilation unit to the tree. */
    TreePath path() {
        return path;
    }

    /** Whether the name is that of a method that is called. */
    boolean isCall() {
        return path.getParentPath() != null
                && path.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() == path.getLeaf();
    }

    /** The arguments of the call that the error is about; none if it is about something else. */
    List<? extends Tree> arguments() {
        Tree tree = isCall() ? path.getParentPath().getLeaf() : path.getLeaf();
        if (tree instanceof MethodInvocationTree call) {
            return call.getArguments();
        }
        return tree instanceof NewClassTree made ? made.getArguments() : List.of();
    }

    /** Whether the name is that of a method which is referred to: {@code String::strip}. */
    boolean isReference() {
        return path.getLeaf() instanceof MemberReferenceTree;
    }

    /** Whether the error is about a method that is called without naming its owner. */
    boolean isOwnMethod() {
        return path.getLeaf() instanceof MethodInvocationTree call
                ? call.getMethodSelect() instanceof IdentifierTree
                : path.getLeaf() instanceof IdentifierTree;
    }

    /** What the member that the error is about is asked of. */
    Optional<TreePath> qualifierPath() {
        return qualifier().map(this::path);
    }

    /**
     * The class of {@link #owner}; of a method that is called without naming its owner, the class
     * around the call; of a constructor that a constructor calls, its class.
     */
    Optional<TypeElement> ownerType() {
        if (!isOwnMethod()) {
            return qualifier().flatMap(this::typeElement);
        }
        Optional<TypeElement> around = inWrapper() ? Optional.empty() : enclosingType();
        if (!callsConstructorOf("super")) {
            return around;
        }
        return around.map(TypeElement::getSuperclass)
                .map(type -> session.task().getTypes().asElement(type))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    private Optional<TypeElement> enclosingType() {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree
                    && session.trees().getElement(at) instanceof TypeElement type) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether the error is about {@code super(…)}, or {@code this(…)}. */
    boolean callsConstructor() {
        return callsConstructorOf("super") || callsConstructorOf("this");
    }

    private boolean callsConstructorOf(String keyword) {
        Tree tree =
                path.getLeaf() instanceof MethodInvocationTree call
                        ? call.getMethodSelect()
                        : path.getLeaf();
        return tree instanceof IdentifierTree name && name.getName().contentEquals(keyword);
    }

    /** The expression that a switch at the error is over. */
    Optional<TreePath> selector() {
        Tree tree = path.getLeaf();
        if (tree instanceof SwitchTree statement) {
            return Optional.of(path(statement.getExpression()));
        }
        return tree instanceof SwitchExpressionTree expression
                ? Optional.of(path(expression.getExpression()))
                : Optional.empty();
    }

    /** What the erroneous name belongs to. */
    enum Owner {
        /** A class or package of the JDK or the class path. */
        LIBRARY,
        /** A class of the page. */
        PAGE,
        /** Nothing that is known. */
        NOTHING
    }

    /** The name that could not be resolved, if the error is about a name. */
    Optional<String> name() {
        Tree tree = path.getLeaf();
        if (tree instanceof IdentifierTree identifier) {
            return Optional.of(identifier.getName().toString());
        }
        if (tree instanceof MemberSelectTree select) {
            return Optional.of(select.getIdentifier().toString());
        }
        if (tree instanceof MemberReferenceTree reference) {
            return Optional.of(reference.getName().toString());
        }
        return Optional.empty();
    }

    boolean qualified() {
        return path.getLeaf() instanceof MemberSelectTree
                || path.getLeaf() instanceof MemberReferenceTree;
    }

    /** What the member that the error is about belongs to. */
    Owner owner() {
        return qualifier().map(this::ownerOf).orElse(Owner.NOTHING);
    }

    /**
     * The fully qualified names of the class of {@link #owner} and its supertypes, itself first; or
     * that of the package.
     */
    List<String> ownerNames() {
        Optional<Tree> qualifier = qualifier();
        if (qualifier.isEmpty()) {
            return List.of();
        }
        if (element(qualifier.get()) instanceof PackageElement owner) {
            return List.of(owner.getQualifiedName().toString());
        }
        List<String> names = new ArrayList<>();
        typeElement(qualifier.get()).ifPresent(type -> addWithSupertypes(type, names));
        return names;
    }

    private void addWithSupertypes(TypeElement type, List<String> into) {
        String name = type.getQualifiedName().toString();
        if (into.contains(name)) {
            return;
        }
        into.add(name);
        for (TypeMirror supertype : session.task().getTypes().directSupertypes(type.asType())) {
            if (session.task().getTypes().asElement(supertype) instanceof TypeElement element) {
                addWithSupertypes(element, into);
            }
        }
    }

    /** The fully qualified names of the classes that the error is about. */
    Set<String> classes() {
        Set<String> names = new HashSet<>();
        ownerNames().stream().findFirst().ifPresent(names::add);
        if (session.trees().getElement(path) instanceof TypeElement type) {
            names.add(type.getQualifiedName().toString());
        }
        return names;
    }

    private Optional<Tree> qualifier() {
        Tree tree = path.getLeaf();
        if (tree instanceof MethodInvocationTree call) {
            tree = call.getMethodSelect();
        }
        if (tree instanceof MemberSelectTree select) {
            return Optional.of(select.getExpression());
        }
        if (tree instanceof MemberReferenceTree reference) {
            return Optional.of(reference.getQualifierExpression());
        }
        if (tree instanceof NewClassTree creation) {
            return Optional.of(creation.getIdentifier());
        }
        return Optional.empty();
    }

    private Owner ownerOf(Tree tree) {
        if (tree instanceof IdentifierTree self && self.getName().contentEquals("super")) {
            return Owner.NOTHING;
        }
        if (tree instanceof IdentifierTree self && self.getName().contentEquals("this")) {
            return inWrapper() ? Owner.NOTHING : Owner.PAGE;
        }
        if (element(tree) instanceof PackageElement owner) {
            String name = owner.getQualifiedName().toString();
            return name.startsWith("java.") || holdsTypes(name) ? Owner.LIBRARY : Owner.NOTHING;
        }
        TypeMirror type = type(tree);
        if (type == null || type.getKind() == TypeKind.ERROR) {
            return Owner.NOTHING;
        }
        if (type.getKind() == TypeKind.ARRAY || type.getKind().isPrimitive()) {
            return Owner.LIBRARY;
        }
        return typeElement(tree)
                .map(element -> isOfPage(element) ? Owner.PAGE : Owner.LIBRARY)
                .orElse(Owner.NOTHING);
    }

    private boolean holdsTypes(String packageName) {
        PackageElement known = session.task().getElements().getPackageElement(packageName);
        return known != null
                && known.getEnclosedElements().stream().anyMatch(type -> !isOfPage(type));
    }

    private boolean isOfPage(Element element) {
        return KnownTypes.isOfPage(session, element);
    }

    private Optional<TypeElement> typeElement(Tree tree) {
        TypeMirror type = type(tree);
        while (type instanceof TypeVariable variable) {
            type = variable.getUpperBound();
        }
        Element element = type == null ? null : session.task().getTypes().asElement(type);
        return element instanceof TypeElement known ? Optional.of(known) : Optional.empty();
    }

    private Element element(Tree tree) {
        return session.trees().getElement(path(tree));
    }

    private TypeMirror type(Tree tree) {
        return tree instanceof ExpressionTree ? session.trees().getTypeMirror(path(tree)) : null;
    }

    private TreePath path(Tree tree) {
        return new TreePath(path, tree);
    }

    /** Whether the error is in what was put around the block, not in a class of the block. */
    boolean inWrapper() {
        ClassTree type = enclosing(ClassTree.class);
        return type == null || type.getSimpleName().contentEquals("Sample");
    }

    /** Whether the error is in a statement of the block, not in a method of the block. */
    boolean inStatements() {
        MethodTree method = enclosing(MethodTree.class);
        return inWrapper() && method != null && method.getName().contentEquals("sample");
    }

    /** The innermost class around the error. */
    Optional<ClassTree> enclosingClass() {
        return Optional.ofNullable(enclosing(ClassTree.class));
    }

    private <T> T enclosing(Class<T> kind) {
        for (Tree tree : path) {
            if (kind.isInstance(tree)) {
                return kind.cast(tree);
            }
        }
        return null;
    }

    Trees trees() {
        return session.trees();
    }
}
