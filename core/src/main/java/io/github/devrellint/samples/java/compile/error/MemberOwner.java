package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.UninferredParameters;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The class or package that the member at an error belongs to. */
final class MemberOwner {

    /** Where an owner is declared. */
    enum Kind {
        /** By the JDK or the class path. */
        LIBRARY,
        /** By the page. */
        PAGE,
        /** Nowhere, or the error is about no member. */
        NOTHING
    }

    /** Packages that several libraries share, and of which former JDKs had more. */
    private static final Pattern SHARED = Pattern.compile("(javax|jakarta)\\.");

    private final Javac.Session session;
    private final ErrorSite site;

    MemberOwner(Javac.Session session, ErrorSite site) {
        this.session = session;
        this.site = site;
    }

    Kind kind() {
        return site.qualifierPath().map(this::kindOf).orElse(Kind.NOTHING);
    }

    private Kind kindOf(TreePath qualifier) {
        if (qualifier.getLeaf() instanceof IdentifierTree self) {
            if (self.getName().contentEquals("super")) {
                return Kind.NOTHING;
            }
            if (self.getName().contentEquals("this")) {
                return site.inWrapper() ? Kind.NOTHING : Kind.PAGE;
            }
        }
        if (session.trees().getElement(qualifier) instanceof PackageElement owner) {
            String name = owner.getQualifiedName().toString();
            boolean whole = !SHARED.matcher(name).lookingAt() && holdsTypes(name);
            return name.startsWith("java.") || whole ? Kind.LIBRARY : Kind.NOTHING;
        }
        TypeMirror type = typeOf(qualifier);
        if (type == null
                || type.getKind() == TypeKind.ERROR
                || new UninferredParameters(session.trees()).is(qualifier)) {
            return Kind.NOTHING;
        }
        if (type.getKind() == TypeKind.ARRAY || type.getKind().isPrimitive()) {
            return Kind.LIBRARY;
        }
        return classOf(qualifier)
                .map(element -> isOfPage(element) ? Kind.PAGE : Kind.LIBRARY)
                .orElse(Kind.NOTHING);
    }

    private boolean holdsTypes(String packageName) {
        PackageElement known = session.task().getElements().getPackageElement(packageName);
        return known != null
                && known.getEnclosedElements().stream().anyMatch(type -> !isOfPage(type));
    }

    private boolean isOfPage(Element element) {
        return KnownTypes.isOfPage(session, element);
    }

    /**
     * The class. For an unqualified method call it is the class around the call, for {@code
     * super(…)} its superclass.
     */
    Optional<TypeElement> type() {
        if (!site.isOwnMethod()) {
            return site.qualifierPath().flatMap(this::classOf);
        }
        Optional<TypeElement> around = site.inWrapper() ? Optional.empty() : enclosingType();
        if (!site.callsConstructor("super")) {
            return around;
        }
        return around.map(TypeElement::getSuperclass)
                .map(type -> session.task().getTypes().asElement(type))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    private Optional<TypeElement> enclosingType() {
        return site.enclosingClass()
                .map(path -> session.trees().getElement(path))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    /**
     * The fully qualified names of the class and its supertypes, the class first; or that of the
     * package. Empty for an unqualified name.
     */
    List<String> names() {
        Optional<TreePath> qualifier = site.qualifierPath();
        if (qualifier.isEmpty()) {
            return List.of();
        }
        if (session.trees().getElement(qualifier.get()) instanceof PackageElement owner) {
            return List.of(owner.getQualifiedName().toString());
        }
        List<String> names = new ArrayList<>();
        classOf(qualifier.get()).ifPresent(type -> addWithSupertypes(type, names));
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

    /** The fully qualified names of the owner, and of the class that the error names, if any. */
    Set<String> classes() {
        Set<String> names = new HashSet<>();
        names().stream().findFirst().ifPresent(names::add);
        TreePath named =
                site.path().getLeaf() instanceof ParameterizedTypeTree generic
                        ? new TreePath(site.path(), generic.getType())
                        : site.path();
        if (session.trees().getElement(named) instanceof TypeElement type) {
            names.add(type.getQualifiedName().toString());
        }
        return names;
    }

    private Optional<TypeElement> classOf(TreePath path) {
        TypeMirror type = typeOf(path);
        while (type instanceof TypeVariable variable) {
            type = variable.getUpperBound();
        }
        Element element = type == null ? null : session.task().getTypes().asElement(type);
        return element instanceof TypeElement known ? Optional.of(known) : Optional.empty();
    }

    private TypeMirror typeOf(TreePath path) {
        Tree tree = path.getLeaf();
        return tree instanceof ExpressionTree ? session.trees().getTypeMirror(path) : null;
    }
}
