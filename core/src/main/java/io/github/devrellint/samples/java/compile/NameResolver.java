package io.github.devrellint.samples.java.compile;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
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
 * Finds what names of a page mean that are neither declared nor imported there: classes by their
 * simple names, first those of the project, then those of the JDK and of libraries; static methods
 * that tests import; variables by the type that another block declares them with, or by their own
 * name.
 */
final class NameResolver {

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
    private final Set<String> packages = new TreeSet<>();
    private final Map<String, Set<String>> typesOfVariables = new HashMap<>();
    private final Map<String, Optional<Found>> known = new HashMap<>();

    private record Found(String name, boolean ambiguous, boolean unlikely) {
        Found(String name, boolean ambiguous) {
            this(name, ambiguous, false);
        }
    }

    NameResolver(List<ParsedBlock> page, ClassIndex index) {
        this.page = page;
        this.index = index;
        for (ParsedBlock block : page) {
            block.packageName().ifPresent(packages::add);
            block.imports().forEach(each -> packages.add(packageOf(each.name())));
            block.names()
                    .typesOfVariables()
                    .forEach(
                            (name, types) ->
                                    typesOfVariables
                                            .computeIfAbsent(name, key -> new HashSet<>())
                                            .addAll(types));
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Resolves what a block and its context leave open. */
    ResolvedNames resolve(int own, PageContext context) {
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
        Map<String, String> variables = new HashMap<>();
        Set<String> guessed = new HashSet<>();
        Set<String> wanted = new TreeSet<>();
        ParsedBlock block = page.get(own);
        // a class that is shown in part has fields of its own, which are left out
        boolean fieldsLeftOut = block.elided() && !block.hasStatements();
        for (String name : free) {
            if (isTypeName(name)) {
                wanted.add(name);
            } else if (!calls.contains(name) && !fieldsLeftOut) {
                variableType(name, declared, imported, guessed)
                        .ifPresent(type -> variables.put(name, type));
            }
        }
        variables.values().forEach(type -> addTypeNames(type, wanted));
        Map<String, String> imports = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> unlikely = new HashSet<>();
        for (String name : wanted) {
            if (declared.contains(name) || imported.contains(name)) {
                continue;
            }
            Optional<Found> found = find(name);
            found.ifPresent(type -> imports.put(name, type.name()));
            found.filter(Found::ambiguous).ifPresent(type -> ambiguous.add(name));
            found.filter(Found::unlikely).ifPresent(type -> unlikely.add(name));
        }
        Map<String, String> statics = new HashMap<>();
        for (String name : calls) {
            if (free.contains(name)) {
                staticHolder(name).ifPresent(type -> statics.put(name, type + "." + name));
            }
        }
        Set<String> quoted =
                declared.stream()
                        .filter(name -> isTypeName(name) && isOfProject(name))
                        .collect(Collectors.toSet());
        return new ResolvedNames(imports, statics, variables, guessed, ambiguous, unlikely, quoted);
    }

    private boolean isOfProject(String simpleName) {
        return index.find(simpleName).stream().anyMatch(t -> t.ofProject() && !t.nested());
    }

    static boolean isTypeName(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private static void addTypeNames(String type, Set<String> into) {
        JavaLexer.tokens(type).stream()
                .filter(token -> token.isWord() && isTypeName(token.text()))
                .forEach(token -> into.add(token.text()));
    }

    /** The type that the page declares a variable with elsewhere, or that its name tells. */
    private Optional<String> variableType(
            String name, Set<String> declared, Set<String> imported, Set<String> guessed) {
        Set<String> types = typesOfVariables.getOrDefault(name, Set.of());
        if (types.size() == 1) {
            return Optional.of(types.iterator().next());
        }
        if (!types.isEmpty() || name.length() < 3 || !Character.isLowerCase(name.charAt(0))) {
            return Optional.empty();
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

    /** Returns the fully qualified name of a class, or the simple one if that is all it needs. */
    String qualified(String simpleName) {
        return find(simpleName).map(Found::name).orElse(simpleName);
    }

    private Optional<Found> find(String simpleName) {
        return known.computeIfAbsent(simpleName, this::lookUp);
    }

    private Optional<Found> lookUp(String simpleName) {
        Optional<String> imported = importElsewhere(simpleName);
        if (imported.isPresent()) {
            return Optional.of(new Found(imported.get(), false));
        }
        if (isOfJavaLang(simpleName) || isDeclaredOnPage(simpleName)) {
            return Optional.empty();
        }
        List<Type> types = index.find(simpleName);
        List<Type> project = types.stream().filter(t -> t.ofProject() && !t.nested()).toList();
        boolean common = JdkClasses.isCommon(simpleName);
        if (!project.isEmpty()) {
            return nearest(project)
                    .or(() -> Optional.of(project.get(0).name()))
                    .map(name -> new Found(name, common || project.size() > 1));
        }
        if (common) {
            return Optional.empty();
        }
        List<Type> libraries = types.stream().filter(t -> !t.ofProject() && !t.nested()).toList();
        if (!libraries.isEmpty()) {
            boolean several = libraries.size() > 1 || JdkClasses.further(simpleName).isPresent();
            return nearest(libraries).map(name -> new Found(name, several, several));
        }
        Optional<String> jdk = JdkClasses.further(simpleName);
        if (jdk.isPresent()) {
            return jdk.map(name -> new Found(name, true, true));
        }
        List<Type> nested = types.stream().filter(Type::ofProject).toList();
        return nested.size() == 1
                ? Optional.of(new Found(nested.get(0).name(), true, true))
                : Optional.empty();
    }

    /** An import of the name in any block of the page, if all of them agree. */
    private Optional<String> importElsewhere(String simpleName) {
        Set<String> names =
                page.stream()
                        .flatMap(block -> block.imports().stream())
                        .filter(each -> each.modifier().isEmpty())
                        .filter(each -> each.simpleName().equals(simpleName))
                        .map(Import::name)
                        .collect(Collectors.toSet());
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** Whether another block, behind this one as well, declares the class: that one is meant. */
    private boolean isDeclaredOnPage(String simpleName) {
        return page.stream().anyMatch(block -> block.names().types().contains(simpleName));
    }

    private static boolean isOfJavaLang(String simpleName) {
        return ClassLoader.getPlatformClassLoader()
                        .getResource("java/lang/" + simpleName + ".class")
                != null;
    }

    /** The one whose package is nearest to what the page names; nothing if several are as near. */
    private Optional<String> nearest(List<Type> types) {
        if (types.size() == 1) {
            return Optional.of(types.get(0).name());
        }
        int best = types.stream().mapToInt(this::closeness).max().orElse(0);
        List<Type> closest = types.stream().filter(type -> closeness(type) == best).toList();
        return closest.size() == 1 ? Optional.of(closest.get(0).name()) : Optional.empty();
    }

    /** The number of leading parts that a package shares with one that the page names. */
    private int closeness(Type type) {
        List<String> parts = List.of(type.packageName().split("\\."));
        int shared = 0;
        for (String other : packages) {
            List<String> others = List.of(other.split("\\."));
            int same = 0;
            while (same < Math.min(parts.size(), others.size())
                    && parts.get(same).equals(others.get(same))) {
                same++;
            }
            shared = Math.max(shared, same);
        }
        boolean hidden = parts.contains("internal") || parts.contains("impl");
        return 2 * shared - (hidden ? 1 : 0);
    }

    /** The class whose static method tests and samples import; nothing if several may be it. */
    private Optional<String> staticHolder(String method) {
        List<Type> holders = new ArrayList<>();
        for (String holder : STATIC_HOLDERS) {
            index.find(holder).stream()
                    .filter(type -> index.hasStatic(type, method))
                    .forEach(holders::add);
        }
        return nearest(holders);
    }
}
