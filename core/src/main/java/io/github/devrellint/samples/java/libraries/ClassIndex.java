package io.github.devrellint.samples.java.libraries;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public classes of a class path by their simple names, so that code without imports can be
 * understood. Nothing is read before the first question. Safe for use by several threads.
 */
public final class ClassIndex {

    private final List<ClassFolder> entries;
    private final Supplier<PreviousRelease> previous;
    private final Set<String> lackingGroups;
    private final UnseenSources unseen;
    private final NamedClasses named;
    private volatile boolean askedPrevious;
    private volatile boolean lookedForPrevious;

    private ClassIndex(
            List<ClassFolder> entries,
            Supplier<PreviousRelease> previous,
            Set<String> lackingGroups,
            UnseenSources unseen) {
        this.entries = entries;
        this.previous = previous;
        this.lackingGroups = Set.copyOf(lackingGroups);
        this.unseen = unseen;
        this.named =
                new NamedClasses(
                        Stream.concat(
                                        entries.stream()
                                                .filter(ClassFolder::ofProject)
                                                .map(ClassFolder::path),
                                        Stream.concat(
                                                unseen.roots().stream(),
                                                unseen.otherModules().stream()))
                                .distinct()
                                .toList());
    }

    /**
     * @param classpath jars, and folders with the classes of the project itself
     */
    public static ClassIndex of(List<Path> classpath) {
        return of(classpath, () -> PreviousRelease.NONE, Set.of(), UnseenSources.NONE);
    }

    /**
     * @param previous what the project was before; asked for when something is missing
     * @param lackingGroups group ids of libraries that should be on the class path
     * @param unseen sources of the project that are not on the class path
     */
    static ClassIndex of(
            List<Path> classpath,
            Supplier<PreviousRelease> previous,
            Set<String> lackingGroups,
            UnseenSources unseen) {
        return new ClassIndex(
                classpath.stream().map(ClassFolder::of).toList(), previous, lackingGroups, unseen);
    }

    /**
     * A class.
     *
     * @param name as an import names it: {@code java.util.Map.Entry}
     * @param nested whether it is declared in another class
     * @param ofProject whether it belongs to the project itself rather than to a library
     */
    public record Type(String name, boolean nested, boolean ofProject) {

        public String packageName() {
            int at = 0;
            while (at >= 0 && at < name.length() && !Character.isUpperCase(name.charAt(at))) {
                at = name.indexOf('.', at) + 1;
                if (at == 0) {
                    return "";
                }
            }
            return name.substring(0, Math.max(0, at - 1));
        }
    }

    /** Returns the public classes of that simple name, in the order of the class path. */
    public List<Type> find(String simpleName) {
        Map<String, Type> found = new LinkedHashMap<>();
        for (ClassFolder entry : entries) {
            entry.types(simpleName).forEach(type -> found.putIfAbsent(type.name(), type));
        }
        return new ArrayList<>(found.values());
    }

    /**
     * Whether a class may be another one, of a library that should be on the class path and is not:
     * libraries use the packages of others, as those of Android and of tests do.
     *
     * @param className fully qualified
     */
    public boolean mayBeOfLacking(String className) {
        return lackingGroups.stream().anyMatch(group -> className.startsWith(group + "."));
    }

    /**
     * Whether a class that a package seems to lack may be declared by a source of the project that
     * is not on the class path.
     */
    public boolean mayBeUnseen(String packageName, String simpleName) {
        return unseen.mayDeclare(packageName, simpleName);
    }

    /**
     * Whether a source of the project in another language than Java declares a type of that name.
     */
    public boolean declaresUnseen(String simpleName) {
        return unseen.declares(simpleName);
    }

    /**
     * Whether a simple name is that of a class which the code of the project uses and the class
     * path does not have: one of a library that is not there.
     */
    public boolean isNamedElsewhere(String simpleName) {
        Set<String> here = find(simpleName).stream().map(Type::name).collect(Collectors.toSet());
        return named.of(simpleName).stream()
                .anyMatch(name -> !here.contains(name) && !JdkClasses.exists(name));
    }

    /** Whether the project has a class of that name in a module that the page does not see. */
    public boolean isOfOtherModule(String simpleName) {
        return unseen.hasInOtherModule(simpleName);
    }

    /**
     * Folders that may have sources of the project in other languages than Java, and those with the
     * code of modules that the page does not see.
     */
    public List<Path> unseenCode() {
        return Stream.concat(unseen.others().stream(), unseen.otherModules().stream()).toList();
    }

    /** Folders with sources that were asked for classes. */
    public Set<Path> unseenPlaces() {
        return unseen.places();
    }

    /** Returns the simple names of the project's own classes. */
    public Set<String> projectNames() {
        Set<String> names = new TreeSet<>();
        entries.stream().filter(ClassFolder::ofProject).forEach(e -> names.addAll(e.simpleNames()));
        return names;
    }

    /** Whether a class of that name, as an import has it, has a public static method of a name. */
    public boolean hasStatic(Type type, String method) {
        return entries.stream().anyMatch(entry -> entry.hasStatic(type.name(), method));
    }

    /**
     * A class that the project had.
     *
     * @param release the last one that is known to have it: {@code acme-core 1.2}
     * @param successors simple names of new classes that have most of its members
     */
    public record Former(String release, List<String> successors) {}

    /** Returns what became of a public class that the project does not have any more. */
    public Optional<Former> former(String simpleName) {
        askedPrevious = true;
        return previous.get().type(simpleName, this);
    }

    /** Returns the new name of a member that a class of the project does not have any more. */
    public Optional<String> renamed(String className, String member) {
        if (ownFile(new Type(className, false, true)).isEmpty()) {
            return Optional.empty();
        }
        askedPrevious = true;
        return previous.get().member(className, member, this);
    }

    /** Whether something was missing, so that an answer may depend on {@link #previousJars}. */
    public boolean askedPrevious() {
        return askedPrevious;
    }

    /** Returns the jars of the releases of the project that are asked for what is missing. */
    public List<Path> previousJars() {
        lookedForPrevious = true;
        return previous.get().jars();
    }

    /** Files and folders that the releases of the project were looked for in. */
    public Set<Path> previousPlaces() {
        return askedPrevious || lookedForPrevious ? previous.get().places() : Set.of();
    }

    /** The class files of the project's own classes of a name. */
    Optional<ClassFile> ownFile(Type type) {
        return entries.stream()
                .filter(ClassFolder::ofProject)
                .flatMap(entry -> entry.classFile(type).stream())
                .findFirst();
    }
}
