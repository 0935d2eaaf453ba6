package io.github.devrellint.samples.java.compile.type;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/**
 * Recognizes a call that stands for others, with arguments that are left out: {@code .with(...)} of
 * a builder whose methods are named {@code withName}, {@code client.setSomeOption(...)}.
 */
final class PlaceholderCall {

    private static final Pattern ANY =
            Pattern.compile(
                    "(?:^|[a-z0-9_])(?:[Ss]ome|[Oo]ther|[Aa]nother|[Ff]oo|[Bb]ar)(?![a-z])");

    private static final int FEWEST = 2;

    private PlaceholderCall() {}

    /**
     * Whether it is one.
     *
     * @param name that no method of the class has
     * @param methods of the class
     */
    static boolean is(
            String name,
            List<? extends ExpressionTree> arguments,
            List<ExecutableElement> methods) {
        boolean leftOut =
                arguments.size() == 1
                        && arguments.get(0) instanceof IdentifierTree only
                        && only.getName().contentEquals("$");
        return leftOut && (ANY.matcher(name).find() || isPrefix(name, methods));
    }

    private static boolean isPrefix(String name, List<ExecutableElement> methods) {
        return methods.stream()
                        .map(method -> method.getSimpleName().toString())
                        .filter(each -> each.length() > name.length() && each.startsWith(name))
                        .filter(each -> Character.isUpperCase(each.charAt(name.length())))
                        .distinct()
                        .limit(FEWEST)
                        .count()
                == FEWEST;
    }
}
