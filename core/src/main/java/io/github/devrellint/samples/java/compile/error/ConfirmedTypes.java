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
     * Whether most members that the page uses of a class are there: of a nested one, which it names
     * without the class around it, {@code Parameter.LOGS, Parameter.STDOUT}, or of one of the
     * project that shares its name with classes of the JDK, which have none of them.
     */
    boolean contains(String simpleName) {
        String name = resolved.imports().get(simpleName);
        TypeElement type = name == null ? null : types.elements().getTypeElement(name);
        return type != null
                && (type.getNestingKind() == NestingKind.MEMBER || isOnlyOfProject(simpleName))
                && usedMembers(simpleName, type) >= CONFIRMING
                && contains(simpleName, type);
    }

    private boolean isOnlyOfProject(String simpleName) {
        boolean ofProject = !resolved.unlikely().contains(simpleName);
        return ofProject
                && page.stream().noneMatch(each -> each.names().types().contains(simpleName))
                && JdkClasses.named(simpleName).stream()
                        .map(types.elements()::getTypeElement)
                        .allMatch(rival -> rival == null || usedMembers(simpleName, rival) == 0);
    }

    /** Whether at least half of the members that the page uses of a variable are of its type. */
    boolean contains(String variable, TypeElement type) {
        long known = usedMembers(variable, type);
        return known > 0 && 2 * known >= used(variable).size();
    }

    /** How many members that the page uses of a variable or class are there. */
    private long usedMembers(String name, TypeElement type) {
        Set<String> members = new HashSet<>();
        types.elements()
                .getAllMembers(type)
                .forEach(member -> members.add(member.getSimpleName().toString()));
        return used(name).stream().filter(members::contains).count();
    }

    private Set<String> used(String name) {
        return page.stream()
                .flatMap(each -> each.names().uses().getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
