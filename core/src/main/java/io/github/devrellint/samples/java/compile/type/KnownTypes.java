package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells whether all members of a class are known, and where it is declared. */
public final class KnownTypes {

    private final Javac.Session session;
    private final SampleProgram program;
    private final List<ParsedBlock> page;
    private final MemberAnnotations annotations;
    private final Predicate<String> ofLacking;

    /**
     * @param ofLacking whether a class, by its qualified name, may be one of a library that is not
     *     there
     */
    public KnownTypes(
            Javac.Session session,
            SampleProgram program,
            List<ParsedBlock> page,
            Predicate<String> ofLacking) {
        this.ofLacking = ofLacking;
        this.session = session;
        this.program = program;
        this.page = page;
        this.annotations = new MemberAnnotations(session.trees());
    }

    /** The class of a type, or of the bound of a type variable; empty for arrays and primitives. */
    public Optional<TypeElement> element(TypeMirror type) {
        TypeMirror bound = type;
        while (bound instanceof TypeVariable variable) {
            bound = variable.getUpperBound();
        }
        if (bound == null || bound.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        Element element = types().asElement(bound);
        return element instanceof TypeElement known ? Optional.of(known) : Optional.empty();
    }

    /**
     * Whether the class may have members that the compiler does not see: it extends something
     * unknown, has an annotation that may add members, or the page shows only a part of it.
     */
    public boolean isOpen(TypeElement type) {
        return isQuoted(type) || inheritsUnseen(type);
    }

    /** The same, but for a class that the block itself declares: no other is meant. */
    public boolean inheritsUnseen(TypeElement type) {
        return isOpen(type, new HashSet<>());
    }

    /** Whether it may have constructors that the compiler does not see: none is inherited. */
    public boolean mayHaveMoreConstructors(TypeElement type) {
        return isQuoted(type)
                || annotations.addMembers(type)
                || isElided(type)
                || isOfLacking(type);
    }

    private boolean isOfLacking(TypeElement type) {
        return !isOfPage(type) && ofLacking.test(type.getQualifiedName().toString());
    }

    private boolean isOpen(TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (annotations.addMembers(type) || isElided(type) || isOfLacking(type)) {
            return true;
        }
        for (TypeMirror supertype : superTypes(type)) {
            if (supertype.getKind() == TypeKind.ERROR
                    || element(supertype)
                            .filter(each -> isQuoted(each) || isOpen(each, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class has static methods, and no others but those of {@code Object}. */
    public boolean hasOnlyStatics(TypeElement type) {
        List<ExecutableElement> methods =
                ElementFilter.methodsIn(elements().getAllMembers(type)).stream()
                        .filter(method -> !isOfObject(method))
                        .toList();
        return !methods.isEmpty()
                && methods.stream().allMatch(m -> m.getModifiers().contains(Modifier.STATIC));
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Whether a class that it extends or implements is not on the class path. */
    public boolean lacksSupertype(TypeElement type) {
        return lacksSupertype(type, new HashSet<>());
    }

    private boolean lacksSupertype(TypeElement type, Set<TypeElement> seen) {
        return seen.add(type)
                && superTypes(type).stream()
                        .anyMatch(
                                each ->
                                        each.getKind() == TypeKind.ERROR
                                                || element(each)
                                                        .filter(e -> lacksSupertype(e, seen))
                                                        .isPresent());
    }

    /** The fully qualified names of a class and of all that it extends, itself first. */
    public List<String> namesOf(TypeElement type) {
        List<String> names = new ArrayList<>();
        addNames(type, names);
        return names;
    }

    private void addNames(TypeElement type, List<String> into) {
        String name = type.getQualifiedName().toString();
        if (!into.contains(name)) {
            into.add(name);
            superTypes(type).forEach(each -> element(each).ifPresent(e -> addNames(e, into)));
        }
    }

    private static List<TypeMirror> superTypes(TypeElement type) {
        List<TypeMirror> all = new ArrayList<>(type.getInterfaces());
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            all.add(type.getSuperclass());
        }
        return all;
    }

    /** Whether an element or what it is declared in has an annotation that may add members. */
    public boolean isAnnotatedOpenly(Element element) {
        return annotations.isOnOrAround(element);
    }

    /** Whether the page shows a class that the project has too, perhaps only in part. */
    public boolean isQuoted(TypeElement type) {
        return quoted(type).isPresent();
    }

    /** The class of the project that the page shows. */
    public Optional<TypeElement> quoted(TypeElement type) {
        return Optional.ofNullable(program.resolved().quoted().get(type.getSimpleName().toString()))
                .filter(name -> isOfPage(type))
                .map(elements()::getTypeElement);
    }

    private boolean isElided(TypeElement type) {
        return block(type).filter(number -> page.get(number).elided()).isPresent();
    }

    /** Number of the block that declares an element; empty for one of a library. */
    public Optional<Integer> block(Element element) {
        TreePath path = session.trees().getPath(element);
        if (path == null || !isOfPage(element)) {
            return Optional.empty();
        }
        Tree tree = path.getLeaf();
        var positions = session.trees().getSourcePositions();
        int start = (int) positions.getStartPosition(path.getCompilationUnit(), tree);
        return program.place(start, start + 1).map(SampleProgram.Place::block);
    }

    /**
     * Whether the page declares an element, rather than a class path or a source of the project.
     */
    public boolean isOfPage(Element element) {
        return isOfPage(session, element);
    }

    /** Whether an element is declared in the program that is compiled. */
    public static boolean isOfPage(Javac.Session session, Element element) {
        TreePath path = session.trees().getPath(element);
        return path != null && MemorySource.is(path.getCompilationUnit().getSourceFile());
    }

    /** The compiler's utility methods for elements. */
    public Elements elements() {
        return session.task().getElements();
    }

    Types types() {
        return session.task().getTypes();
    }
}
