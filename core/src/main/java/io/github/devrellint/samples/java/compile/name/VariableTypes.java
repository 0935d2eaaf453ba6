package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The types with which the blocks of a page declare variables, by the names of the variables. */
final class VariableTypes {

    /** A type argument that nothing declares, so that it agrees with every type. */
    static final String UNKNOWN = "Unknown$";

    /** Each is compiled with. */
    private static final int MOST = 4;

    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Set<String> ofPage = new HashSet<>();

    VariableTypes(List<ParsedBlock> page) {
        for (ParsedBlock block : page) {
            ofPage.addAll(block.names().declared());
            block.names()
                    .typesOfVariables()
                    .forEach(
                            (name, types) ->
                                    declared.computeIfAbsent(name, key -> new TreeSet<>())
                                            .addAll(types));
        }
    }

    /** Whether any block declares a variable of that name. */
    boolean declares(String variable) {
        return declared.containsKey(variable);
    }

    /**
     * Whether a block declares it for others, rather than in a method or class of its own: other
     * blocks may have another variable of that name.
     */
    boolean isShared(String variable) {
        return ofPage.contains(variable);
    }

    /**
     * Returns the type of a variable. If the blocks differ only in type arguments, those are
     * unknown; empty if they name different classes.
     */
    Optional<String> of(String variable) {
        Set<String> types = declared.getOrDefault(variable, Set.of());
        return types.stream().reduce(VariableTypes::common).filter(t -> !t.isEmpty());
    }

    /**
     * Returns the types of a variable that blocks declare for others with different classes; empty
     * if they agree, or if they are too many.
     */
    List<String> differing(String variable) {
        Set<String> types = declared.getOrDefault(variable, Set.of());
        boolean different = isShared(variable) && of(variable).isEmpty();
        return different
                        && types.size() <= MOST
                        && types.stream().allMatch(NameResolver::isTypeName)
                ? List.copyOf(types)
                : List.of();
    }

    /** What two types agree on: {@code Map<String, Unknown$>}; empty if they are not the same. */
    private static String common(String one, String other) {
        if (one.equals(other) || one.isEmpty() || other.isEmpty()) {
            return one.equals(other) ? one : "";
        }
        List<String> args = arguments(one);
        List<String> others = arguments(other);
        String base = withoutArguments(one);
        boolean comparable =
                base.equals(withoutArguments(other))
                        && (args.size() == others.size() || args.isEmpty() || others.isEmpty());
        if (!comparable) {
            return "";
        }
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < Math.max(args.size(), others.size()); i++) {
            boolean same =
                    i < Math.min(args.size(), others.size()) && args.get(i).equals(others.get(i));
            merged.add(same ? args.get(i) : UNKNOWN);
        }
        return base + "<" + String.join(", ", merged) + ">";
    }

    private static String withoutArguments(String type) {
        int open = type.indexOf('<');
        return open >= 0 && type.endsWith(">") ? type.substring(0, open) : type;
    }

    /** The outermost type arguments; none of a type that ends otherwise, like an array. */
    private static List<String> arguments(String type) {
        List<String> arguments = new ArrayList<>();
        int open = type.indexOf('<');
        if (open < 0 || !type.endsWith(">")) {
            return arguments;
        }
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < type.length(); i++) {
            char c = type.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 1 || depth == 0) {
                arguments.add(type.substring(start, i).strip());
                start = i + 1;
            }
        }
        return arguments;
    }
}
