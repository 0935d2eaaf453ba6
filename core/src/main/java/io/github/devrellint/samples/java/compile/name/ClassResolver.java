package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.samples.java.lexer.JavaLexer;
import io.github.devrellint.samples.java.lexer.JavaLexer.Token;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import io.github.devrellint.samples.java.parse.ParsedBlock.Import;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the class that a simple name without import means: first what other blocks import, then
 * classes of the project, then those of the JDK and of libraries.
 */
final class ClassResolver {

    /**
     * A class.
     *
     * @param name fully qualified
     * @param ambiguous whether another class may be meant
     * @param unlikely whether the name is the only evidence for this one
     */
    record Found(String name, boolean ambiguous, boolean unlikely) {
        Found(String name, boolean ambiguous) {
            this(name, ambiguous, false);
        }
    }

    private final List<ParsedBlock> page;
    private final ClassIndex index;
    private final Set<String> packages = new TreeSet<>();
    private final Map<String, Optional<Found>> known = new HashMap<>();
    private Set<String> otherThanJdk;

    ClassResolver(List<ParsedBlock> page, ClassIndex index) {
        this.page = page;
        this.index = index;
        for (ParsedBlock block : page) {
            block.packageName().ifPresent(packages::add);
            block.imports().forEach(each -> packages.add(packageOf(each.name())));
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Returns the class, or nothing if the name needs no import or none is known. */
    Optional<Found> find(String simpleName) {
        return known.computeIfAbsent(simpleName, this::lookUp);
    }

    private Optional<Found> lookUp(String simpleName) {
        Optional<String> imported = importElsewhere(simpleName);
        if (imported.isPresent()) {
            return Optional.of(new Found(imported.get(), false));
        }
        List<Type> types = index.find(simpleName);
        List<Type> project = types.stream().filter(t -> t.ofProject() && !t.nested()).toList();
        if (isDeclaredOnPage(simpleName)) {
            // apart from the block that shows a class of the project, the project's is meant
            return project.size() == 1
                    ? Optional.of(new Found(project.get(0).name(), true))
                    : Optional.empty();
        }
        // a page without imports may mean the project's own Error or Module
        boolean common =
                isOfJavaLang(simpleName)
                        || JdkClasses.isCommon(simpleName) && !isOtherThanJdk(simpleName);
        if (!project.isEmpty()) {
            boolean rival = common || JdkClasses.further(simpleName).isPresent();
            return nearest(project)
                    .map(name -> new Found(name, rival || project.size() > 1))
                    .or(() -> Optional.of(new Found(project.get(0).name(), true, true)));
        }
        if (common || index.declaresUnseen(simpleName)) {
            return Optional.empty();
        }
        List<Type> nested = types.stream().filter(Type::ofProject).toList();
        Optional<String> jdk = JdkClasses.further(simpleName);
        List<Type> libraries =
                types.stream()
                        .filter(type -> !type.ofProject() && !type.nested())
                        .filter(type -> jdk.isEmpty() || !isHidden(type))
                        .toList();
        if (!libraries.isEmpty() && nested.isEmpty()) {
            boolean several = libraries.size() > 1 || jdk.isPresent();
            return nearest(libraries).map(name -> new Found(name, several, several));
        }
        if (jdk.isPresent() && libraries.isEmpty()) {
            return jdk.map(name -> new Found(name, true, true));
        }
        return nested.size() == 1
                ? Optional.of(new Found(nested.get(0).name(), true, true))
                : Optional.empty();
    }

    /**
     * Whether a class is not the one of the JDK: the project has one that the compiler does not
     * see, or the page gives it type arguments that the one of the JDK does not take: {@code
     * Observable<String>} is not that of {@code java.util}.
     */
    boolean isOtherThanJdk(String simpleName) {
        if (JdkClasses.isCommon(simpleName) && index.declaresUnseen(simpleName)) {
            return true;
        }
        if (otherThanJdk == null) {
            otherThanJdk =
                    page.stream()
                            .flatMap(block -> withTypeArguments(block.code()).stream())
                            .distinct()
                            .filter(JdkClasses::isCommon)
                            .filter(name -> !JdkClasses.isGeneric(name))
                            .collect(Collectors.toSet());
        }
        return otherThanJdk.contains(simpleName);
    }

    private static List<String> withTypeArguments(String code) {
        List<Token> tokens = JavaLexer.withoutComments(JavaLexer.tokens(code));
        return IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.get(i).isWord() && tokens.get(i + 1).is("<"))
                .mapToObj(i -> tokens.get(i).text())
                .toList();
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

    /** Whether any block of the page, earlier or later, declares the class. */
    private boolean isDeclaredOnPage(String simpleName) {
        return page.stream().anyMatch(block -> block.names().types().contains(simpleName));
    }

    private static boolean isOfJavaLang(String simpleName) {
        return ClassLoader.getPlatformClassLoader()
                        .getResource("java/lang/" + simpleName + ".class")
                != null;
    }

    /**
     * The one whose package is nearest to the packages that the page names; empty if several are.
     */
    Optional<String> nearest(List<Type> types) {
        if (types.size() == 1) {
            return Optional.of(types.get(0).name());
        }
        int best = types.stream().mapToInt(this::closeness).max().orElse(0);
        List<Type> closest = types.stream().filter(type -> closeness(type) == best).toList();
        return closest.size() == 1 ? Optional.of(closest.get(0).name()) : Optional.empty();
    }

    /**
     * How many leading parts a package shares with one that the page names, twice; internal
     * packages are a little less close.
     */
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
        return 2 * shared - (isHidden(type) ? 1 : 0);
    }

    /** Whether a class lies in a package that is not for users of its library. */
    private static boolean isHidden(Type type) {
        List<String> parts = List.of(type.packageName().split("\\."));
        return parts.contains("internal") || parts.contains("impl");
    }
}
