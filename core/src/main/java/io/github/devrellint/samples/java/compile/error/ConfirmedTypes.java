package io.github.devrellint.samples.java.compile.error;

import io.github.devrellint.samples.java.compile.program.ResolvedNames;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.compile.type.KnownTypes;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Guessed types that are certainly the ones that are meant, as they have what the page uses. */
final class ConfirmedTypes {

    /** One member may be there by chance. */
    private static final int CONFIRMING = 2;

    private final ResolvedNames resolved;
    private final List<ParsedBlock> page;
    private final KnownTypes types;

    ConfirmedTypes(SampleProgram program, List<ParsedBlock> page, KnownTypes types) {
        this.resolved = program.resolved();
        this.page = page;
        this.types = types;
    }

    /** Simple names of the classes. */
    Set<String> names() {
        return resolved.ambiguous().stream().filter(this::contains).collect(Collectors.toSet());
    }

    /**
     * Whether most members that the page uses of a class, or of variables that it declares with it,
     * are there: of a nested one, which it names without the class around it, {@code
     * Parameter.LOGS, Parameter.STDOUT}, or of one of the project that shares its name with classes
     * of the JDK, which lack some of them and have no others.
     */
    boolean contains(String simpleName) {
        String name = resolved.imports().get(simpleName);
        TypeElement type = name == null ? null : types.elements().getTypeElement(name);
        if (type == null) {
            return false;
        }
        Set<String> used = used(simpleName);
        variablesOf(simpleName).forEach(variable -> used.addAll(used(variable)));
        return (type.getNestingKind() == NestingKind.MEMBER
                        || isOnlyOfProject(simpleName, type, used))
                && known(type, used) >= CONFIRMING
                && mostlyHas(type, used);
    }

    private boolean isOnlyOfProject(String simpleName, TypeElement type, Set<String> used) {
        boolean ofProject = !resolved.unlikely().contains(simpleName);
        return ofProject
                && page.stream().noneMatch(each -> each.names().types().contains(simpleName))
                && JdkClasses.named(simpleName).stream()
                        .map(types.elements()::getTypeElement)
                        .allMatch(rival -> rival == null || isLess(rival, type, used));
    }

    /** Whether one class has no used member that the other lacks, and lacks some of its. */
    private boolean isLess(TypeElement one, TypeElement other, Set<String> used) {
        Set<String> members = members(one);
        Set<String> others = members(other);
        return used.stream().filter(members::contains).allMatch(others::contains)
                && used.stream()
                                .filter(each -> others.contains(each) && !members.contains(each))
                                .count()
                        >= CONFIRMING;
    }

    /** Whether at least half of the members that the page uses of a variable are of its type. */
    boolean contains(String variable, TypeElement type) {
        return mostlyHas(type, used(variable));
    }

    private boolean mostlyHas(TypeElement type, Set<String> used) {
        long known = known(type, used);
        return known > 0 && 2 * known >= used.size();
    }

    /** How many of the used members a type has. */
    private long known(TypeElement type, Set<String> used) {
        return used.stream().filter(members(type)::contains).count();
    }

    private Set<String> members(TypeElement type) {
        return types.elements().getAllMembers(type).stream()
                .map(member -> member.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /** Variables that all blocks which declare them declare with that type. */
    private Set<String> variablesOf(String simpleName) {
        Set<String> variables = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (ParsedBlock block : page) {
            block.names()
                    .typesOfVariables()
                    .forEach(
                            (variable, declared) ->
                                    (declared.equals(Set.of(simpleName)) ? variables : others)
                                            .add(variable));
        }
        variables.removeAll(others);
        return variables;
    }

    private Set<String> used(String name) {
        return page.stream()
                .flatMap(each -> each.names().uses().getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
