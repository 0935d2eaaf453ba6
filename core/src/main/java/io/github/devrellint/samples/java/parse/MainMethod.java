package io.github.devrellint.samples.java.parse;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that a program starts with: static or not, with or without arguments (JEP 512). */
final class MainMethod {

    private MainMethod() {}

    /** Returns an expression that calls a member of a type, if that is its {@code main} method. */
    static Optional<String> call(String type, Tree member) {
        if (member instanceof MethodTree method
                && method.getName().contentEquals("main")
                && method.getParameters().size() <= 1) {
            boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
            String arguments = method.getParameters().isEmpty() ? "()" : "(args)";
            return Optional.of((isStatic ? type : "new " + type + "()") + ".main" + arguments);
        }
        return Optional.empty();
    }
}
