package io.github.devrellint.samples.java.compile.program;

import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What names of a program mean that are neither imported nor declared in it.
 *
 * @param imports fully qualified names of classes by their simple names
 * @param statics fully qualified names of static methods by their simple names
 * @param variables types of variables by their names, as they would be declared
 * @param guessed those of the variables whose type is guessed from their name
 * @param ambiguous simple names of classes for which another of that name may be meant
 * @param unlikely those of them for which the name is the only evidence
 * @param quoted classes that both the page and the project declare, the project's fully qualified
 *     names by the simple ones: the page may show only a part of the class, and other classes of
 *     the project use the project's
 * @param notOfJdk simple names that a common package of the JDK has, though another class is meant
 * @param others types that other blocks declare the same variables with, by their names
 */
public record ResolvedNames(
        Map<String, String> imports,
        Map<String, String> statics,
        Map<String, String> variables,
        Set<String> guessed,
        Set<String> ambiguous,
        Set<String> unlikely,
        Map<String, String> quoted,
        Set<String> notOfJdk,
        Map<String, List<String>> others) {

    public static final ResolvedNames NONE =
            new ResolvedNames(
                    Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(),
                    Map.of());

    public ResolvedNames {
        imports = sorted(imports);
        statics = sorted(statics);
        variables = sorted(variables);
        guessed = Set.copyOf(guessed);
        ambiguous = Set.copyOf(ambiguous);
        unlikely = Set.copyOf(unlikely);
        quoted = Map.copyOf(quoted);
        notOfJdk = Set.copyOf(notOfJdk);
        others = Map.copyOf(others);
    }

    /** The text of a program is a cache key, so that the order must always be the same. */
    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * Returns the same with another type for each variable that has several.
     *
     * @param number of the type, from 0
     * @return empty if none has so many
     */
    public Optional<ResolvedNames> alternative(int number) {
        Map<String, String> changed = new TreeMap<>(variables);
        others.forEach(
                (variable, types) -> {
                    if (number < types.size()) {
                        changed.put(variable, types.get(number));
                    }
                });
        return changed.equals(variables)
                ? Optional.empty()
                : Optional.of(
                        new ResolvedNames(
                                imports, statics, changed, guessed, ambiguous, unlikely, quoted,
                                notOfJdk, others));
    }

    /** Returns the same with more ambiguous classes, for which the name is the only evidence. */
    public ResolvedNames doubting(Set<String> names) {
        return new ResolvedNames(
                imports,
                statics,
                variables,
                guessed,
                union(ambiguous, names),
                union(unlikely, names),
                quoted,
                notOfJdk,
                others);
    }

    /** Returns the same, but certain that these classes are the ones that are meant. */
    public ResolvedNames trusting(Set<String> names) {
        Set<String> doubted = new HashSet<>(ambiguous);
        doubted.removeAll(names);
        Set<String> doubtful = new HashSet<>(unlikely);
        doubtful.removeAll(names);
        return new ResolvedNames(
                imports, statics, variables, guessed, doubted, doubtful, quoted, notOfJdk, others);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Returns the same without the ambiguous classes, or with those of the JDK in their place. */
    public ResolvedNames withoutAmbiguous() {
        Map<String, String> certain = new TreeMap<>(imports);
        certain.keySet().removeAll(ambiguous);
        for (String name : ambiguous) {
            JdkClasses.further(name)
                    .filter(other -> !other.equals(imports.get(name)))
                    .ifPresent(other -> certain.put(name, other));
        }
        return new ResolvedNames(
                certain, statics, variables, guessed, Set.of(), Set.of(), quoted, notOfJdk, others);
    }

    /**
     * Whether a block is a source file that imports all that it needs. Of one in which classes had
     * to be looked up, the author left out imports of the JDK as well.
     */
    public boolean isImportedBy(ParsedBlock block) {
        return block.unit() && !block.imports().isEmpty() && imports.isEmpty();
    }

    /** Whether the program has imports or variables that the page does not show. */
    public boolean usesClasspath() {
        return !imports.isEmpty() || !statics.isEmpty() || !variables.isEmpty();
    }
}
