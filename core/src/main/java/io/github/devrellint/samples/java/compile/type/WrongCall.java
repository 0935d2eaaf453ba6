package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.Tree;
import io.github.devrellint.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A call that fits no method of a class.
 *
 * @param span of the name in the block
 * @param name of the method; {@code <init>} of a constructor
 * @param receiver what the method is called on, if it is an expression
 * @param type the class
 * @param near name of a method that may have been meant
 */
public record WrongCall(
        Span span,
        String name,
        String message,
        Optional<Tree> receiver,
        TypeElement type,
        Optional<String> near) {

    private static final int MOST_SHOWN = 3;

    /**
     * A call of a method that the class does not have.
     *
     * @param near name of one that it has and that may have been meant
     */
    static WrongCall notFound(
            Span span,
            String name,
            Optional<Tree> receiver,
            TypeElement type,
            Optional<String> near) {
        String meant = near.map(other -> "; did you mean '" + other + "'?").orElse("");
        String message =
                "cannot find symbol: method " + name + ", in " + type.getSimpleName() + meant;
        return new WrongCall(span, name, message, receiver, type, near);
    }

    /**
     * A call with arguments that no method of that name takes.
     *
     * @param arguments how many there are
     * @param methods all of that name
     */
    static WrongCall notApplicable(
            Span span,
            String name,
            Optional<Tree> receiver,
            TypeElement type,
            int arguments,
            List<ExecutableElement> methods) {
        List<ExecutableElement> taking =
                methods.stream().filter(m -> MethodLookup.takes(m, arguments)).toList();
        String shown =
                name.equals(MethodLookup.CONSTRUCTOR)
                        ? "constructor " + type.getSimpleName()
                        : "method " + name + " of " + type.getSimpleName();
        String given = taking.isEmpty() ? count(arguments) : "arguments of these types";
        String message =
                "%s takes %s, not %s"
                        .formatted(shown, parameters(taking.isEmpty() ? methods : taking), given);
        return new WrongCall(span, name, message, receiver, type, Optional.empty());
    }

    private static String count(int arguments) {
        return arguments + (arguments == 1 ? " argument" : " arguments");
    }

    /** The parameters of the first methods: {@code (String, int) or (String)}. */
    private static String parameters(List<ExecutableElement> methods) {
        return methods.stream()
                .limit(MOST_SHOWN)
                .map(
                        method ->
                                method.getParameters().stream()
                                        .map(parameter -> simple(parameter.asType()))
                                        .collect(Collectors.joining(", ", "(", ")")))
                .map(list -> list.equals("()") ? "no arguments" : list)
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String simple(TypeMirror type) {
        String name = type.toString();
        int end = name.indexOf('<') < 0 ? name.length() : name.indexOf('<');
        return name.substring(name.lastIndexOf('.', end - 1) + 1);
    }
}
