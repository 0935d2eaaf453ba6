package io.github.devrellint.samples.java.compile.repair;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Compares types, members and trees with one class. */
final class TypeRelation {

    private final Elements elements;
    private final Types types;
    private final TypeElement type;

    TypeRelation(Javac.Session session, TypeElement type) {
        this.elements = session.task().getElements();
        this.types = session.task().getTypes();
        this.type = type;
    }

    boolean is(Element element) {
        return type.equals(element);
    }

    boolean isAssignable(TypeMirror from, TypeMirror to) {
        return types.isAssignable(types.erasure(from), types.erasure(to));
    }

    /** Whether the class has a member of that name which the JDK does not declare. */
    boolean isOwnMember(String name) {
        return elements.getAllMembers(type).stream()
                .filter(member -> isOutsideJdk(member.getEnclosingElement()))
                .anyMatch(member -> member.getSimpleName().contentEquals(name));
    }

    /** Whether a method has the name and number of parameters of one of the class. */
    boolean overrides(Element method) {
        return method instanceof ExecutableElement overriding
                && elements.getAllMembers(type).stream()
                        .filter(each -> each.getKind() == ElementKind.METHOD)
                        .filter(each -> isOutsideJdk(each.getEnclosingElement()))
                        .anyMatch(
                                each ->
                                        each.getSimpleName().equals(overriding.getSimpleName())
                                                && ((ExecutableElement) each).getParameters().size()
                                                        == overriding.getParameters().size());
    }

    boolean is(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared && type.equals(declared.asElement());
    }

    boolean isAssignable(TypeMirror mirror) {
        return mirror.getKind() != TypeKind.ERROR
                && types.isAssignable(types.erasure(mirror), types.erasure(type.asType()));
    }

    /** Whether it is the class, or has it as a type argument: {@code List<Rocket>}. */
    boolean mentions(TypeMirror mirror) {
        return is(mirror)
                || mirror instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(this::is);
    }

    /**
     * Whether an annotation's element takes only classes of a kind, other than those of the JDK,
     * that the class is of: {@code Class<? extends Rocket>}.
     */
    boolean isOfBound(Element element) {
        if (!(element instanceof ExecutableElement method)) {
            return false;
        }
        TypeMirror result = method.getReturnType();
        TypeMirror taken = result instanceof ArrayType array ? array.getComponentType() : result;
        return taken instanceof DeclaredType declared
                && declared.getTypeArguments().stream()
                        .map(
                                each ->
                                        each instanceof WildcardType any
                                                ? any.getExtendsBound()
                                                : each)
                        .anyMatch(
                                bound ->
                                        bound instanceof DeclaredType kind
                                                && isOutsideJdk(kind.asElement())
                                                && !is(kind)
                                                && isAssignable(type.asType(), kind));
    }

    /**
     * Whether a method is one of a class of the project, as the page quotes it, and both name the
     * class in the same places.
     */
    boolean isQuoted(ExecutableElement quoting, TypeElement quoted) {
        return !quoted.equals(quoting.getEnclosingElement())
                && quoted.getEnclosedElements().stream()
                        .filter(each -> each.getSimpleName().equals(quoting.getSimpleName()))
                        .anyMatch(
                                each ->
                                        each instanceof ExecutableElement method
                                                && namedIn(quoting).contains(true)
                                                && namedIn(quoting).equals(namedIn(method)));
    }

    /** Whether the result and each parameter of a method are of the class. */
    private List<Boolean> namedIn(ExecutableElement method) {
        return Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(Element::asType))
                .map(this::mentions)
                .toList();
    }

    /** Whether a member is declared outside the JDK, whose members many classes have. */
    static boolean isOutsideJdk(Element owner) {
        return owner instanceof TypeElement declaring
                && !declaring.getQualifiedName().toString().startsWith("java.");
    }

    /** Whether a tree has the name of the class in it. */
    boolean isNamedIn(Tree tree) {
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

    /**
     * Whether a class extends, holds or takes another class of a name that is not its own.
     *
     * @param className fully qualified
     * @param simpleName of the other
     */
    static boolean namesAnother(Javac.Session session, String className, String simpleName) {
        TypeElement type = session.task().getElements().getTypeElement(className);
        if (type == null) {
            return false;
        }
        Stream<TypeMirror> extended =
                Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
        Stream<TypeMirror> held = type.getEnclosedElements().stream().map(Element::asType);
        Pattern other = Pattern.compile("(^|[^\\w$])" + Pattern.quote(simpleName) + "(?!\\w)");
        return Stream.concat(extended, held).anyMatch(t -> other.matcher(t.toString()).find());
    }
}
