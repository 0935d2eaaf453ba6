package io.github.devrellint.samples.java.compile.type;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.java.javac.Javac;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods and constructors of a class that a call may mean. */
public final class MethodLookup {

    /** Name of a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    private final Elements elements;
    private final Types types;

    public MethodLookup(Javac.Session session) {
        this.elements = session.task().getElements();
        this.types = session.task().getTypes();
    }

    /** The methods of that name, inherited ones too; or the constructors. */
    public List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> methods = new ArrayList<>();
        addMethods(type, name, methods);
        if (type.getKind().isInterface()) {
            addMethods(elements.getTypeElement("java.lang.Object"), name, methods);
        }
        return methods;
    }

    private void addMethods(TypeElement type, String name, List<ExecutableElement> into) {
        Collection<? extends Element> members =
                name.equals(CONSTRUCTOR) ? type.getEnclosedElements() : members(type);
        for (Element member : members) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals(name)) {
                into.add(method);
            }
        }
    }

    /** All methods of a class, inherited ones too. */
    public List<ExecutableElement> methods(TypeElement type) {
        return List.copyOf(ElementFilter.methodsIn(members(type)));
    }

    /**
     * All members. The compiler leaves out those of its list that have the name of another and a
     * parameter of a type that is missing, as it takes each for the one that the other overrides.
     */
    private Set<Element> members(TypeElement type) {
        Set<Element> members = new LinkedHashSet<>(elements.getAllMembers(type));
        members.addAll(type.getEnclosedElements());
        addInherited(type, members, new HashSet<>());
        return members;
    }

    private void addInherited(TypeElement type, Set<Element> into, Set<TypeElement> seen) {
        for (TypeMirror supertype : types.directSupertypes(type.asType())) {
            if (types.asElement(supertype) instanceof TypeElement inherited
                    && seen.add(inherited)) {
                into.addAll(ElementFilter.methodsIn(inherited.getEnclosedElements()));
                addInherited(inherited, into, seen);
            }
        }
    }

    /** Whether a method takes that number of arguments. */
    public static boolean takes(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    /**
     * Whether a call of another name may mean a method: the name has one typing error, or the
     * method takes that number of arguments.
     */
    public static boolean mayMean(String name, ExecutableElement method, int arguments) {
        return method.getKind() == ElementKind.METHOD
                && (DidYouMean.slip(name, method.getSimpleName().toString())
                        || takes(method, arguments));
    }

    /**
     * Whether an argument of a known type fits the parameter at its place. Type arguments are not
     * compared.
     */
    public boolean accepts(ExecutableElement method, int index, TypeMirror argument) {
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
        return UnknownTypes.isUnknown(wanted)
                || types.isAssignable(types.erasure(argument), types.erasure(wanted));
    }
}
