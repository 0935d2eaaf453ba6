package io.github.devrellint.samples.java.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.devrellint.samples.java.javac.Javac;
import io.github.devrellint.samples.java.javac.MemorySource;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says of types whether all of their members are known, and which these are. */
final class KnownTypes {

    /** Types nest deeper only in code that is made to break a compiler. */
    private static final int DEEPEST = 8;

    /** Annotations of Lombok by which a field gets methods; unknown where Lombok is not there. */
    private static final Set<String> MAKING = Set.of("Getter", "Setter", "With", "Delegate");

    private final Javac.Session session;
    private final SampleProgram program;
    private final List<ParsedBlock> page;

    KnownTypes(Javac.Session session, SampleProgram program, List<ParsedBlock> page) {
        this.session = session;
        this.program = program;
        this.page = page;
    }

    /** Whether a type, one of its arguments or its component is one that nothing declares. */
    static boolean isUnknown(TypeMirror type) {
        return isUnknown(type, DEEPEST);
    }

    private static boolean isUnknown(TypeMirror type, int depth) {
        if (type == null || depth == 0) {
            return false;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(t -> isUnknown(t, depth - 1));
        }
        if (type instanceof ArrayType array) {
            return isUnknown(array.getComponentType(), depth - 1);
        }
        if (type instanceof WildcardType wildcard) {
            return isUnknown(wildcard.getExtendsBound(), depth - 1)
                    || isUnknown(wildcard.getSuperBound(), depth - 1);
        }
        return false;
    }

    /** The class of a type, of the bound of a type variable; nothing for arrays and primitives. */
    Optional<TypeElement> element(TypeMirror type) {
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
     * unknown, has an annotation that makes members, or the page shows only a part of it.
     */
    boolean isOpen(TypeElement type) {
        return isQuoted(type) || inheritsUnseen(type);
    }

    /** The same of a class whose declaration is before our eyes. */
    boolean inheritsUnseen(TypeElement type) {
        return isOpen(type, new HashSet<>());
    }

    private boolean isOpen(TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (hasOpenAnnotation(type) || isElided(type) || hasMadeMembers(type)) {
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

    /** The fully qualified names of a class and of all that it extends, itself first. */
    List<String> namesOf(TypeElement type) {
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

    /** Whether an element or what it is declared in has an annotation that may change it. */
    boolean isAnnotatedOpenly(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (hasOpenAnnotation(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page shows what may be a part only of a class of the project. */
    boolean isQuoted(TypeElement type) {
        return program.resolved().quoted().contains(type.getSimpleName().toString())
                && isOfPage(type);
    }

    /** Whether Lombok makes members of fields. */
    private boolean hasMadeMembers(TypeElement type) {
        TreePath path = session.trees().getPath(type);
        return path != null
                && path.getLeaf() instanceof ClassTree declaration
                && declaration.getMembers().stream()
                        .flatMap(member -> annotations(member).stream())
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(name -> MAKING.contains(name.replaceFirst("^lombok\\.", "")));
    }

    /** Whether it has an annotation that is unknown, or Lombok's, whose processor does not run. */
    private boolean hasOpenAnnotation(Element element) {
        TreePath path = session.trees().getPath(element);
        return path != null
                && annotations(path.getLeaf()).stream()
                        .map(annotation -> annotation.getAnnotationType())
                        .anyMatch(type -> isOpenAnnotation(path, type));
    }

    private boolean isOpenAnnotation(TreePath declaration, Tree type) {
        TreePath path = TreePath.getPath(declaration, type);
        TypeMirror mirror = path == null ? null : session.trees().getTypeMirror(path);
        return mirror == null
                || mirror.getKind() == TypeKind.ERROR
                || mirror.toString().startsWith("lombok.");
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof ClassTree type) {
            return type.getModifiers().getAnnotations();
        }
        if (declaration instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        return declaration instanceof VariableTree variable
                ? variable.getModifiers().getAnnotations()
                : List.of();
    }

    private boolean isElided(TypeElement type) {
        return block(type).filter(number -> page.get(number).elided()).isPresent();
    }

    /** Number of the block that declares an element; empty for one of a library. */
    Optional<Integer> block(Element element) {
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
    boolean isOfPage(Element element) {
        return isOfPage(session, element);
    }

    static boolean isOfPage(Javac.Session session, Element element) {
        TreePath path = session.trees().getPath(element);
        return path != null && MemorySource.is(path.getCompilationUnit().getSourceFile());
    }

    /** The methods of a class, inherited ones too, by name; constructors by {@code <init>}. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> methods = new ArrayList<>();
        addMethods(type, name, methods);
        if (type.getKind() == ElementKind.INTERFACE
                || type.getKind() == ElementKind.ANNOTATION_TYPE) {
            addMethods(elements().getTypeElement("java.lang.Object"), name, methods);
        }
        return methods;
    }

    private void addMethods(TypeElement type, String name, List<ExecutableElement> into) {
        List<? extends Element> members =
                name.equals("<init>") ? type.getEnclosedElements() : elements().getAllMembers(type);
        for (Element member : members) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals(name)) {
                into.add(method);
            }
        }
    }

    /** Whether a method takes that number of arguments. */
    static boolean takes(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    /** Whether an argument of a known type can be one of the parameters at its place. */
    boolean accepts(ExecutableElement method, int index, TypeMirror argument) {
        List<? extends VariableElement> parameters = method.getParameters();
        int last = parameters.size() - 1;
        TypeMirror wanted = parameters.get(Math.min(index, last)).asType();
        if (isAssignable(argument, wanted)) {
            return true;
        }
        return method.isVarArgs()
                && index >= last
                && isAssignable(
                        argument, ((ArrayType) parameters.get(last).asType()).getComponentType());
    }

    private boolean isAssignable(TypeMirror argument, TypeMirror wanted) {
        return isUnknown(wanted)
                || types().isAssignable(types().erasure(argument), types().erasure(wanted));
    }

    Elements elements() {
        return session.task().getElements();
    }

    Types types() {
        return session.task().getTypes();
    }
}
