package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.samples.java.compile.program.PageContext;
import io.github.devrellint.samples.java.compile.program.ResolvedNames;
import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what names mean that a block neither declares nor imports: classes by {@link
 * ClassResolver}, static methods of well-known test libraries, and variables by their type in
 * another block or by their own name: {@code gson} is a {@code Gson}.
 */
public final class NameResolver {

    /** Classes whose static methods samples call without naming them. */
    private static final List<String> STATIC_HOLDERS =
            List.of(
                    "Assertions",
                    "Assert",
                    "BDDAssertions",
                    "Truth",
                    "MatcherAssert",
                    "Matchers",
                    "CoreMatchers",
                    "Mockito",
                    "BDDMockito",
                    "ArgumentMatchers",
                    "Awaitility",
                    "RestAssured",
                    "WireMock");

    private final List<ParsedBlock> page;
    private final ClassIndex index;
    private final ClassResolver classes;
    private final VariableTypes variables;

    public NameResolver(List<ParsedBlock> page, ClassIndex index) {
        this.page = page;
        this.index = index;
        this.classes = new ClassResolver(page, index);
        this.variables = new VariableTypes(page);
    }

    /** Resolves the names that a block and its context use and do not declare. */
    public ResolvedNames resolve(int own, PageContext context) {
        Set<String> free = new TreeSet<>();
        Set<String> calls = new TreeSet<>();
        Set<String> declared = new HashSet<>();
        Set<String> imported = new HashSet<>();
        context.imports().forEach(each -> imported.add(each.simpleName()));
        Stream.concat(context.blocks().stream(), Stream.of(own))
                .map(page::get)
                .forEach(
                        block -> {
                            free.addAll(block.names().free());
                            calls.addAll(block.names().calls());
                            declared.addAll(block.names().declared());
                            block.imports().forEach(each -> imported.add(each.simpleName()));
                        });
        free.removeAll(declared);
        free.removeAll(imported);
        Map<String, String> given = new HashMap<>();
        Map<String, List<String>> others = new HashMap<>();
        Set<String> guessed = new HashSet<>();
        Set<String> wanted = new TreeSet<>();
        ParsedBlock block = page.get(own);
        // the elided part of a class may declare the names as fields
        boolean fieldsLeftOut = block.elided() && !block.hasStatements();
        for (String name : free) {
            if (isTypeName(name)) {
                wanted.add(name);
            } else if (!calls.contains(name) && !fieldsLeftOut) {
                variableType(block, name, declared, imported, guessed)
                        .ifPresent(type -> given.put(name, type));
                List<String> differing = variables.differing(name);
                if (!differing.isEmpty()) {
                    given.put(name, differing.get(0));
                    guessed.add(name);
                    others.put(name, differing.subList(1, differing.size()));
                }
            }
        }
        given.values().forEach(type -> addTypeNames(type, wanted));
        others.values().forEach(types -> types.forEach(type -> addTypeNames(type, wanted)));
        Map<String, String> imports = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> unlikely = new HashSet<>();
        for (String name : wanted) {
            if (declared.contains(name) || imported.contains(name)) {
                continue;
            }
            Optional<ClassResolver.Found> found = classes.find(name);
            found.ifPresent(type -> imports.put(name, type.name()));
            found.filter(ClassResolver.Found::ambiguous).ifPresent(type -> ambiguous.add(name));
            found.filter(ClassResolver.Found::unlikely).ifPresent(type -> unlikely.add(name));
        }
        Map<String, String> statics = new HashMap<>();
        for (String name : calls) {
            if (free.contains(name)) {
                staticHolder(name).ifPresent(type -> statics.put(name, type + "." + name));
            }
        }
        Map<String, String> quoted = new HashMap<>();
        declared.stream()
                .filter(NameResolver::isTypeName)
                .forEach(name -> ofProject(name).ifPresent(type -> quoted.put(name, type)));
        Set<String> notOfJdk =
                wanted.stream().filter(classes::isOtherThanJdk).collect(Collectors.toSet());
        return new ResolvedNames(
                imports, statics, given, guessed, ambiguous, unlikely, quoted, notOfJdk, others);
    }

    /**
     * Doubts the classes that a program with errors takes from the class path by their names, if
     * the code of the project uses another one of that name, of a library that is not there.
     */
    public ResolvedNames doubt(ResolvedNames resolved) {
        return resolved.doubting(
                resolved.imports().keySet().stream()
                        .filter(index::isNamedElsewhere)
                        .collect(Collectors.toSet()));
    }

    /**
     * Whether a name is that of a class of a library that the project uses and that is not there.
     */
    public boolean isElsewhere(String simpleName) {
        return index.isNamedElsewhere(simpleName);
    }

    /** Returns the qualified name of the project's class of that name; nested ones are left out. */
    public Optional<String> ofProject(String simpleName) {
        return index.find(simpleName).stream()
                .filter(type -> type.ofProject() && !type.nested())
                .map(Type::name)
                .findFirst();
    }

    /** Whether a name is written as names of types are. */
    public static boolean isTypeName(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private static void addTypeNames(String type, Set<String> into) {
        JavaLexer.tokens(type).stream()
                .filter(token -> token.isWord() && isTypeName(token.text()))
                .forEach(token -> into.add(token.text()));
    }

    /** The type of a variable in another block, or else a type that has its name. */
    private Optional<String> variableType(
            ParsedBlock own,
            String name,
            Set<String> declared,
            Set<String> imported,
            Set<String> guessed) {
        if (variables.declares(name)) {
            if (!variables.isShared(name)) {
                guessed.add(name);
            }
            return variables.of(name);
        }
        boolean likeType = name.length() > 2 && Character.isLowerCase(name.charAt(0));
        if (!likeType || own.names().assigned().contains(name)) {
            return Optional.empty(); // what it gets may be of another type
        }
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        boolean onPage =
                declared.contains(type)
                        || imported.contains(type)
                        || page.stream()
                                .flatMap(block -> block.imports().stream())
                                .anyMatch(each -> each.simpleName().equals(type));
        boolean ofProject =
                index.find(type).stream().filter(t -> t.ofProject() && !t.nested()).count() == 1;
        if (!onPage && !ofProject) {
            return Optional.empty();
        }
        guessed.add(name);
        return Optional.of(type);
    }

    /** Returns the fully qualified name of a class; the simple one if it needs no import. */
    public String qualified(String simpleName) {
        return classes.find(simpleName).map(ClassResolver.Found::name).orElse(simpleName);
    }

    /** The class that has a static method; empty if several have it. */
    private Optional<String> staticHolder(String method) {
        List<Type> holders = new ArrayList<>();
        for (String holder : STATIC_HOLDERS) {
            index.find(holder).stream()
                    .filter(type -> index.hasStatic(type, method))
                    .forEach(holders::add);
        }
        return classes.nearest(holders);
    }
}
