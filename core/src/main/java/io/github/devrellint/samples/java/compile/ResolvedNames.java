package io.github.devrellint.samples.java.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the names of a program stand for that no import and no declaration of the page explains.
 *
 * @param imports fully qualified names of classes by their simple names
 * @param statics fully qualified names of static methods by their simple names
 * @param variables types of variables by their names, as they would be declared
 * @param guessed those of the variables whose type only their name tells
 * @param ambiguous simple names of the classes that may as well be others
 * @param unlikely those of them that nothing but the name speaks for
 * @param quoted simple names of classes that the page declares though the project has them: what
 *     the page shows of each may be only a part, and the project's other classes go with its own
 */
public record ResolvedNames(
        Map<String, String> imports,
        Map<String, String> statics,
        Map<String, String> variables,
        Set<String> guessed,
        Set<String> ambiguous,
        Set<String> unlikely,
        Set<String> quoted) {

    public static final ResolvedNames NONE =
            new ResolvedNames(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public ResolvedNames {
        imports = sorted(imports);
        statics = sorted(statics);
        variables = sorted(variables);
        guessed = Set.copyOf(guessed);
        ambiguous = Set.copyOf(ambiguous);
        unlikely = Set.copyOf(unlikely);
        quoted = Set.copyOf(quoted);
    }

    /** In an order that is always the same, as programs are known by their text. */
    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The same without the classes that may as well be others. */
    ResolvedNames withoutAmbiguous() {
        Map<String, String> certain = new TreeMap<>(imports);
        certain.keySet().removeAll(ambiguous);
        return new ResolvedNames(certain, statics, variables, guessed, Set.of(), Set.of(), quoted);
    }

    /** Whether anything was taken from the class path that the page does not name in full. */
    public boolean usesClasspath() {
        return !imports.isEmpty() || !statics.isEmpty() || !variables.isEmpty();
    }
}
