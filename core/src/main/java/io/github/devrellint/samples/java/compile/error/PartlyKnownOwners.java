package io.github.devrellint.samples.java.compile.error;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.compile.type.LeftOutConstructors;
import io.github.devrellint.samples.java.compile.type.MethodLookup;
import io.github.devrellint.samples.java.compile.type.UnknownTypes;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds whether an error of a call is explained by a class of which not all members are known. */
final class PartlyKnownOwners {

    private final Javac.Session session;
    private final KnownTypes types;
    private final LeftOutConstructors leftOut;

    PartlyKnownOwners(Javac.Session session, KnownTypes types) {
        this.session = session;
        this.types = types;
        this.leftOut = new LeftOutConstructors(session.trees(), types);
    }

    /** A reference to a method or constructor that Lombok may make or the page leaves out. */
    boolean isOfReferenceToOpenClass(ErrorSite site) {
        return site.isReference() && site.owner().type().filter(types::isOpen).isPresent();
    }

    /** An argument of a method that may have overloads which are not shown. */
    boolean isArgumentOfOpenClass(TreePath path) {
        TreePath call = path.getParentPath();
        Tree owner = null;
        if (call != null
                && call.getLeaf() instanceof NewClassTree made
                && made.getArguments().contains(path.getLeaf())) {
            owner = made.getIdentifier();
        } else if (call != null
                && call.getLeaf() instanceof MethodInvocationTree invocation
                && invocation.getArguments().contains(path.getLeaf())
                && invocation.getMethodSelect() instanceof MemberSelectTree select) {
            TreePath method = new TreePath(call, select);
            return types.element(
                            session.trees()
                                    .getTypeMirror(new TreePath(method, select.getExpression())))
                    .filter(types::isOpen)
                    .isPresent();
        }
        return owner != null
                && types.element(session.trees().getTypeMirror(new TreePath(call, owner)))
                        .filter(types::isOpen)
                        .isPresent();
    }

    /**
     * Whether a value or a class at the error, an argument of the call, or the class that a value
     * is tested for or cast to is or extends one that is not on the class path, so that nobody
     * knows what can be converted to what.
     */
    boolean lacksSupertype(ErrorSite site) {
        Stream<TreePath> arguments =
                site.arguments().stream().map(each -> new TreePath(site.path(), each));
        boolean value =
                Stream.concat(Stream.of(site.path()), arguments)
                        .filter(path -> path.getLeaf() instanceof ExpressionTree)
                        .map(this::typeOf)
                        .filter(Objects::nonNull)
                        .anyMatch(this::lacksSupertype);
        return value || target(site.path()).filter(types::lacksSupertype).isPresent();
    }

    /** Whether the class of a type, or one that it extends, is not on the class path. */
    private boolean lacksSupertype(TypeMirror type) {
        return isMissing(type) || types.element(type).filter(types::lacksSupertype).isPresent();
    }

    /**
     * Whether a class file names the class and there is none: it has a package, unlike what is
     * wrong in the sample.
     */
    private boolean isMissing(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                && session.task().getTypes().asElement(type) instanceof TypeElement named
                && named.getQualifiedName().toString().indexOf('.') > 0;
    }

    /** The class that a value is tested for, or cast to. */
    private Optional<TypeElement> target(TreePath value) {
        TreePath around = value.getParentPath();
        Tree tree = around == null ? null : around.getLeaf();
        Tree target = null;
        if (tree instanceof InstanceOfTree test) {
            target =
                    test.getPattern() instanceof BindingPatternTree pattern
                            ? pattern.getVariable().getType()
                            : test.getType();
        } else if (tree instanceof TypeCastTree cast) {
            target = cast.getType();
        }
        return Optional.ofNullable(target)
                .map(found -> session.trees().getElement(new TreePath(around, found)))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    /** Whether a method that several fit has an overload with a parameter of an unknown type. */
    boolean isOfUnknownOverload(ErrorSite site) {
        Element method = session.trees().getElement(site.path());
        return method != null
                && method.getEnclosingElement() instanceof TypeElement owner
                && new MethodLookup(session)
                        .methods(owner, method.getSimpleName().toString()).stream()
                                .flatMap(each -> each.getParameters().stream())
                                .map(Element::asType)
                                .anyMatch(UnknownTypes::isUnknown);
    }

    /** Whether the class has a static method of the name that takes that number of arguments. */
    boolean mayMeanStatic(ErrorSite site) {
        return site.owner().type().stream()
                .flatMap(
                        owner ->
                                new MethodLookup(session)
                                        .methods(owner, site.name().orElse("")).stream())
                .anyMatch(
                        method ->
                                method.getModifiers().contains(Modifier.STATIC)
                                        && MethodLookup.takes(method, site.arguments().size()));
    }

    /** The type of an expression, also where it does not fit. */
    private TypeMirror typeOf(TreePath path) {
        TypeMirror type = session.trees().getTypeMirror(path);
        // in javac each class type is an ErrorType, so that only the kind tells
        return type != null && type.getKind() == TypeKind.ERROR
                ? session.trees().getOriginalType((ErrorType) type)
                : type;
    }

    /** Whether the method or constructor belongs to a class of which not all members are known. */
    boolean isOpenOwner(ErrorSite site) {
        if (site.owner().kind() == MemberOwner.Kind.NOTHING && !site.isOwnMethod()) {
            return true;
        }
        return site.owner()
                .type()
                .filter(
                        site.path().getLeaf() instanceof NewClassTree
                                ? types::mayHaveMoreConstructors
                                : types::isOpen)
                .isPresent();
    }

    /** Whether an object is made of a class of the page that shows no constructor. */
    boolean makesClassWithoutConstructor(ErrorSite site) {
        return (site.path().getLeaf() instanceof NewClassTree || site.callsConstructor())
                && site.owner().type().filter(leftOut::of).isPresent();
    }
}
