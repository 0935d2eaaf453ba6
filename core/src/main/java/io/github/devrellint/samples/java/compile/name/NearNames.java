package io.github.devrellint.samples.java.compile.name;

import io.github.devrellint.base.DidYouMean;
import io.github.devrellint.samples.java.compile.program.SampleProgram;
import io.github.devrellint.samples.java.libraries.ClassIndex;
import io.github.devrellint.samples.java.libraries.ClassIndex.Former;
import io.github.devrellint.samples.java.libraries.ClassIndex.Type;
import io.github.devrellint.samples.java.libraries.JdkClasses;
import io.github.devrellint.samples.java.parse.ParsedBlock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds known names that differ from an unknown one by a typo. */
public final class NearNames {

    /** From this length on, a name may differ in two letters, not just one. */
    private static final int LONG = 9;

    private static final int SHORTEST = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * Up to this length, names that differ in a letter are often both right: {@code Sort}, {@code
     * Short}.
     */
    private static final int SHORT = 4;

    private final List<ParsedBlock> page;
    private final ClassIndex index;
    private final SuccessorTypes successors;
    private final MistypedVariables slips;

    public NearNames(List<ParsedBlock> page, ClassIndex index) {
        this.successors = new SuccessorTypes(page, index);
        this.slips = new MistypedVariables(page);
        this.page = page;
        this.index = index;
    }

    /**
     * Returns similar names of variables and methods that a block and its context declare, the most
     * similar first.
     */
    public List<String> ofValue(String name, SampleProgram program) {
        Set<String> known = new HashSet<>(program.resolved().variables().keySet());
        known.addAll(program.resolved().statics().keySet());
        blocks(program)
                .forEach(
                        block -> {
                            known.addAll(block.names().inner());
                            known.addAll(block.names().members());
                        });
        return isOnlyHere(name)
                ? near(name, known).stream()
                        .filter(other -> !isNumbered(name, other))
                        .filter(other -> !isFieldOf(name, other) && !isFieldOf(other, name))
                        .toList()
                : List.of();
    }

    /**
     * Whether two names differ in their numbers only: {@code hill1}, {@code hill2}, {@code hill}.
     */
    private static boolean isNumbered(String name, String other) {
        return NUMBER.matcher(name).replaceAll("").equals(NUMBER.matcher(other).replaceAll(""));
    }

    /** Whether a name is another one with the letter before it that some put before fields. */
    private static boolean isFieldOf(String name, String other) {
        return name.length() == other.length() + 1
                && Character.isLowerCase(name.charAt(0))
                && Character.isUpperCase(name.charAt(1))
                && name.regionMatches(true, 1, other, 0, other.length());
    }

    /** Returns what became of a class that the previous release of the project had. */
    public Optional<Former> former(String type) {
        return index.former(type);
    }

    /** Returns the new name of a member that one of some classes had in the previous release. */
    public Optional<String> renamed(Collection<String> owners, String member) {
        return owners.stream().flatMap(owner -> index.renamed(owner, member).stream()).findFirst();
    }

    /**
     * Returns the qualified names of the project's classes that are named after another one, as
     * those are that extend it: {@code FastPump} after {@code Pump}.
     */
    public List<String> namedAfter(String simpleName) {
        return index.projectNames().stream()
                .filter(name -> name.endsWith(simpleName) && !name.equals(simpleName))
                .flatMap(name -> index.find(name).stream())
                .filter(Type::ofProject)
                .map(Type::name)
                .toList();
    }

    /** Whether a class may be declared by a source of the project that is not on the class path. */
    public boolean mayBeUnseen(String packageName, String simpleName) {
        return index.mayBeUnseen(packageName, simpleName);
    }

    /** Whether the project declares a type of that name where the compiler does not see it. */
    public boolean isDeclaredUnseen(String simpleName) {
        return index.declaresUnseen(simpleName) || index.isOfOtherModule(simpleName);
    }

    /** Whether a class, by its qualified name, may be one of a library that is not there. */
    public boolean mayBeOfLackingLibrary(String className) {
        return index.mayBeOfLacking(className);
    }

    /** Returns types of the project that may be the new name of a type. */
    public List<String> successorsOf(String type) {
        return successors.of(type);
    }

    /**
     * Returns similar names of types of the page, the JDK and the project, the most similar first.
     */
    public List<String> ofType(String name, SampleProgram program) {
        if (!isOnlyHere(name) || name.length() <= SHORTEST || isClass(name)) {
            return List.of();
        }
        Set<String> ofPage = new HashSet<>();
        page.forEach(
                block -> {
                    ofPage.addAll(block.names().types());
                    block.names().free().stream()
                            .filter(NameResolver::isTypeName)
                            .forEach(ofPage::add);
                    block.imports().forEach(each -> ofPage.add(each.simpleName()));
                });
        ofPage.removeIf(other -> !isKnown(other, program));
        ofPage.addAll(JdkClasses.ofJavaLang());
        ofPage.addAll(index.projectNames());
        return near(name, ofPage).stream()
                .filter(other -> !isPlural(name, other))
                .filter(other -> !hasArticle(name, other))
                .filter(other -> name.length() > SHORT || isTransposition(name, other))
                .toList();
    }

    /** Whether a class of the JDK or of the class path has exactly that name. */
    private boolean isClass(String name) {
        return JdkClasses.isCommon(name)
                || JdkClasses.further(name).isPresent()
                || !index.find(name).isEmpty();
    }

    private boolean isKnown(String type, SampleProgram program) {
        return program.resolved().imports().containsKey(type)
                || JdkClasses.isCommon(type)
                || blocks(program)
                        .anyMatch(
                                block ->
                                        block.names().types().contains(type)
                                                || block.imports().stream()
                                                        .anyMatch(
                                                                each ->
                                                                        each.simpleName()
                                                                                .equals(type)));
    }

    private Stream<ParsedBlock> blocks(SampleProgram program) {
        return Stream.concat(program.context().blocks().stream(), Stream.of(program.own()))
                .map(page::get);
    }

    /** The variable of the page that an undeclared name certainly means. */
    public Optional<String> slipOf(String name) {
        return slips.meant(name);
    }

    /** Whether the page has the name only once. A name that is used twice is hardly a typo. */
    private boolean isOnlyHere(String name) {
        return slips.uses(name) <= 1;
    }

    /** Whether both have the same letters in another order. */
    private static boolean isTransposition(String name, String other) {
        return Arrays.equals(name.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    /** Whether a name stands for any class of a kind: {@code ARocket}. */
    private static boolean hasArticle(String name, String other) {
        return name.equals("A" + other);
    }

    private static boolean isPlural(String name, String other) {
        boolean plural = name.equals(other + "s") || other.equals(name + "s");
        return plural && !name.endsWith("ss") && !other.endsWith("ss");
    }

    private static List<String> near(String name, Collection<String> known) {
        int most = name.length() >= LONG ? 2 : 1;
        return known.stream()
                .filter(other -> other.length() >= SHORTEST && !other.equals(name))
                .filter(other -> Math.abs(other.length() - name.length()) <= most)
                .filter(other -> DidYouMean.distance(name, other) <= most)
                .sorted(
                        Comparator.comparingInt((String other) -> DidYouMean.distance(name, other))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
